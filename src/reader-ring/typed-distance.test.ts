import { describe, expect, test } from 'vitest';
import { distanceForEditing, readDistance } from './typed-distance';

const kmPerMile = 1.609344;
const km = (text: string, language = 'en-US', units: 'km' | 'mi' = 'km') => {
  const read = readDistance(text, units, language);
  return read.kind === 'distance' ? read.km : read.kind;
};
const asked = (text: string, language = 'en-US', units: 'km' | 'mi' = 'km') => {
  const read = readDistance(text, units, language);
  return read.kind === 'doubtful' ? read.readings.map(({ km: value, words }) => [words, value]) : read;
};
const refusal = (text: string) => {
  const read = readDistance(text, 'km', 'en-US');
  return read.kind === 'refused' ? read.why : read;
};

describe('a distance that can be read in one way is taken', () => {
  test.each([
    ['300', 300],
    ['300 km', 300],
    ['300km', 300],
    ['  300   KM ', 300],
    ['1500', 1500],
    ['20000', 20_000],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['0,5 km', 0.5],
    ['0.500 km', 0.5],
    ['1.5 km', 1.5],
    ['1.50 km', 1.5],
    ['1.2345 km', 1.2345],
    ['300. ', 300],
    ['+300', 300],
  ])('%s', (text, expected) => {
    expect(km(text)).toBe(expected);
  });

  test.each([
    ['500 m', 0.5],
    ['500 metres', 0.5],
    ['1 kilometer', 1],
    ['186 miles', 186 * kmPerMile],
    ['1 mi', kmPerMile],
    ['5 mi.', 5 * kmPerMile],
    ['10 nm', 18.52],
    ['10 nautical miles', 18.52],
    ['400 ft', 400 * 0.0003048],
    ['10 feet', 0.003048],
    ['100 yd', 100 * 0.0009144],
    ['100 yards', 100 * 0.0009144],
    ['5 км', 5],
  ])('%s is in its own unit', (text, expected) => {
    const read = readDistance(text, 'mi', 'en-US');
    expect(read).toMatchObject({ kind: 'distance', hasUnit: true });
    expect(read.kind === 'distance' && read.km).toBeCloseTo(expected, 9);
  });

  test('without a unit it is in that of the page', () => {
    expect(km('100', 'en-US', 'mi')).toBeCloseTo(160.9344, 9);
    expect(readDistance('100', 'mi', 'en-US')).toMatchObject({ hasUnit: false });
  });

  test.each([
    ['1,500 km', 1500],
    ['12,500.5 km', 12_500.5],
    ['1 500 km', 1500],
    ['1\u00a0500 km', 1500],
    ['1\u202f500\u00a0km', 1500],
    ['1\u2009500', 1500],
    ['1’500 km', 1500],
    ["1'500.25 km", 1500.25],
    ['1 500,5 km', 1500.5],
    ['1.500,5 km', 1500.5],
    ['1,500.5 km', 1500.5],
    ['1.500.000 m', 1500],
    ['1,500,000 m', 1500],
    ['15,00,000 m', 1500],
  ])('%s has its thousands set apart', (text, expected) => {
    expect(km(text)).toBe(expected);
  });

  test('a comma is read as the reader’s language writes numbers', () => {
    expect(km('1,5 km', 'de-DE')).toBe(1.5);
    expect(km('300,25', 'uk')).toBe(300.25);
    expect(km('1.5 km', 'de-DE')).toBe(1.5);
    expect(km('1,500 km', 'en-GB')).toBe(1500);
    // The digits and signs of Arabic as Egypt writes it.
    expect(km('١٬٥٠٠', 'ar-EG')).toBe(1500);
    expect(km('١٫٥', 'ar-EG')).toBe(1.5);
    // No language at all.
    expect(km('1,500 km', '')).toBe(1500);
  });
});

describe('a distance that can be read in two ways is asked about, and not taken', () => {
  test.each([
    [
      '1.500 km',
      [
        ['1.5 km', 1.5],
        ['1500 km', 1500],
      ],
    ],
    [
      '1,5 km',
      [
        ['1.5 km', 1.5],
        ['15 km', 15],
      ],
    ],
    [
      '1,50',
      [
        ['1.5 km', 1.5],
        ['150 km', 150],
      ],
    ],
    [
      '12.500 m',
      [
        ['12.5 m', 0.0125],
        ['12500 m', 12.5],
      ],
    ],
    [
      '3,1412 km',
      [
        ['3.1412 km', 3.1412],
        ['31412 km', null],
      ],
    ],
  ])('%s, by a reader of English', (text, readings) => {
    // What is no distance on Earth is not offered.
    expect(asked(text)).toEqual(readings.filter(([, value]) => value !== null));
  });

  test('1,500 is fifteen hundred in English, and one and a half where a comma begins the decimals', () => {
    const both = [
      ['1.5 km', 1.5],
      ['1500 km', 1500],
    ];
    expect(asked('1,500 km', 'de-DE')).toEqual(both);
    expect(asked('1.500 km', 'de-DE')).toEqual(both);
    expect(asked('1,500', 'fr')).toEqual(both);
  });

  test('it is offered in the unit that it was typed in, or that of the page', () => {
    expect(asked('1.500', 'en-US', 'mi')).toEqual([
      ['1.5 miles', 1.5 * kmPerMile],
      ['1500 miles', 1500 * kmPerMile],
    ]);
    expect(asked('1.000 miles', 'en-US', 'km')).toEqual([
      ['1 mile', kmPerMile],
      ['1000 miles', 1000 * kmPerMile],
    ]);
  });
});

describe('what cannot be taken is refused in a sentence that says why', () => {
  test.each([
    ['', /could not be read/],
    ['far', /could not be read/],
    ['1e308', /could not be read/],
    ['0x10', /could not be read/],
    ['NaN', /could not be read/],
    ['Infinity', /could not be read/],
    ['1 50', /could not be read/],
    ['1,5,0', /could not be read/],
    ['1.5.0', /could not be read/],
    ['100-200 km', /could not be read/],
    ['5 km 300 m', /could not be read/],
    ['km', /could not be read/],
    ['300 leagues', /“leagues” is not a unit/],
    ['-5', /cannot be negative/],
    ['\u22125 km', /cannot be negative/],
    ['0', /more than zero/],
    ['0,0 km', /more than zero/],
    ['20001', /up to 20,000 km/],
    ['20.000,5 km', /up to 20,000 km/],
    ['1,500,000 km', /up to 20,000 km/],
    ['0.4 mm', /“mm” is not a unit/],
    ['0.0004 km', /from 1 m/],
  ])('%s', (text, why) => {
    expect(refusal(text)).toMatch(why);
  });

  test('also where it is very long', () => {
    expect(refusal('9'.repeat(90))).toMatch(/up to 20,000 km/);
    for (const text of ['1', ' ', '1 ', '1,', '1.5 k'].map((part) => part.repeat(50_000)))
      expect(refusal(text)).toMatch(/could not be read/);
  });
});

describe('a distance for editing says all of it, and is read as the same again', () => {
  test.each([
    [300, 'km', '300 km'],
    [1500, 'km', '1500 km'],
    [1.5, 'km', '1.5 km'],
    [0.4, 'km', '400 m'],
    [160.934, 'km', '160.934 km'],
    [160.934, 'mi', '100 miles'],
    [1.609, 'mi', '1 mile'],
    [0.152, 'mi', '499 feet'],
    [321.869, 'mi', '200 miles'],
    [1234.567, 'mi', '767.1244 miles'],
  ] as const)('%d km in %s is “%s”', (value, units, text) => {
    expect(distanceForEditing(value, units)).toBe(text);
  });

  test('from 1 m to 20,000 km, in both units', () => {
    for (const value of [
      0.001, 0.002, 0.16, 0.161, 0.999, 1, 1.001, 9.999, 10.001, 99.5, 1234.567, 19_999.999, 20_000,
    ]) {
      for (const units of ['km', 'mi'] as const) {
        const read = readDistance(distanceForEditing(value, units), units, 'en-US');
        const readings =
          read.kind === 'distance'
            ? [read.km]
            : read.kind === 'doubtful'
              ? read.readings.map((reading) => reading.km)
              : [];
        expect(readings.map((reading) => Number(reading.toFixed(3)))).toContain(value);
      }
    }
  });
});
