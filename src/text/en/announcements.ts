// What is announced to readers who do not see the page, after they have done something.
import type { Writer } from '../intl/writer';

export const announcements = ({ list }: Writer) => ({
  ranges: (names: readonly string[]) => (names.length > 0 ? `Ranges on: ${list(names)}.` : 'No ranges on.'),
  articleOpened: (title: string, label: string) => `Article opened: ${title}, ${label}.`,
  articleWithoutTitleOpened: (label: string) => `Article opened: title not stated, ${label}.`,
  articleClosed: 'Article closed.',
  tourClosed: 'Tour closed.',
  overview: 'Everything on the map is listed.',
  selected: (name: string) => `${name} selected.`,
  step: (number: number, steps: number, title: string) => `Step ${number} of ${steps}: ${title}.`,
  day: (label: string) => `${label}: quotes shown.`,
  width: (distance: string) => `The map shows ${distance} from west to east.`,
  wholeWorld: 'The map shows the whole world from west to east.',
});
