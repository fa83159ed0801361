// Numbers of the articles, checked.
import type { Writer } from '../intl/writer';

export const checks = ({ list }: Writer) => ({
  title: 'We checked the numbers',
  holds: 'Consistent.',
  differs: 'Doesn’t match.',
  cannot: 'Can’t be checked.',
  computed: 'Our calculation.',
  ofEvent: (event: string, question: string) => `${event}: ${question}`,
  articleSays: (words: string) => `The article says ${words}.`,
  figures: (values: readonly string[]) => `Figures given: ${list(values)}.`,
  aboutIsWithinATenth: 'We count “about” as within a tenth; no article says how near it means.',
  distancesAreRounded: 'We count distances as rounded, to ten where they end in 0.',
  reported: (figure: string) => `Reported: ${figure}.`,
  found: (figure: string) => `We get ${figure}.`,
  match: (range: string) => `We count ${range} as a match.`,
  firstDay: (date: string) => `Day 1 is ${date}.`,
  circular: 'We used this figure to place it on the map, so a match proves nothing.',
});
