import { expect, test } from 'vitest';
import { textIn } from '../text/text';
import type { City } from './city';
import { citiesAround, comparedRanges, formatDistanceBeside, insideCsv, placeInRange } from './inside';

const text = textIn('en');

const city = (name: string, lng: number, lat: number): City => ({
  id: name,
  name,
  otherNames: [],
  country: 'Somewhere, "far"',
  position: [lng, lat],
  population: 1,
});
// GeographicLib's own example: JFK to LHR.
const [jfk, lhr, pole] = [city('JFK', -73.8, 40.6), city('=LHR()', -0.5, 51.6), city('Pole', 0, 90)];

test('distances and bearings are those of GeographicLib, nearest first', () => {
  const [nearest, next] = citiesAround(jfk.position, [pole, lhr]);
  // GeodSolve -i of these two, as GeographicLib’s documentation has it: 51.198882845579824 degrees and 5 551 759.400 m.
  expect(nearest?.city).toBe(pole);
  expect(nearest?.bearing).toBe(0);
  expect(next?.distanceKm).toBeCloseTo(5551.759, 2);
  expect(next?.bearing).toBeCloseTo(51.198882845579824, 9);
});

test('a city at the centre has no direction', () => {
  expect(citiesAround(jfk.position, [jfk])[0]).toMatchObject({ distanceKm: 0, bearing: null });
});

test('a ring contains what is within it; a band tells its inside from itself', () => {
  expect(placeInRange({ radiusKm: 300, innerRadiusKm: 0, limit: 'up-to' }, 300)).toBe('inside');
  expect(placeInRange({ radiusKm: 300, innerRadiusKm: 0, limit: 'up-to' }, 300.1)).toBe('outside');
  const band = { radiusKm: 2000, innerRadiusKm: 1500, limit: null };
  expect([100, 1500, 2000, 2001].map((km) => placeInRange(band, km))).toEqual([
    'inside',
    'inBand',
    'inBand',
    'outside',
  ]);
});

test.each(['more-than', 'at-least'] as const)('nothing is outside a range of %s its radius', (limit) => {
  const range = { radiusKm: 250, innerRadiusKm: 0, limit };
  expect([250, 250.1, 4000].map((km) => placeInRange(range, km))).toEqual(['inside', 'notStated', 'notStated']);
});

const story = [
  { id: 'near', shortName: 'Near', radiusKm: 300, innerRadiusKm: 0, limit: null },
  { id: 'band', shortName: 'Band', radiusKm: 2000, innerRadiusKm: 1500, limit: null },
];

test('the table goes as far as the ring: the range that it is as large as, or the distance that the reader typed', () => {
  expect(comparedRanges(story, 'near', 'Your ring')).toEqual({ ranges: story, limitKm: 300 });
  expect(comparedRanges(story, 'band', 'Your ring')).toEqual({ ranges: story, limitKm: 2000 });
  for (const typedKm of [1.5, 5000]) {
    const { ranges, limitKm } = comparedRanges(story, typedKm, 'Your ring');
    expect(limitKm).toBe(typedKm);
    expect(ranges.map(({ shortName, radiusKm }) => [shortName, radiusKm])).toEqual([
      ['Your ring', typedKm],
      ['Near', 300],
      ['Band', 2000],
    ]);
  }
});

test('the distance typed is a column of the file', () => {
  const rows = citiesAround(jfk.position, [lhr]);
  const [head, line] = insideCsv(
    { center: jfk.position, rows },
    comparedRanges(story, 5551.7, 'Your ring').ranges,
  ).split('\r\n');
  expect(head).toBe('city,country,lat,lng,distance_km,bearing_deg,your_ring,near,band,center_lat,center_lng');
  expect(line).toMatch(/,outside,outside,outside,40\.6,-73\.8$/);
});

test('a distance beside the edge of a range is not rounded over it', () => {
  const words = (km: number, reader: 'km' | 'mi' = 'km') =>
    formatDistanceBeside(km, story, { story: 'km', reader }, text);
  expect([300, 299.6, 300.4321, 300.0412, 299.9999, 301.4321].map((km) => words(km))).toEqual([
    '300 km',
    '299.6 km',
    '300.4 km',
    '300.04 km',
    '300 km',
    '301 km',
  ]);
  expect(words(1499.7)).toBe('1,499.7 km');
  // 300 km are 186.41 miles: the story's unit tells a city from the edge, and the other is as round as everywhere.
  expect([300.1234, 298.7234].map((km) => words(km, 'mi'))).toEqual(['300.1 km (190 miles)', '299 km (190 miles)']);
});

test('the file is CSV that no spreadsheet runs', () => {
  const rows = citiesAround(jfk.position, [lhr]);
  const [head, line, end] = insideCsv({ center: jfk.position, rows }, [
    { id: 'ring', radiusKm: 6000, innerRadiusKm: 0, limit: null },
  ]).split('\r\n');
  expect(head).toBe('city,country,lat,lng,distance_km,bearing_deg,ring,center_lat,center_lng');
  expect(line).toBe(`'=LHR(),"Somewhere, ""far""",51.6,-0.5,5551.759,51,inside,40.6,-73.8`);
  expect(end).toBe('');
});

test('the file says by codes in which ranges a city lies', () => {
  const rows = citiesAround(jfk.position, [lhr]);
  const ranges = [
    { id: 'ring', radiusKm: 6000, innerRadiusKm: 0, limit: null },
    { id: 'band', radiusKm: 6000, innerRadiusKm: 5000, limit: null },
    { id: 'short', radiusKm: 300, innerRadiusKm: 0, limit: null },
    { id: 'open', radiusKm: 300, innerRadiusKm: 0, limit: 'more-than' as const },
  ];
  expect(insideCsv({ center: jfk.position, rows }, ranges)).toContain(',inside,in-band,outside,not-stated,40.6,-73.8');
});
