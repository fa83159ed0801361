import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { destination, distanceKm } from '../../geo/geodesic';
import { geodesicRing } from '../../geo/ring';
import { ringFill } from '../../geo/ring-fill';
import type { Position } from '../../model/position';
import { cutAtAntimeridian } from './antimeridian';

const outline = (center: Position, radiusKm: number) => ringFill(geodesicRing(center, radiusKm))[0];

test('what does not cross stays one polygon, vertex for vertex', () => {
  const exterior = outline([34, 53], 300);
  const cut = cutAtAntimeridian(exterior);
  expect(cut).toEqual({ type: 'Polygon', coordinates: [exterior] });
});

test.each([179.9, -179.9, 180, -180])('a ring about longitude %d is cut in two, each within -180..180', (lng) => {
  const cut = cutAtAntimeridian(outline([lng, -20], 300));
  expect(cut.type).toBe('MultiPolygon');
  expect(cut.coordinates).toHaveLength(2);
  for (const vertexLng of cut.coordinates.flat(2).map((vertex) => (vertex as number[])[0] ?? 999)) {
    expect(Math.abs(vertexLng)).toBeLessThanOrEqual(180);
  }
});

test('a band that crosses keeps its hole open on both sides', () => {
  const hole = [...outline([180, -20], 100)].reverse();
  const whole = area(cutAtAntimeridian(outline([180, -20], 300)));
  const band = area(cutAtAntimeridian(outline([180, -20], 300), [hole]));
  expect(band / whole).toBeCloseTo(1 - 1 / 9, 2);
});

test.each([179, 34.67, 0, -180])(
  'a ring round the pole, about longitude %d, becomes one cap from edge to edge',
  (lng) => {
    const cut = cutAtAntimeridian(outline([lng, 85], 2000));
    if (cut.type !== 'Polygon') throw new Error('a seam is left in it');
    const lngs = cut.coordinates.flat().map(([vertexLng]) => vertexLng ?? 999);
    expect([Math.min(...lngs), Math.max(...lngs)]).toEqual([-180, 180]);
  },
);

test('a ring that leaves out only the antipode becomes the world with a hole', () => {
  const { type, coordinates } = cutAtAntimeridian(outline([170, 20], 15_000));
  expect(type).toBe('Polygon');
  expect(coordinates).toHaveLength(2);
});

describe('a place is in the file’s geometry just where its distance says so', () => {
  const discs = [
    { center: [0, 0], radiiKm: [300] },
    { center: [180, -53], radiiKm: [1] },
    { center: [-180, 53], radiiKm: [2000] },
    { center: [34.67, 45], radiiKm: [5000] },
    { center: [34.67, 53], radiiKm: [9000] },
    { center: [180, 53], radiiKm: [9000] },
    { center: [34.67, -53], radiiKm: [12_000] },
    { center: [34.67, 0], radiiKm: [12_000] },
    { center: [0, 0], radiiKm: [15_000] },
    { center: [180, 45], radiiKm: [19_000] },
    { center: [-180, 0], radiiKm: [19_990] },
    { center: [34.67, 45], radiiKm: [20_000] },
    { center: [34.67, 90], radiiKm: [300] },
    { center: [-180, -90], radiiKm: [12_000] },
    { center: [0, 85], radiiKm: [2000] },
  ] as const;
  const bands = [
    { center: [180, 0], radiiKm: [2000, 300] },
    { center: [34.67, 70], radiiKm: [5000, 1000] },
    { center: [180, 70], radiiKm: [5000, 3000] },
    { center: [34.67, -70], radiiKm: [9000, 3000] },
    { center: [34.67, 0], radiiKm: [15_000, 5000] },
    { center: [-180, 0], radiiKm: [15_000, 5000] },
    { center: [34.67, 53], radiiKm: [17_000, 9000] },
    { center: [180, -53], radiiKm: [17_000, 9000] },
    { center: [34.67, 53], radiiKm: [18_000, 17_000] },
    { center: [0, 53], radiiKm: [19_990, 17_000] },
    { center: [34.67, 90], radiiKm: [9000, 5000] },
  ] as const;
  test.each([...discs, ...bands])('$radiiKm km about $center', ({ center, radiiKm }) => {
    const [radiusKm, innerRadiusKm = 0] = radiiKm;
    const inner = innerRadiusKm > 0 ? geodesicRing(center, innerRadiusKm) : null;
    const [exterior, ...holes] = ringFill(geodesicRing(center, radiusKm), inner);
    const geometry = cutAtAntimeridian(exterior, holes);
    const random = randomFrom(radiusKm);
    const edges = innerRadiusKm > 0 ? [radiusKm, innerRadiusKm] : [radiusKm];
    const nearLine = edges.flatMap((km) =>
      Array.from({ length: 300 }, () => destination(center, 360 * random(), Math.max(0, km + (random() - 0.5) * 2))),
    );
    const anywhere = Array.from(
      { length: 300 },
      (): Position => [360 * random() - 180, (Math.asin(2 * random() - 1) * 180) / Math.PI],
    );
    const wrong = [...nearLine, ...anywhere]
      .map(([lng, lat]): Position => [lng - 360 * Math.round(lng / 360), lat])
      .filter((place) => edges.every((km) => Math.abs(distanceKm(center, place) - km) > chordKm))
      .filter((place) => {
        const km = distanceKm(center, place);
        return booleanPointInPolygon([...place], geometry) !== (km > innerRadiusKm && km < radiusKm);
      });
    expect(wrong).toEqual([]);
    expectRfc7946(geometry);
  });
});

/** Half a pixel at zoom 9 on the equator. */
const chordKm = 0.077;

function expectRfc7946(geometry: Polygon | MultiPolygon) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(Math.sign(signedArea(ring))).toBe(index === 0 ? 1 : -1);
      for (const [lng = 999, lat = 999] of ring) expect(Math.abs(lng) <= 180 && Math.abs(lat) <= 90).toBe(true);
    });
  }
}

/** The same numbers from 0 to 1 each time (Lehmer's generator with the multiplier of Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = Math.round(seed * 1000);
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Square degrees by the shoelace formula; holes count against, since they wind the other way. */
function area(cut: Polygon | MultiPolygon): number {
  const rings: number[][][] = cut.type === 'Polygon' ? cut.coordinates : cut.coordinates.flat();
  return rings.reduce((sum, ring) => sum + signedArea(ring), 0);
}

function signedArea(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
