import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { destination, distanceKm } from '../../geo/geodesic';
import type { Position } from '../../model/position';
import { nearestOnLine } from './nearest-on-line';

const file = JSON.parse(
  readFileSync('src/compile/fixtures/three-articles/data/geometry/russia-ukraine-border.geojson', 'utf8'),
);
const border: Position[][] = file.geometry.coordinates;
const nearest = nearestOnLine(border);

/** Every segment cut into pieces of at most some 50 m, and every piece measured along the geodesic. */
function bruteForceKm(position: Position): number {
  let leastKm = Number.POSITIVE_INFINITY;
  for (const part of border) {
    for (let index = 1; index < part.length; index++) {
      const [start, end] = [part[index - 1], part[index]] as [Position, Position];
      const pieces = Math.ceil(distanceKm(start, end) / 0.05);
      for (let piece = 0; piece <= pieces; piece++) {
        const share = piece / pieces;
        const point: Position = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
        leastKm = Math.min(leastKm, distanceKm(position, point));
      }
    }
  }
  return leastKm;
}

test.each([
  ['the city as GeoNames has it', [34.37167, 53.25209], 105.5, 1],
  ['another common point of the city', [34.3654, 53.2434], 104.43, 2],
] as const)('%s is as far from the border as was measured elsewhere', (_, position, expectedKm, digits) => {
  expect(nearest(position).distanceKm).toBeCloseTo(expectedKm, digits);
});

test.each([
  [34.37167, 53.25209],
  [34.67, 53.215],
  [32.1, 53.4],
  [36.9, 52.2],
  [30.52, 50.45],
  [37.62, 55.75],
  [34.1, 52.02],
] as const)('the distance of %d, %d is that of brute force within 100 m', (...position) => {
  expect(Math.abs(nearest(position).distanceKm - bruteForceKm(position))).toBeLessThan(0.1);
});

describe('anywhere on the globe', () => {
  test('the nearest point lies where it is said to', () => {
    const { point, distanceKm: km } = nearest([34.67, 53.215]);
    expect(distanceKm([34.67, 53.215], point)).toBe(km);
  });
  test('a line over the antimeridian is as near from either side', () => {
    const across = nearestOnLine([
      [
        [179.5, -17],
        [-179.5, -17],
      ],
    ]);
    for (const lng of [179.99, -179.99, 180, 540]) {
      const [, lat] = destination([lng, -17], 0, 20);
      expect(across([lng, lat]).distanceKm).toBeCloseTo(20, 2);
    }
  });
  test('far away, where no plane will do', () => {
    const equator = nearestOnLine([
      [
        [-10, 0],
        [10, 0],
      ],
    ]);
    expect(equator([0, 60]).distanceKm).toBeCloseTo(distanceKm([0, 60], [0, 0]), 3);
  });
  test('over the pole, where a plane would choose another part of the line', () => {
    const round = nearestOnLine([
      [
        [-1, 83],
        [1, 83],
      ],
      [
        [179, 88],
        [-179, 88],
      ],
    ]);
    expect(round([0, 88]).distanceKm).toBeCloseTo(distanceKm([0, 88], [180, 88]), 0);
  });
  test('a line of one position is refused', () => {
    expect(() => nearestOnLine([[[0, 0]]])).toThrow(RangeError);
  });
});
