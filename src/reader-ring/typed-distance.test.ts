import { describe, expect, test } from 'vitest';
import { textIn } from '../text/text';
import { amountInWords, amountToEdit, readDistance } from './typed-distance';

const text = textIn('en');

const kmPerMile = 1.609344;
const km = (typed: string, language = 'en-US', units: 'km' | 'mi' = 'km') => {
  const read = readDistance(typed, units, language);
  return read.kind === 'distance' ? read.km : read.kind;
};
const asked = (typed: string, language = 'en-US', units: 'km' | 'mi' = 'km') => {
  const read = readDistance(typed, units, language);
  return read.kind === 'doubtful' ? read.readings.map((reading) => [amountInWords(reading, text), reading.km]) : read;
};
const refusal = (typed: string) => {
  const read = readDistance(typed, 'km', 'en-US');
  return read.kind === 'refused' ? read.fault : read.kind === 'unknownUnit' ? `unknown unit ${read.unit}` : read;
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

describe('what is no distance is refused', () => {
  test.each([
    ['', 'unreadable'],
    ['far', 'unreadable'],
    ['1e308', 'unreadable'],
    ['0x10', 'unreadable'],
    ['NaN', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['1 50', 'unreadable'],
    ['1,5,0', 'unreadable'],
    ['1.5.0', 'unreadable'],
    ['100-200 km', 'unreadable'],
    ['5 km 300 m', 'unreadable'],
    ['km', 'unreadable'],
    ['300 leagues', 'unknown unit leagues'],
    ['-5', 'negative'],
    ['\u22125 km', 'negative'],
    ['0', 'zero'],
    ['0,0 km', 'zero'],
    ['20001', 'tooLong'],
    ['20.000,5 km', 'tooLong'],
    ['1,500,000 km', 'tooLong'],
    ['0.4 mm', 'unknown unit mm'],
    ['0.0004 km', 'tooShort'],
  ])('%s', (typed, fault) => {
    expect(refusal(typed)).toBe(fault);
  });

  test('also where it is very long', () => {
    expect(refusal('9'.repeat(90))).toBe('tooLong');
    for (const text of ['1', ' ', '1 ', '1,', '1.5 k'].map((part) => part.repeat(50_000)))
      expect(refusal(text)).toBe('unreadable');
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
  ] as const)('%d km in %s is “%s”', (value, units, words) => {
    expect(amountInWords(amountToEdit(value, units), text)).toBe(words);
  });

  test('from 1 m to 20,000 km, in both units', () => {
    for (const value of [
      0.001, 0.002, 0.16, 0.161, 0.999, 1, 1.001, 9.999, 10.001, 99.5, 1234.567, 19_999.999, 20_000,
    ]) {
      for (const units of ['km', 'mi'] as const) {
        const read = readDistance(amountInWords(amountToEdit(value, units), text), units, 'en-US');
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
