import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCities } from '../model/city';
import { parseCoordinates, parseRadius, searchCities } from './city-search';

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

describe('coordinates as they are typed', () => {
  test.each([
    ['53.2, 34.4', [34.4, 53.2]],
    ['53.2 34.4', [34.4, 53.2]],
    ['53,2; 34,4', [34.4, 53.2]],
    ['53.2N 34.4E', [34.4, 53.2]],
    ['33.9° S, 18.4° E', [18.4, -33.9]],
    ['-33.9,-70.7', [-70.7, -33.9]],
    ['90, 180', [180, 90]],
    ['91, 0', null],
    ['0, 181', null],
    ['53', null],
    ['1e3, 2', null],
    ['NaN, 0', null],
    ['0x10, 0', null],
    ['', null],
    ['1'.repeat(200_000), null],
  ])('%s', (text, position) => {
    expect(parseCoordinates(text)).toEqual(position);
  });
});

describe('distances as they are typed', () => {
  test.each([
    ['300', 300],
    ['300 km', 300],
    ['186 miles', 186 * 1.609344],
    ['1 mi', 1.609344],
    ['1,500 km', 1500],
    ['0.5', 0.5],
    ['0,5 km', 0.5],
    ['20000', 20_000],
    ['20001', null],
    ['0', null],
    ['-5', null],
    ['1e308', null],
    ['far', null],
    ['', null],
  ])('%s', (text, km) => {
    expect(parseRadius(text, 'km')).toBe(km);
  });
  test('without a unit they are in that of the page', () => {
    expect(parseRadius('100', 'mi')).toBeCloseTo(160.9344, 6);
  });
});
