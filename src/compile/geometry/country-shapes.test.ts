import type { MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import { type CountryShape, countriesAt, liesIn } from './country-shapes';

const square = (west: number, south: number): MultiPolygon['coordinates'][number] => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];
const shapes: CountryShape[] = [
  { country: 'ONE', land: { type: 'MultiPolygon', coordinates: [square(0, 0)] } },
  { country: 'TWO', land: { type: 'MultiPolygon', coordinates: [square(1, 0)] } },
  { country: 'SEA', land: { type: 'MultiPolygon', coordinates: [square(179, 0), square(-180, 0)] } },
];
const [one, , sea] = shapes as [CountryShape, CountryShape, CountryShape];

test('within a country, and on an island of it across the antimeridian', () => {
  expect(countriesAt([0.5, 0.5], shapes, 15)).toEqual(['ONE']);
  expect(countriesAt([1.01, 0.5], shapes, 15)).toEqual(['TWO']);
  expect(countriesAt([-179.5, 0.5], shapes, 15)).toEqual(['SEA']);
  expect(liesIn([180.5, 0.5], sea, 0)).toBe(true);
});

test('near a country at so many kilometres, and no further', () => {
  // A hundredth of a degree of the equator is 1.1 km.
  expect(liesIn([0.5, -0.1], one, 12)).toBe(true);
  expect(liesIn([0.5, -0.1], one, 10)).toBe(false);
  expect(liesIn([0.5, -0.1], one, 0)).toBe(false);
  // Off a corner, within 10 km of each of its sides' lines and 12.6 km from both.
  expect(liesIn([-0.08, -0.08], one, 10)).toBe(false);
  expect(countriesAt([0.99, -0.01], shapes, 2)).toEqual(['ONE', 'TWO']);
  expect(countriesAt([50, 50], shapes, 15)).toEqual([]);
});
