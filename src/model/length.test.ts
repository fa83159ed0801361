import { expect, test } from 'vitest';
import { unitsOfLanguage } from './length';

test.each([
  ['en-US', 'mi'],
  ['es-US', 'mi'],
  // British newspapers write kilometres first, though road signs are in miles.
  ['en-GB', 'km'],
  ['uk-UA', 'km'],
  ['en', null],
  ['uk', null],
  ['no tag', null],
])('a reader of %s: %s', (language, units) => {
  expect(unitsOfLanguage(language)).toBe(units);
});
