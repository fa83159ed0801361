import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { GroundNames } from '../picture/wanted-labels';
import { type CityList, type RegionList, withNamesNear } from './names-near';

const read = <Content>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Content;
const names = read<GroundNames>('public/basemap/labels.geojson');
const cities = read<CityList>('public/basemap/cities.json');
const regions = read<RegionList>('data/basemap/region-names.json');

const addedTo = (start: readonly [number, number, number, number]) =>
  withNamesNear(names, cities, regions, start)
    .features.slice(names.features.length)
    .map(({ properties }) => properties.name);

test('a story far from Europe has the towns and the regions around it', () => {
  const ohio = addedTo([-85, 39, -80, 42]);
  expect(ohio).toEqual(expect.arrayContaining(['Ohio', 'Pennsylvania', 'Cleveland', 'Toledo', 'Akron']));
  expect(addedTo([36, -2, 38, 0])).toEqual(expect.arrayContaining(['Nakuru', 'Thika']));
  // Over the antimeridian.
  expect(addedTo([175, -20, 183, -15])).toContain('Lautoka');
});

test('no name is there twice, and a story where names are dense already has no other file', () => {
  const all = withNamesNear(names, cities, regions, [-85, 39, -80, 42]).features.map(({ properties }) => properties.id);
  const ids = all.filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  expect(withNamesNear(names, cities, regions, [27, 45, 42, 56])).toBe(names);
});

test('a view of a continent has its largest towns only', () => {
  expect(addedTo([-130, 20, -60, 55]).length).toBeLessThanOrEqual(500);
});
