import { describe, expect, test } from 'vitest';
import type { PageUnits } from '../model/length';
import {
  formatArea,
  formatBearing,
  formatComputedDistance,
  formatDate,
  formatDistance,
  formatFigure,
  formatMeasure,
  formatPublished,
  formatRange,
  formatRoughDistance,
  formatValue,
} from './format';
import { textIn } from './text';

const text = textIn('en');

const miles = (count: number) => count * 1.609344;
const feet = (count: number) => count * 0.0003048;

const inKm: PageUnits = { story: 'km', reader: 'km' };
const inMiles: PageUnits = { story: 'mi', reader: 'mi' };
/** A story in kilometres, and a reader of miles; and the reverse. */
const kmForMiles: PageUnits = { story: 'km', reader: 'mi' };
const milesForKm: PageUnits = { story: 'mi', reader: 'km' };

describe('a distance is never written as nothing, and never as its neighbour', () => {
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
    expect(formatDistance(km, inKm, text)).toBe(words);
  });

  test.each([
    [0, '0 miles'],
    [feet(0.3), 'less than 1 foot'],
    [feet(1), '1 foot'],
    [feet(400), '400 feet'],
    // A tenth of a mile is 528 feet.
    [miles(0.1), '0.1 miles'],
    [miles(0.25), '0.25 miles'],
    [miles(0.999), '1 mile'],
    [miles(1), '1 mile'],
    [miles(1.5), '1.5 miles'],
    [miles(186.4114), '186 miles'],
    [miles(1000), '1,000 miles'],
  ])('%d km in miles is “%s”', (km, words) => {
    expect(formatDistance(km, inMiles, text)).toBe(words);
  });

  test('what is no distance is said to be none', () => {
    for (const km of [Number.NaN, Number.POSITIVE_INFINITY, -5]) {
      expect(formatDistance(km, kmForMiles, text)).toBe('unknown distance');
      expect(formatRange({ innerRadiusKm: 0, radiusKm: km, limit: 'up-to' }, milesForKm, text)).toBe(
        'unknown distance',
      );
    }
  });
});

describe('a converted distance is a round figure in brackets: two digits below 100, the nearest ten from there on', () => {
  // By the international mile of 1959, 1.609344 km: 300 km are 186.4 miles, 250 are 155.3, 110 are 68.4, 2,000 are 1,242.7.
  test.each([
    [300, '300 km (190 miles)'],
    [250, '250 km (160 miles)'],
    [110, '110 km (68 miles)'],
    [161, '161 km (100 miles)'],
    [2000, '2,000 km (1,240 miles)'],
    [20_000, '20,000 km (12,430 miles)'],
    [8, '8 km (5 miles)'],
    [1.5, '1.5 km (0.93 miles)'],
    [0.4, '400 m (0.25 miles)'],
    [0.1, '100 m (330 feet)'],
    [0.0001, 'less than 1 m (less than 1 foot)'],
  ])('%d km for a reader of miles: %s', (km, words) => {
    expect(formatDistance(km, kmForMiles, text)).toBe(words);
  });

  test.each([
    [miles(200), '200 miles (320 km)'],
    [miles(20), '20 miles (32 km)'],
    [miles(1), '1 mile (1.6 km)'],
    [miles(0.5), '0.5 miles (800 m)'],
    [feet(500), '500 feet (150 m)'],
  ])('%d km in a story in miles, for a reader of kilometres: %s', (km, words) => {
    expect(formatDistance(km, milesForKm, text)).toBe(words);
  });

  test('a figure given in the other unit than the story’s comes first, for every reader', () => {
    expect(formatDistance(miles(12.5), inKm, text)).toBe('12.5 miles (20 km)');
    expect(formatDistance(miles(12.5), kmForMiles, text)).toBe('12.5 miles (20 km)');
    expect(formatDistance(300, inMiles, text)).toBe('300 km (190 miles)');
    // 12 nautical miles are a figure in neither.
    expect(formatDistance(12 * 1.852, inMiles, text)).toBe('14 miles');
  });

  test('what we computed has the story’s unit first, whatever figure it is in the other', () => {
    expect(formatComputedDistance(80.5, inMiles, text)).toBe('50 miles');
    expect(formatComputedDistance(105.5, kmForMiles, text)).toBe('106 km (66 miles)');
    // 110.4 km are 68.6 miles, but what is read is 110 km.
    expect(formatComputedDistance(110.44, kmForMiles, text)).toBe('110 km (68 miles)');
    expect(formatDistance(110.44321, kmForMiles, text)).toBe('110 km (68 miles)');
    expect(formatComputedDistance(5.25, kmForMiles, text)).toBe('5.3 km (3.3 miles)');
    expect(formatComputedDistance(-1, kmForMiles, text)).toBe('unknown distance');
  });

  test('a figure that somebody gave is not rounded away', () => {
    expect(formatDistance(12.25, inKm, text)).toBe('12.25 km');
    expect(formatDistance(110.4, inKm, text)).toBe('110.4 km');
    expect(formatDistance(miles(12.5), inMiles, text)).toBe('12.5 miles');
    // As links say 100 miles, to the metre.
    expect(formatDistance(160.934, inKm, text)).toBe('161 km');
  });
});

test.each([
  [{ innerRadiusKm: 0, radiusKm: 300, limit: 'up-to' }, inKm, 'up to 300 km'],
  [{ innerRadiusKm: 0, radiusKm: 300, limit: 'up-to' }, kmForMiles, 'up to 300 km (190 miles)'],
  [{ innerRadiusKm: 1500, radiusKm: 2000, limit: null }, inKm, '1,500 to 2,000 km'],
  [{ innerRadiusKm: 1500, radiusKm: 2000, limit: null }, kmForMiles, '1,500 to 2,000 km (930 to 1,240 miles)'],
  [{ innerRadiusKm: 0, radiusKm: 250, limit: 'more-than' }, kmForMiles, 'more than 250 km (160 miles)'],
  [{ innerRadiusKm: 0, radiusKm: miles(200), limit: 'up-to' }, inMiles, 'up to 200 miles'],
  [{ innerRadiusKm: 0, radiusKm: miles(200), limit: 'up-to' }, milesForKm, 'up to 200 miles (320 km)'],
  [{ innerRadiusKm: miles(20), radiusKm: miles(90), limit: null }, milesForKm, '20 to 90 miles (32 to 140 km)'],
  [{ innerRadiusKm: 0, radiusKm: 0.4, limit: 'up-to' }, inKm, 'up to 400 m'],
  [{ innerRadiusKm: 0.2, radiusKm: 0.4, limit: null }, inKm, '200 to 400 m'],
  [{ innerRadiusKm: 0.5, radiusKm: 1.5, limit: null }, inKm, '500 m to 1.5 km'],
  // Both ends are 190 miles.
  [{ innerRadiusKm: 300, radiusKm: 305, limit: null }, kmForMiles, '300 to 305 km (190 miles)'],
  [{ innerRadiusKm: miles(0.5), radiusKm: miles(1), limit: null }, inMiles, '0.5 to 1 mile'],
  [{ innerRadiusKm: 0, radiusKm: miles(1), limit: 'up-to' }, inMiles, 'up to 1 mile'],
  [{ innerRadiusKm: 0, radiusKm: feet(500), limit: 'about' }, inMiles, 'about 500 feet'],
] as const)('%o in %o is "%s"', (range, units, words) => {
  expect(formatRange(range, units, text)).toBe(words);
});

test.each([
  [670.4, inKm, '670 km'],
  // 416.6 miles: two digits of them, not of 670 km.
  [670.4, kmForMiles, '670 km (420 miles)'],
  [670.4, milesForKm, '420 miles (670 km)'],
  [1234, inKm, '1,200 km'],
  [0.123, inKm, '120 m'],
  [1.264, inKm, '1.3 km'],
] as const)('roughly, %d km in %o is “%s”', (km, units, words) => {
  expect(formatRoughDistance(km, units, text)).toBe(words);
});

test('a figure has its unit, and every digit of its whole part', () => {
  const measure = (number: number, unit = 'km') => formatMeasure({ number, unit }, inKm, text);
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

test('a figure that is a length is converted too, with the words that bound it', () => {
  expect(formatMeasure({ number: 105.5, unit: 'km' }, kmForMiles, text)).toBe('105.5 km (66 miles)');
  expect(formatMeasure({ number: 12, unit: 'mi' }, inKm, text)).toBe('12 miles (19 km)');
  // 12 nautical miles are 22.2 km.
  expect(formatMeasure({ number: 12, unit: 'nmi' }, kmForMiles, text)).toBe('12 nmi (22 km)');
  expect(formatMeasure({ number: 0.2, unit: 'of its territory' }, inKm, text)).toBe('a fifth of its territory');
  expect(formatMeasure({ number: 0.5, unit: 'hours' }, inKm, text)).toBe('0.5 hours');
  expect(formatMeasure({ number: 0.35, unit: 'of its territory' }, inKm, text)).toBe('0.35 of its territory');
  expect(formatMeasure({ number: 8, unit: 'missiles' }, kmForMiles, text)).toBe('8 missiles');
  expect(formatValue({ number: 114, unit: 'km', limit: 'about' }, kmForMiles, text)).toBe('about 114 km (71 miles)');
});

test('an area has two digits, and is not rounded to none', () => {
  expect([1022.6, 9.96, 4.44, 0.456, 0.0123, 0].map((km2) => formatArea(km2, inKm, text))).toEqual([
    '1,000 sq km',
    '10 sq km',
    '4.4 sq km',
    '0.46 sq km',
    '0.012 sq km',
    '0 sq km',
  ]);
  // A square mile is 2.589988 square kilometres.
  expect(formatArea(1022.6, kmForMiles, text)).toBe('1,000 sq km (390 sq miles)');
  expect(formatArea(5890, kmForMiles, text)).toBe('5,900 sq km (2,300 sq miles)');
  expect(formatArea(2.589988, milesForKm, text)).toBe('1 sq mile (2.6 sq km)');
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
