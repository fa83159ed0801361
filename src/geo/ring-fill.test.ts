import { describe, expect, test } from 'vitest';
import type { Position } from '../model/position';
import { geodesicRing } from './ring';
import { ringFill } from './ring-fill';

const fill = (center: Position, radiusKm: number, innerRadiusKm?: number) =>
  ringFill(geodesicRing(center, radiusKm), innerRadiusKm ? geodesicRing(center, innerRadiusKm) : null);
const atEdge = (ring: readonly Position[], edge: number) => ring.filter(([, lat]) => lat === edge).map(([lng]) => lng);

test('with no pole inside the fill is the outline, and a band has the inner one, reversed, as its hole', () => {
  const [outer, inner] = [geodesicRing([180, 53], 300), geodesicRing([180, 53], 100)];
  expect(ringFill(outer)).toEqual([outer.outline]);
  expect(ringFill(outer, inner)).toEqual([outer.outline, inner.outline.toReversed()]);
});

describe('with a pole inside the fill is closed over the edge of the map, in the 360 degrees round the centre', () => {
  test.each([
    { center: [10, 80], radiusKm: 2000, south: [], north: [190, -170] },
    { center: [10, -80], radiusKm: 2000, south: [-170, 190], north: [] },
    { center: [10, 53], radiusKm: 16_000, south: [-170, 190], north: [190, -170] },
  ] as const)('$center, $radiusKm km', ({ center, radiusKm, south, north }) => {
    const [exterior, ...holes] = fill(center, radiusKm);
    expect(holes).toEqual([]);
    expect(atEdge(exterior, -90)).toEqual(south);
    expect(atEdge(exterior, 90)).toEqual(north);
  });
});

describe('a band', () => {
  test.each([
    { outer: 'north', inner: 'none', center: [10, 70], radiiKm: [3000, 1000], holes: 1, edges: 2 },
    { outer: 'north', inner: 'north', center: [10, 70], radiiKm: [5000, 3000], holes: 0, edges: 0 },
    { outer: 'south', inner: 'south', center: [10, -70], radiiKm: [5000, 3000], holes: 0, edges: 0 },
    { outer: 'both', inner: 'none', center: [10, 10], radiiKm: [15_000, 5000], holes: 1, edges: 4 },
    { outer: 'both', inner: 'north', center: [10, 53], radiiKm: [17_000, 9000], holes: 0, edges: 2 },
    { outer: 'both', inner: 'south', center: [10, -53], radiiKm: [17_000, 9000], holes: 0, edges: 2 },
    { outer: 'both', inner: 'both', center: [10, 53], radiiKm: [18_000, 17_000], holes: 1, edges: 0 },
  ] as const)(
    'whose outer ring contains $outer and whose inner ring $inner',
    ({ center, radiiKm: [radiusKm, innerRadiusKm], holes, edges }) => {
      const [exterior, ...others] = fill(center, radiusKm, innerRadiusKm);
      expect(others).toHaveLength(holes);
      expect([...atEdge(exterior, 90), ...atEdge(exterior, -90)]).toHaveLength(edges);
      expect(exterior.at(-1)).toEqual(exterior[0]);
      expect(signedArea(exterior)).toBeGreaterThan(0);
      for (const hole of others) expect(signedArea(hole)).toBeLessThan(0);
    },
  );
});

/** In square degrees; above 0 for a ring that runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [lng, lat], index) => {
    const [previousLng, previousLat] = ring[index] as Position;
    return sum + (previousLng * lat - lng * previousLat) / 2;
  }, 0);
}
