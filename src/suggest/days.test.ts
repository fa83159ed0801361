import { expect, test } from 'vitest';
import { daysIn } from './days';

const datesOf = (text: string, published: string | null) =>
  daysIn(text, { start: 0, end: text.length }, published).map(({ words, date }) => [words, date]);

test.each([
  // Wednesday, 20 November 2024.
  ['It fell on Tuesday.', '2024-11-20', [['Tuesday', '2024-11-19']]],
  ['It fell on Wednesday.', '2024-11-20', [['Wednesday', '2024-11-20']]],
  ['It fell on Nov. 19.', '2024-11-20', [['Nov. 19', '2024-11-19']]],
  ['It fell on Dec. 30.', '2025-01-03', [['Dec. 30', '2024-12-30']]],
  ['It fell on the 19th of November 2023.', null, [['the 19th of November 2023', '2023-11-19']]],
  // What only an editor can say.
  ['It fell on Tuesday.', null, [['Tuesday', null]]],
  ['It fell last Tuesday.', '2024-11-20', [['last Tuesday', null]]],
  ['Talks will go on by Sunday.', '2024-11-20', [['Sunday', null]]],
  ['It fell in November 2024.', '2024-11-20', []],
])('%s', (text, published, expected) => {
  expect(datesOf(text, published)).toEqual(expected);
});
