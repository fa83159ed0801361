import { expect, test } from 'vitest';
import { readBasemapGazetteer } from '../../build/read';
import type { GazetteerPlace } from '../gazetteer/gazetteer';
import { capitalsWithin } from './capitals';

const city = (name: string, lat: number, population: number, isCapital = true): GazetteerPlace => ({
  kind: 'city',
  name,
  geoNamesId: 1,
  country: 'ABC',
  position: [0, lat],
  isCapital,
  population,
  minZoom: 3,
});
const range = { center: [0, 0] as const, radiusKm: 1000 };

test('the largest capitals within a range, the nearest first, and none beside another at the same distance', () => {
  const places = [
    city('Far', 8.5, 100),
    city('Near', 1, 100),
    city('Beside', 1.2, 99),
    city('Middle', 5, 50),
    city('Outside', 9.2, 1000),
    city('No capital', 3, 1000, false),
  ];
  expect(capitalsWithin(range, { places })).toEqual([
    { name: 'Near', distanceKm: 110.6 },
    { name: 'Middle', distanceKm: 552.9 },
    { name: 'Far', distanceKm: 940 },
  ]);
});

test('those that the map names first come before larger ones', () => {
  const places = [city('Large', 1, 100), { ...city('Known', 1.1, 1), minZoom: 2 }, city('Other', 8, 1)];
  expect(capitalsWithin(range, { places }).map(({ name }) => name)).toEqual(['Known', 'Other']);
});

test('a single capital is not given', () => {
  expect(capitalsWithin(range, { places: [city('Near', 1, 100)] })).toEqual([]);
});

test('the gazetteer has capitals with their populations', () => {
  const near = capitalsWithin({ center: [34.67, 53.215], radiusKm: 2000 }, readBasemapGazetteer());
  expect(near[0]?.name).toBe('Moscow');
  expect(near.length).toBeGreaterThan(2);
});
