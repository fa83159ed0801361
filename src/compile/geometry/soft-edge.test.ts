import { expect, test } from 'vitest';
import { distanceKm } from '../../geo/geodesic';
import { softEdge } from './soft-edge';

const square = (half: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [34 - half, 53 - half],
      [34 + half, 53 - half],
      [34 + half, 53 + half],
      [34 - half, 53 + half],
      [34 - half, 53 - half],
    ],
  ],
});
const corners = (half: number) => square(half).coordinates[0]?.map(([lng = 0, lat = 0]) => [lng, lat] as const) ?? [];

test('the certain edge is one radius from the farthest place of the area, the possible edge from the nearest', () => {
  const { certain, possible } = softEdge([34, 53], 300, square(0.5));
  expect(certain).toHaveLength(121);
  for (const vertex of certain)
    expect(Math.max(...corners(0.5).map((corner) => distanceKm(corner, vertex)))).toBeCloseTo(300, 2);
  for (const vertex of possible)
    expect(Math.min(...corners(0.5).map((corner) => distanceKm(corner, vertex)))).toBeCloseTo(300, 2);
  expect(possible[0]).toEqual(possible.at(-1));
});

test('an area that is cut at the antimeridian is one area', () => {
  const half = (west: number, east: number) => [
    [
      [west, -17],
      [east, -17],
      [east, -16],
      [west, -16],
      [west, -17],
    ],
  ];
  const area = { type: 'MultiPolygon' as const, coordinates: [half(179.5, 180), half(-180, -179.5)] };
  const { certain, possible } = softEdge([-179.9, -16.5], 300, area);
  const places = [179.5, -179.5].flatMap((lng) => [-17, -16].map((lat) => [lng, lat] as const));
  for (const vertex of certain)
    expect(Math.max(...places.map((place) => distanceKm(place, vertex)))).toBeCloseTo(300, 2);
  expect(Math.max(...possible.map(([lng]) => lng)) - Math.min(...possible.map(([lng]) => lng))).toBeLessThan(8);
});

test('about a point both are the ring', () => {
  const { certain, possible } = softEdge([34, 53], 300, square(1e-6));
  for (const vertex of [...certain, ...possible]) expect(distanceKm([34, 53], vertex)).toBeCloseTo(300, 2);
});

test('where the area is wider than the ring nothing is certain', () => {
  // From the middle of the square its corners are 65 km away.
  const halfDiagonalKm = Math.max(...corners(0.5).map((corner) => distanceKm([34, 53], corner)));
  for (const radiusKm of [20, halfDiagonalKm - 3, halfDiagonalKm - 0.2]) {
    expect(softEdge([34, 53], radiusKm, square(0.5)).certain, `${radiusKm} km`).toEqual([]);
  }
  expect(softEdge([34, 53], halfDiagonalKm + 5, square(0.5)).certain).toHaveLength(121);
});
