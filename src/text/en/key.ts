// The key of the map: the switches of the ranges, from where they are measured, and what the line forms mean.
import type { Writer } from '../intl/writer';

export const key = (_: Writer) => ({
  /** Where the story does not name its ranges. */
  title: 'Ranges',
  howWeKnow: 'How we know',
  /** The name of the button beside a range that opens a note on it. */
  about: (range: string) => `What the range of ${range} means`,
  basis: (word: string, meaning: string) => `How we know: ${word}. ${meaning}`,
  measuredFrom: 'Measured from',
  yourCity: 'your city',
  /** While a range is measured from the reader’s city. */
  switchesFrom: (origin: string) => ` Switches: from ${origin}`,
  /** While some ranges that are on are measured from a border, and others cannot be. */
  othersFrom: (origin: string) => ` Others: from ${origin}`,
});
