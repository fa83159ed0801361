import { describe, expect, test } from 'vitest';
import type { Position } from '../model/position';
import { destination, distanceKm } from './geodesic';
import { maxMercatorLatitude, projectToPixels } from './mercator';
import { geodesicRing, maxRadiusKm, ringBounds } from './ring';

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

const lats = [0, 45, 53, 70, 85, -53, 90, -90];
const lngs = [0, 34.67, 180, -180];
const radiiKm = [0.001, 1, 300, 2000, 5000, 9000, 12_000, 15_000, 19_000, 19_990, 20_000];
// A ring has the same form on every meridian, so that each latitude and radius need be tested on one of them only.
const cases = lats.flatMap((lat, row) =>
  radiiKm.map((radiusKm, column) => ({ center: [lngs[(row + column) % 4] ?? 0, lat] as Position, radiusKm })),
);

describe.each(cases)('a ring of $radiusKm km about $center', ({ center, radiusKm }) => {
  const ring = geodesicRing(center, radiusKm);

  test('has every vertex at its radius, within a metre', () => {
    expect(worstVertexMetres(center, radiusKm, ring.outline)).toBeLessThan(1);
  });

  test('is closed and its longitudes are continuous', () => {
    const [first, last] = [ring.outline[0], ring.outline.at(-1)] as [Position, Position];
    const turn = { north: 360, south: -360, both: 0, none: 0 }[ring.poleInside ?? 'none'];
    expect(last[1]).toBe(first[1]);
    expect(last[0] - first[0]).toBeCloseTo(turn, 9);
    const steps = ring.outline.slice(1).map(([lng], index) => Math.abs(lng - (ring.outline[index]?.[0] ?? lng)));
    expect(Math.max(...steps)).toBeLessThan(180);
  });

  test('draws chords within half a pixel of the true ring at zoom 9', () => {
    expect(worstChordPixels(center, radiusKm, ring.outline, 16)).toBeLessThan(0.5);
  });
});

describe('the number of vertices', () => {
  // `noted` is what a uniform or, where two are given, an adaptive subdivision was found to need for half a pixel, with the pixel of
  // the centre's latitude. Ours are measured where each chord lies, and are fewest where Mercator draws the ring almost straight.
  const table = [
    { lat: 0, radiusKm: 300, noted: 140, vertices: 152, chordPixels: 0.423 },
    { lat: 53, radiusKm: 300, noted: 192, vertices: 196, chordPixels: 0.426 },
    { lat: 53, radiusKm: 2000, noted: 846, vertices: 530, chordPixels: 0.429 },
    { lat: 53, radiusKm: 5000, noted: 798, vertices: 726, chordPixels: 0.425 },
    { lat: 70, radiusKm: 2000, noted: 644, vertices: 598, chordPixels: 0.436 },
    { lat: 85, radiusKm: 2000, noted: 471, vertices: 312, chordPixels: 0.425 },
  ];
  test.each(table)('of $radiusKm km about $lat', ({ lat, radiusKm, noted, vertices, chordPixels }) => {
    const { outline } = geodesicRing([34.67, lat], radiusKm);
    expect(outline.length - 1).toBe(vertices);
    expect(worstVertexMetres([34.67, lat], radiusKm, outline)).toBeLessThan(1e-7);
    expect(worstChordPixels([34.67, lat], radiusKm, outline, 64)).toBeCloseTo(chordPixels, 3);
    expect(vertices).toBeLessThan(1.1 * noted);
  });
  test('falls with the square root of the tolerance', () => {
    const count = (tolerancePixels: number) => geodesicRing([34.67, 53], 2000, { tolerancePixels }).outline.length;
    expect(count(0.0045) / count(0.45)).toBeCloseTo(10, 0);
  });
  test.each([
    [90, 19_000],
    [-90, 60],
  ])('is least round a pole (%d), where Mercator draws the ring straight, for %d km', (lat, radiusKm) => {
    expect(geodesicRing([0, lat], radiusKm).outline).toHaveLength(33);
  });
  test('of a mile is so large that the ring is round where it fills the map', () => {
    const { outline } = geodesicRing([-80.5, 40.8], 1.609344);
    expect(outline.length).toBeGreaterThan(128);
    // At zoom 9 a pixel is 128 times as long as at zoom 16.
    expect(worstChordPixels([-80.5, 40.8], 1.609344, outline, 64) * 2 ** 7).toBeLessThan(1);
  });
});

describe('the poles inside', () => {
  test.each([
    [[10, 80], 2000, 'north'],
    [[10, -80], 2000, 'south'],
    [[10, 53], 2000, null],
    [[10, 53], 15_876, 'north'],
    [[10, 53], 15_877, 'both'],
    // A quarter of a meridian is 10 001.966 km.
    [[10, 0], 10_001.96, null],
    [[10, 0], 10_001.97, 'both'],
    [[10, 90], 0.001, 'north'],
    [[10, -90], 20_000, 'south'],
  ] as const)('%j, %d km: %s', (center, radiusKm, poleInside) => {
    expect(geodesicRing(center, radiusKm).poleInside).toBe(poleInside);
  });
});

describe('bounds', () => {
  test('hold the ring, and over the antimeridian run on', () => {
    const [west, south, east, north] = ringBounds(geodesicRing([180, 0], 300));
    expect([west, east].map((lng) => distanceKm([180, 0], [lng, 0]))).toEqual([
      expect.closeTo(300, 0),
      expect.closeTo(300, 0),
    ]);
    expect([distanceKm([180, 0], [180, south]), distanceKm([180, 0], [180, north])]).toEqual([
      expect.closeTo(300, 6),
      expect.closeTo(300, 6),
    ]);
    expect(west).toBeLessThan(180);
    expect(east).toBeGreaterThan(180);
  });
  test.each([
    [[10, 80], 2000, 'north'],
    [[10, -80], 2000, 'south'],
    [[10, 0], 12_000, 'both'],
  ] as const)('reach to the edge of the map: %j, %d km, %s', (center, radiusKm, pole) => {
    const [west, south, east, north] = ringBounds(geodesicRing(center, radiusKm));
    expect([west, east]).toEqual([-170, 190]);
    expect(south === -maxMercatorLatitude).toBe(pole !== 'north');
    expect(north === maxMercatorLatitude).toBe(pole !== 'south');
  });
});

test.each(lats)('from latitude %d the furthest point is half a meridian away, so that every ring has points', (lat) => {
  expect(distanceKm([34.67, lat], [34.67 - 180, -lat])).toBeCloseTo(20_003.931459, 6);
  expect(maxRadiusKm).toBeLessThan(20_003.93);
});

test.each([0, 45, 53])('near the antipode of latitude %d a ring is a lens with two corners on its parallel', (lat) => {
  const { east, west } = geodesicRing([0, lat], 19_995);
  const [corner] = [...east].sort(([a], [b]) => a - b) as [Position];
  expect(corner[1]).toBeCloseTo(-lat, 9);
  expect(Math.max(...west.map(([lng]) => lng))).toBe(-corner[0]);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 20_001])('a radius of %d km is refused', (radiusKm) => {
  expect(() => geodesicRing([0, 0], radiusKm)).toThrow(RangeError);
});
test.each([0, -1, Number.NaN])('a tolerance of %d pixels is refused', (tolerancePixels) => {
  expect(() => geodesicRing([0, 0], 300, { tolerancePixels })).toThrow(RangeError);
});

function worstVertexMetres(center: Position, radiusKm: number, outline: readonly Position[]): number {
  return 1000 * Math.max(...outline.map((vertex) => Math.abs(distanceKm(center, vertex) - radiusKm)));
}

/** How far places on the chords, straight in Web Mercator, lie from the ring: their distance from the centre tells, by GeographicLib. */
function worstChordPixels(center: Position, radiusKm: number, outline: readonly Position[], places: number): number {
  let worst = 0;
  for (let index = 0; index + 1 < outline.length; index++) {
    const [from, to] = [outline[index], outline[index + 1]] as [Position, Position];
    const [[fromX, fromY], [toX, toY]] = [projectToPixels(from, 9), projectToPixels(to, 9)];
    for (let place = 0.5; place < places; place++) {
      const share = place / places;
      const [lng, lat] = unproject(fromX + share * (toX - fromX), fromY + share * (toY - fromY));
      // What lies beyond the edge of the map is drawn along the edge, or not at all.
      if (Math.abs(lat) > maxMercatorLatitude - 1e-9) continue;
      const metres = 1000 * Math.abs(distanceKm(center, [lng, lat]) - radiusKm);
      worst = Math.max(worst, metres / (metresPerPixel * Math.cos((lat * Math.PI) / 180)));
    }
  }
  return worst;
}

const worldPixels = 512 * 2 ** 9;
const metresPerPixel = (2 * Math.PI * 6_378_137) / worldPixels;

function unproject(x: number, y: number): Position {
  const northing = 2 * Math.PI * (0.5 - y / worldPixels);
  return [(x / worldPixels) * 360 - 180, (2 * Math.atan(Math.exp(northing)) * 180) / Math.PI - 90];
}
