import { describe, expect, test } from 'vitest';
import type { Bounds, Position } from '../model/position';
import { boundsOfCircle, boundsWithin, outlineCrosses } from './bounds';
import { destination } from './geodesic';

import { geodesicRing, ringBounds } from './ring';

describe('bounds of a circle', () => {
  test.each([
    [[37.62, 55.75], 300],
    [[32.25, 48.5], 750],
    [[-179, 10], 2000],
    [[20, -70], 1500],
    [[34, 53], 0.5],
  ] as const)(
    'about %j within %d km are those of the ring on the ellipsoid, but for half a percent',
    (center, radiusKm) => {
      const [west, south, east, north] = boundsOfCircle(center, radiusKm);
      const ring = ringBounds(geodesicRing(center, radiusKm));
      for (const [index, edge] of [west, south, east, north].entries()) {
        const size = index % 2 === 0 ? ring[2] - ring[0] : ring[3] - ring[1];
        expect(Math.abs(edge - (ring[index] as number))).toBeLessThan(0.005 * size);
      }
    },
  );

  test('over a pole span the whole globe, up to the edge of the map', () => {
    const [west, south, east, north] = boundsOfCircle([30, 80], 2000);
    expect(east - west).toBe(360);
    expect(south).toBeCloseTo(62.01, 1);
    expect(north).toBeCloseTo(85.05, 2);
    expect(boundsOfCircle([30, 0], 20_000)).toEqual([-150, -north, 210, north]);
  });
});

describe('bounds of what a closed line on the globe surrounds', () => {
  /** Clockwise, its longitudes within -180 and 180, as a map that is asked what is at its edge gives them. */
  const circle = (center: Position, radiusKm: number): Position[] =>
    Array.from({ length: 36 }, (_, index) => {
      const [lng, lat] = destination(center, index * 10, radiusKm);
      return [((lng + 540) % 360) - 180, lat];
    });

  test('go on past 180 where it crosses the antimeridian, and stay near the middle', () => {
    const corners: Position[] = [
      [169, 10],
      [-171, 10],
      [-171, -10],
      [169, -10],
    ];
    expect(boundsWithin(corners, 179)).toEqual([169, -10, 189, 10]);
    expect(boundsWithin(corners, -181)).toEqual([-191, -10, -171, 10]);
    const [west, south, east, north] = boundsWithin(circle([179, 0], 1000), 179);
    for (const [edge, degrees] of [
      [west, 170.02],
      [south, -9.04],
      [east, 187.98],
      [north, 9.04],
    ] as const)
      expect(edge).toBeCloseTo(degrees, 1);
  });

  test('round a pole hold every longitude, and the pole itself', () => {
    const [west, south, east, north] = boundsWithin(circle([34, 80], 3000), 34);
    expect([west, east, north]).toEqual([-146, 214, 90]);
    expect(south).toBeCloseTo(53.1, 0);
    const [, southPole, , edge] = boundsWithin(circle([34, -80], 3000), 34);
    expect(southPole).toBe(-90);
    expect(edge).toBeCloseTo(-53.1, 0);
    expect(boundsWithin(circle([34, 80], 1000), 34)[3]).toBeLessThan(90);
  });
});

test.each<[string, Bounds, boolean]>([
  ['around the ring', [-20, -20, 20, 20], true],
  ['across its north', [-2, 8, 2, 14], true],
  ['a corner of it', [6, 6, 20, 20], true],
  ['within it', [-3, -3, 3, 3], false],
  ['east of it', [11, -5, 20, 5], false],
  ['west of it', [-20, -5, -11, 5], false],
  ['north of it', [-5, 11, 5, 20], false],
  ['south of it', [-5, -20, 5, -11], false],
  ['within it but for a corner', [-3, -3, 9, 9], true],
  ['the same round the globe', [358, 8, 362, 14], true],
  ['within it, round the globe', [357, -3, 363, 3], false],
])('the outline of a ring and a view %s', (_, view, crosses) => {
  expect(outlineCrosses([-10, -10, 10, 10], view)).toBe(crosses);
});
