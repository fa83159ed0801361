import { expect, test } from 'vitest';
import type { PageUnits } from '../model/length';
import { sentenceInUnits } from './sentence';
import { textIn } from './text';

const kmForMiles: PageUnits = { story: 'km', reader: 'mi' };
const inUnits = (sentence: string, units = kmForMiles) => sentenceInUnits(sentence, units, textIn('en'));

test.each([
  // 1.609344 km to the mile: 50 km are 31.07 miles, 105 and 115 are 65.2 and 71.5.
  ['Within 50 km of the city.', 'Within 50 km (31 miles) of the city.'],
  [
    'It is 105 to 115 km from the border, not 300 km.',
    'It is 105 to 115 km (65 to 71 miles) from the border, not 300 km (190 miles).',
  ],
  ['1,500 to 2,000 km', '1,500 to 2,000 km (930 to 1,240 miles)'],
  ['After 400 m it stopped.', 'After 400 m (0.25 miles) it stopped.'],
  ['About 2.5 kilometres.', 'About 2.5 kilometres (1.6 miles).'],
  // The unit of the words comes first, whichever it is.
  ['Some 12 miles off.', 'Some 12 miles (19 km) off.'],
])('%s', (sentence, inBoth) => {
  expect(inUnits(sentence)).toBe(inBoth);
});

test.each([
  'The article says “up to 300 km”.',
  'It says "up to 300 km".',
  'It lies 12 miles (19 km) off.',
  'Drawn from 28 square meters, on 19 November 2024, the 1,000th day.',
  'At 300 km/h, over 300 km², at 20 m per second.',
  'The M 300 kmx, and model A-300 km.',
  'For $20 m.',
])('%s is left as it is', (sentence) => {
  expect(inUnits(sentence)).toBe(sentence);
});

test('a distance beside a quotation is converted, and the quotation is not', () => {
  expect(inUnits('We read “110 km inside” as 105 to 115 km.')).toBe(
    'We read “110 km inside” as 105 to 115 km (65 to 71 miles).',
  );
});

test('who reads the story’s units sees its sentences as they were written', () => {
  expect(inUnits('Within 50 km.', { story: 'km', reader: 'km' })).toBe('Within 50 km.');
  expect(inUnits('Within 10 to 14 miles.', { story: 'mi', reader: 'mi' })).toBe('Within 10 to 14 miles.');
  expect(inUnits('Within 10 to 14 miles.', { story: 'mi', reader: 'km' })).toBe('Within 10 to 14 miles (16 to 23 km).');
});
