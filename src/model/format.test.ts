import { expect, test } from 'vitest';
import { formatDate, formatPublished, formatRange } from './format';

test.each([
  [{ innerRadiusKm: 0, radiusKm: 300, limit: 'up to' }, 'km', 'up to 300 km'],
  [{ innerRadiusKm: 1500, radiusKm: 2000, limit: null }, 'km', '1,500 to 2,000 km'],
  [{ innerRadiusKm: 0, radiusKm: 250, limit: 'more than' }, 'km', 'more than 250 km'],
  [{ innerRadiusKm: 0, radiusKm: 321.8688, limit: 'up to' }, 'mi', 'up to 200 miles'],
] as const)('%o in %s is "%s"', (range, units, words) => {
  expect(formatRange(range, units)).toBe(words);
});

test('dates are the day the text states, wherever the reader is', () => {
  expect(formatDate('2024-11-20')).toBe('20 November 2024');
  expect(formatPublished({ published: null })).toBe('date not stated');
});
