import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCities } from './city';
import { searchCities } from './city-search';

const cities = readCities(JSON.parse(readFileSync('public/basemap/labels.geojson', 'utf8')));
const found = (query: string) => searchCities(cities, query, 3).map(({ city, as }) => [city.name, as]);

test('the basemap has its cities, each with its country', () => {
  expect(cities.length).toBeGreaterThan(1500);
  expect(cities.filter(({ country }) => country === '').length).toBeLessThan(40);
});

test.each([
  ['zurich', 'Zürich', null],
  ['ŁÓDŹ', 'Łódź', null],
  ['lodz', 'Łódź', null],
  ['київ', 'Kyiv', 'Київ'],
  ['Одеса', 'Odesa', 'Одеса'],
  ['Москва', 'Moscow', 'Москва'],
  ['new york', 'New York', null],
  ['frankfurt', 'Frankfurt am Main', null],
  ['petersburg', 'Saint Petersburg', null],
])('%s finds %s', (query, name, as) => {
  expect(found(query)).toContainEqual([name, as]);
});

test('a name that begins so comes before one that has a word that does, the larger city first', () => {
  const named = (name: string, population: number) => ({
    type: 'Feature',
    properties: { kind: 'city', id: name, name, population },
    geometry: { type: 'Point', coordinates: [0, 0] },
  });
  const few = readCities({
    features: [named('Upper Sand', 9), named('Sand', 1), named('Sandhill', 5), named('Thousand', 8)],
  });
  expect(searchCities(few, 'sand', 9).map(({ city }) => city.name)).toEqual(['Sandhill', 'Sand', 'Upper Sand']);
  expect(searchCities(few, 'sand', 1)).toHaveLength(1);
});

test('nothing, and what no city has, finds nothing', () => {
  for (const query of ['', '  ', 'qqqq', '̈', 'x'.repeat(200_000)]) expect(found(query)).toEqual([]);
});

test('what is no labels file has no cities', () => {
  for (const labels of [
    null,
    5,
    'x',
    {},
    { features: 5 },
    { features: [null, {}, { properties: { kind: 'city' } }] },
  ]) {
    expect(readCities(labels)).toEqual([]);
  }
  const city = (part: object, coordinates: unknown = [1, 2]) => ({
    features: [{ properties: { kind: 'city', id: '1', name: 'A', ...part }, geometry: { coordinates } }],
  });
  expect(readCities(city({}))).toHaveLength(1);
  expect(readCities(city({ name: 'x'.repeat(101) }))).toEqual([]);
  expect(readCities(city({}, [181, 2]))).toEqual([]);
  expect(readCities(city({}, [1, '2']))).toEqual([]);
  expect(readCities(city({ population: 'many' }))[0]?.population).toBe(0);
});
