// The counts at a glance, below the headline.
import type { Writer } from '../intl/writer';

export const counts = (_: Writer) => ({
  part: (count: string, counted: string) => `${count} ${counted}`,
  oneSource: 'one source',
  agree: 'sources agree',
  disagree: 'sources disagree',
  notComparable: 'sources count different things',
});
