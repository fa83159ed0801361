import { describe, expect, test } from 'vitest';
import {
  formatArea,
  formatBearing,
  formatDate,
  formatDistance,
  formatFigure,
  formatMeasure,
  formatPublished,
  formatRange,
  formatRoughDistance,
} from './format';
import { textIn } from './text';

const text = textIn('en');

const miles = (count: number) => count * 1.609344;
const feet = (count: number) => count * 0.0003048;

describe('a distance is written so that it can be told from nothing, and from its neighbour', () => {
  test.each([
    [0, '0 km'],
    [0.0004, 'less than 1 m'],
    [0.001, '1 m'],
    [0.4, '400 m'],
    [0.1234, '123 m'],
    // Rounded, it is a kilometre: not “1,000 m”.
    [0.9996, '1 km'],
    [1, '1 km'],
    [1.5, '1.5 km'],
    [1.449, '1.4 km'],
    [9.9444, '9.9 km'],
    [9.9666, '10 km'],
    [10.3333, '10 km'],
    [1234.5678, '1,235 km'],
    [20_000, '20,000 km'],
  ])('%d km in kilometres is “%s”', (km, words) => {
    expect(formatDistance(km, 'km', text)).toBe(words);
  });

  test.each([
    [0, '0 miles'],
    [feet(0.3), 'less than 1 foot'],
    [feet(1), '1 foot'],
    [feet(400), '400 feet'],
    // A tenth of a mile is 528 feet.
    [miles(0.1), '0.1 miles'],
    [miles(0.25), '0.25 miles'],
    [0.4, '0.25 miles'],
    [miles(0.999), '1 mile'],
    [miles(1), '1 mile'],
    [miles(1.5), '1.5 miles'],
    [300, '186 miles'],
    [miles(1000), '1,000 miles'],
  ])('%d km in miles is “%s”', (km, words) => {
    expect(formatDistance(km, 'mi', text)).toBe(words);
  });

  test('a figure that somebody gave is not rounded away: 12.5 miles stay 12.5 in miles, and are rounded in kilometres', () => {
    expect(formatDistance(12.5, 'km', text)).toBe('12.5 km');
    expect(formatDistance(12.25, 'km', text)).toBe('12.25 km');
    expect(formatDistance(110.4, 'km', text)).toBe('110.4 km');
    expect(formatDistance(miles(12.5), 'mi', text)).toBe('12.5 miles');
    expect(formatDistance(miles(12.25), 'km', text)).toBe('20 km');
    // 625 miles: six digits are a conversion, not a figure that somebody gave.
    expect(formatDistance(1005.84, 'km', text)).toBe('1,006 km');
    // 100 miles as a link says it, to the metre.
    expect(formatDistance(160.934, 'km', text)).toBe('161 km');
    expect(formatDistance(160.934, 'mi', text)).toBe('100 miles');
  });

  test('what is no distance is said to be none', () => {
    for (const km of [Number.NaN, Number.POSITIVE_INFINITY, -5]) {
      expect(formatDistance(km, 'km', text)).toBe('unknown distance');
      expect(formatRange({ innerRadiusKm: 0, radiusKm: km, limit: 'up-to' }, 'mi', text)).toBe('unknown distance');
    }
  });
});

test.each([
  [{ innerRadiusKm: 0, radiusKm: 300, limit: 'up-to' }, 'km', 'up to 300 km'],
  [{ innerRadiusKm: 1500, radiusKm: 2000, limit: null }, 'km', '1,500 to 2,000 km'],
  [{ innerRadiusKm: 0, radiusKm: 250, limit: 'more-than' }, 'km', 'more than 250 km'],
  [{ innerRadiusKm: 0, radiusKm: 321.8688, limit: 'up-to' }, 'mi', 'up to 200 miles'],
  [{ innerRadiusKm: 0, radiusKm: 0.4, limit: 'up-to' }, 'km', 'up to 400 m'],
  [{ innerRadiusKm: 0.2, radiusKm: 0.4, limit: null }, 'km', '200 to 400 m'],
  [{ innerRadiusKm: 0.5, radiusKm: 1.5, limit: null }, 'km', '500 m to 1.5 km'],
  [{ innerRadiusKm: miles(0.5), radiusKm: miles(1), limit: null }, 'mi', '0.5 to 1 mile'],
  [{ innerRadiusKm: 0, radiusKm: miles(0.5), limit: 'up-to' }, 'mi', 'up to 0.5 miles'],
  [{ innerRadiusKm: 0, radiusKm: miles(1), limit: 'up-to' }, 'mi', 'up to 1 mile'],
  [{ innerRadiusKm: 0, radiusKm: feet(500), limit: 'about' }, 'mi', 'about 500 feet'],
  // 12 nautical miles.
  [{ innerRadiusKm: 0, radiusKm: 12 * 1.852, limit: null }, 'mi', '14 miles'],
] as const)('%o in %s is "%s"', (range, units, words) => {
  expect(formatRange(range, units, text)).toBe(words);
});

test.each([
  [670.4, 'km', '670 km'],
  // 416.6 miles: two digits in the unit that is read, not 670 km converted.
  [670.4, 'mi', '420 miles'],
  [1234, 'km', '1,200 km'],
  [0.123, 'km', '120 m'],
  [1.264, 'km', '1.3 km'],
] as const)('roughly, %d km in %s is “%s”', (km, units, words) => {
  expect(formatRoughDistance(km, units, text)).toBe(words);
});

test('a figure has its unit, and every digit of its whole part', () => {
  const measure = (number: number, unit = 'km') => formatMeasure({ number, unit }, text);
  expect(measure(105.4567)).toBe('105.5 km');
  expect(measure(0.52034, 'm²')).toBe('0.5203 m²');
  expect(measure(12_345, 'people')).toBe('12,345 people');
  expect(measure(1_234_567.8)).toBe('1,234,568 km');
  expect(measure(12_345.678)).toBe('12,346 km');
});

test('a count is written as it was given, with the words that bound it', () => {
  expect(formatFigure({ number: 8, limit: null }, text)).toBe('8');
  expect(formatFigure({ number: 1200, limit: 'exactly' }, text)).toBe('1,200');
  expect(formatFigure({ number: 1000, limit: 'more-than' }, text)).toBe('more than 1,000');
  expect(formatFigure({ number: 6, limit: 'at-least' }, text)).toBe('at least 6');
  expect(formatFigure({ number: 5, limit: 'less-than' }, text)).toBe('less than 5');
  expect(formatFigure({ number: 0.0625, limit: 'about' }, text)).toBe('about 0.0625');
});

test('an area of less than ten square kilometres is not rounded to none', () => {
  expect([1022.6, 9.96, 4.44, 0.456, 0.0123, 0].map((km2) => formatArea(km2, text))).toEqual([
    '1,023 km²',
    '10 km²',
    '4.4 km²',
    '0.46 km²',
    '0.012 km²',
    '0 km²',
  ]);
});

test('a bearing has its point of the compass', () => {
  expect([0, 11.2, 11.3, 247, 359.6, -90, 450].map((degrees) => formatBearing(degrees, text))).toEqual([
    '0° N',
    '11° N',
    '11° NNE',
    '247° WSW',
    '0° N',
    '270° W',
    '90° E',
  ]);
  expect(formatBearing(Number.NaN, text)).toBe('unknown direction');
});

test('dates are the day the text states, wherever the reader is', () => {
  expect(formatDate('2024-11-20', 'long', text)).toBe('20 November 2024');
  expect(formatPublished({ published: null }, text)).toBe('date not stated');
});
