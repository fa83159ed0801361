import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { distanceKm } from '../geo/geodesic';
import type { Position } from '../model/position';
import { readCities } from './city';
import { searchCities } from './city-search';

const cities = readCities(JSON.parse(readFileSync('public/basemap/cities.json', 'utf8')));
const found = (query: string) => searchCities(cities, query, 3).map(({ city, as }) => [city.name, as]);

test('the list has cities in every part of the world, each with its country', () => {
  expect(cities.filter(({ country }) => country === '')).toEqual([]);
  const near = (position: Position) => cities.filter((city) => distanceKm(position, city.position) < 1000).length;
  const counts = { Chicago: near([-87.65, 41.85]), Lagos: near([3.39, 6.45]), Delhi: near([77.23, 28.65]) };
  for (const [city, count] of Object.entries(counts)) expect(count, city).toBeGreaterThan(150);
});

test('every city that the map names is in the list', () => {
  const labels = JSON.parse(readFileSync('public/basemap/labels.geojson', 'utf8')) as {
    features: { properties: { kind: string; id: string; name: string } }[];
  };
  const listed = new Set(cities.map(({ id }) => id));
  const missing = labels.features
    .map(({ properties }) => properties)
    .filter(({ kind, id }) => kind === 'city' && !listed.has(id));
  expect(missing.map(({ name }) => name)).toEqual([]);
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
  const named = (name: string, population: number) => [name, name, 'FJI', 0, 0, population];
  const few = readCities({
    cities: [named('Upper Sand', 9), named('Sand', 1), named('Sandhill', 5), named('Thousand', 8)],
  });
  expect(searchCities(few, 'sand', 9).map(({ city }) => city.name)).toEqual(['Sandhill', 'Sand', 'Upper Sand']);
  expect(searchCities(few, 'sand', 1)).toHaveLength(1);
});

test('nothing, and what no city has, finds nothing', () => {
  for (const query of ['', '  ', 'qqqq', '̈', 'x'.repeat(200_000)]) expect(found(query)).toEqual([]);
});

test('what is no list of cities has none', () => {
  for (const list of [null, 5, 'x', {}, { cities: 5 }, { cities: [null, {}, [], ['1']] }]) {
    expect(readCities(list)).toEqual([]);
  }
  const city = (part: { name?: unknown; lng?: unknown; lat?: unknown; population?: unknown }) => {
    const { name = 'A', lng = 1, lat = 2, population = 3 } = part;
    return readCities({ countries: { FJI: 'Fiji' }, cities: [['1', name, 'FJI', lng, lat, population, 'Б', 5]] });
  };
  expect(city({})).toEqual([
    { id: '1', name: 'A', country: 'Fiji', position: [1, 2], population: 3, otherNames: ['Б'] },
  ]);
  expect(city({ name: 'x'.repeat(101) })).toEqual([]);
  expect(city({ lng: 181 })).toEqual([]);
  expect(city({ lat: '2' })).toEqual([]);
  expect(city({ population: 'many' })[0]?.population).toBe(0);
});
