// Who says what: the table of counts by source, and the answers to each question.
import type { Writer } from '../writer';

export const accounts = ({ plural }: Writer) => ({
  notAddedUp: 'not added up',
  whoSaysSo: 'Who says so',
  notGiven: 'not given',
  title: 'Who says what',
  note: 'select a name to show its version on the map',
  versions: (count: number) => plural(count, { one: 'one version', other: '# versions' }),
  versionsOfEvent: (event: string, count: number) =>
    plural(count, { one: `${event}: one version`, other: `${event}: # versions` }),
  ourReading: (reason: string) => `Our reading: ${reason}`,
});
