import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import type { Position } from '../model/dataset';
import { destination, distanceKm } from './geodesic';
import { maxMercatorLatitude, projectToPixels } from './mercator';
import { fillOutline, geodesicRing, ringBounds } from './ring';

describe('geodesics agree with GeographicLib’s own published values', () => {
  test('direct: the example of the GeodSolve manual, from New York', () => {
    const [lng, lat] = destination([-(73 + 46 / 60 + 44 / 3600), 40 + 38 / 60 + 23 / 3600], 53.5, 5850);
    expect(lat).toBeCloseTo(49.01467, 5);
    expect(lng).toBeCloseTo(2.56106, 5);
  });
  test('inverse: from New York to London, 5551.7594 km', () => {
    expect(distanceKm([-73.8, 40.6], [-0.5, 51.6])).toBeCloseTo(5551.7594, 4);
  });
});

const centers: Position[] = [
  [0, 0],
  [34.5, 45],
  [34.6, 53],
  [179.9, 53],
  [-180, 70],
  [20, 85],
];
const radiiKm = [0.001, 1, 110, 300, 2000, 5000];
const cases = centers.flatMap((center) => radiiKm.map((radiusKm) => ({ center, radiusKm })));

describe.each(cases)('a ring of $radiusKm km about $center', ({ center, radiusKm }) => {
  const ring = geodesicRing(center, radiusKm);

  test('has every vertex at its radius, within a metre', () => {
    const errorsKm = ring.outline.map((vertex) => Math.abs(distanceKm(center, vertex) - radiusKm));
    expect(Math.max(...errorsKm)).toBeLessThan(0.001);
  });

  test('is closed and its longitudes are continuous', () => {
    const [first, last] = [ring.outline[0], ring.outline.at(-1)] as [Position, Position];
    expect(last[1]).toBe(first[1]);
    expect(Math.abs(last[0] - first[0])).toBeCloseTo(ring.poleInside ? 360 : 0, 9);
    const steps = ring.outline.slice(1).map(([lng], index) => Math.abs(lng - (ring.outline[index]?.[0] ?? lng)));
    expect(Math.max(...steps)).toBeLessThan(180);
  });

  test('draws chords within half a pixel of the true ring at zoom 9', () => {
    expect(worstChordPixels(center, radiusKm, ring.outline)).toBeLessThan(0.5);
  });
});

test('a ring of 300 km needs a few hundred vertices, not thousands', () => {
  expect(geodesicRing([34.6, 53], 300).outline.length).toBeLessThan(400);
});

test('knows which pole lies inside', () => {
  expect(geodesicRing([10, 80], 2000).poleInside).toBe('north');
  expect(geodesicRing([10, -80], 2000).poleInside).toBe('south');
  expect(geodesicRing([10, 53], 2000).poleInside).toBeNull();
});

test('a ring round a pole is closed over it for filling, and its bounds reach the edge', () => {
  const ring = geodesicRing([10, 80], 2000);
  expect(fillOutline(ring).filter(([, lat]) => lat === 90)).toHaveLength(2);
  expect(fillOutline(ring).at(-1)).toEqual(ring.outline[0]);
  expect(ringBounds(ring)[3]).toBeCloseTo(85.05, 2);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 10_001])('a radius of %d km is refused', (radiusKm) => {
  expect(() => geodesicRing([0, 0], radiusKm)).toThrow(RangeError);
});

/** Samples the true ring between every two vertices and measures how far each sample lies from the chord drawn, in pixels at zoom 9. */
function worstChordPixels(center: Position, radiusKm: number, outline: readonly Position[]): number {
  let worst = 0;
  for (let index = 0; index + 1 < outline.length; index++) {
    const [from, to] = [outline[index], outline[index + 1]] as [Position, Position];
    // Beyond its edge the map draws nothing that could be wrong.
    if (Math.max(Math.abs(from[1]), Math.abs(to[1])) > maxMercatorLatitude) continue;
    const fromBearing = bearingTo(center, from);
    const turn = ((bearingTo(center, to) - fromBearing + 540) % 360) - 180;
    for (const share of [0.2, 0.35, 0.5, 0.65, 0.8]) {
      const [lng, lat] = destination(center, fromBearing + share * turn, radiusKm);
      const onRing: Position = [lng - 360 * Math.round((lng - from[0]) / 360), lat];
      worst = Math.max(
        worst,
        distanceToSegment(projectToPixels(onRing, 9), projectToPixels(from, 9), projectToPixels(to, 9)),
      );
    }
  }
  return worst;
}

function bearingTo([lngA, latA]: Position, [lngB, latB]: Position): number {
  return geographiclib.Geodesic.WGS84.Inverse(latA, lngA, latB, lngB).azi1 ?? Number.NaN;
}

function distanceToSegment([x, y]: [number, number], [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
