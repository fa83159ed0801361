import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../geo/geodesic';
import type { Position } from '../../model/position';
import { bufferOf } from './buffer';

const polygon = (...rings: Position[][]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0] as Position].map(([lng, lat]) => [lng, lat])),
});
const square: Position[] = [
  [30, 50],
  [31, 50],
  [31, 51],
  [30, 51],
];
/** Two arms, 4 degrees long, round a corner that lies in the south-east. */
const elbow: Position[] = [
  [30, 50],
  [31, 50],
  [31, 53],
  [35, 53],
  [35, 54],
  [30, 54],
];

describe('about a point', () => {
  const center: Position = [34.6, 53];
  const buffer = bufferOf(polygon([center, center, center]), 300);
  test('it is the geodesic ring', () => {
    const [outline] = buffer.exteriors as [Position[]];
    const errorsKm = outline.map((vertex) => Math.abs(distanceKm(center, vertex) - 300));
    expect(Math.max(...errorsKm)).toBeLessThan(0.0005);
    expect(strayKm(buffer.exteriors, (position) => distanceKm(center, position), 300)).toBeLessThan(0.005);
  });
});

// Each with how many of its chords are measured: all but where a border is long.
const real: MultiPolygon = JSON.parse(
  readFileSync('src/compile/fixtures/three-articles/data/geometry/ukraine.geojson', 'utf8'),
).geometry;
const cases: [string, Polygon | MultiPolygon, number, number][] = [
  ['a square', polygon(square), 100, 1],
  ['a square, near', polygon(square), 10, 10],
  ['an elbow', polygon(elbow), 100, 3],
  ['a thin wedge', polygon([square[0] as Position, [36, 50.01], [36, 50.02]]), 60, 1],
  [
    'two islands',
    {
      type: 'MultiPolygon',
      coordinates: [polygon(square), far(polygon(square))].map(({ coordinates }) => coordinates),
    },
    100,
    1,
  ],
  [
    'a notched square',
    polygon([
      [30, 50],
      [31, 50],
      [31, 51],
      [30.55, 51],
      [30.5, 50.1],
      [30.45, 51],
      [30, 51],
    ]),
    8,
    2,
  ],
  ['the border of a country', real, 300, 1],
];
describe.each(cases)('of %s', { timeout: 60_000 }, (_, area, radiusKm, every) => {
  const { exteriors } = bufferOf(area, radiusKm);
  const nearestKm = bruteForce(area);

  test('every vertex is its radius from the nearest point of the border, within a metre', () => {
    const errorsKm = exteriors.flatMap((outline) =>
      outline.filter((__, index) => index % (4 * every) === 0).map((vertex) => Math.abs(nearestKm(vertex) - radiusKm)),
    );
    expect(Math.max(...errorsKm)).toBeLessThan(0.001);
  });
  test('every chord is its radius from there, within 10 m', () => {
    expect(strayKm(exteriors, nearestKm, radiusKm, every)).toBeLessThan(0.01);
  });
});

test('a corner that points inwards is a vertex, within 10 m', { timeout: 60_000 }, () => {
  const fromArm = (...arm: [Position, Position]) => bruteForce(polygon(arm));
  const [fromUpright, fromLevel] = [fromArm([31, 50], [31, 53]), fromArm([31, 53], [35, 53])];
  // At each longitude the place as far from one arm as from the other; the corner is that which is 100 km from both.
  const betweenArms = (lng: number): Position => [
    lng,
    halved(51, 53, (lat) => fromLevel([lng, lat]) > fromUpright([lng, lat])),
  ];
  const corner = betweenArms(halved(31, 34, (lng) => fromLevel(betweenArms(lng)) < 100));
  const [outline] = bufferOf(polygon(elbow), 100).exteriors as [Position[]];
  expect(Math.min(...outline.map((vertex) => distanceKm(vertex, corner)))).toBeLessThan(0.01);
});

/** Between two numbers the one up to which something is so. */
function halved(low: number, high: number, isSo: (middle: number) => boolean): number {
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    if (isSo(middle)) low = middle;
    else high = middle;
  }
  return low;
}

describe('holes', () => {
  const island = polygon(square, [
    [30.1, 50.1],
    [30.1, 50.9],
    [30.9, 50.9],
    [30.9, 50.1],
  ]);
  test('a lake wider than twice the radius leaves one, a narrower one does not', () => {
    expect(bufferOf(island, 10).geometry.coordinates).toHaveLength(2);
    expect(bufferOf(island, 60).geometry.coordinates).toHaveLength(1);
  });
  test('what is deep inside the area is within its buffer', () => {
    expect(bufferOf(polygon(square), 10).geometry.coordinates).toHaveLength(1);
  });
});

describe('over the antimeridian', () => {
  const shifted = (lng: number) =>
    polygon(elbow.map(([east, lat]): Position => [((east + lng + 540) % 360) - 180, lat]));
  const [here, there] = [bufferOf(shifted(0), 100), bufferOf(shifted(147), 100)];
  test('it is the same as elsewhere, cut there', () => {
    expect(there.geometry.type).toBe('MultiPolygon');
    expect(there.areaKm2 / here.areaKm2).toBeCloseTo(1, 6);
    expect(there.bounds.map((edge, index) => edge - (index % 2 === 0 ? 147 : 0))).toEqual(
      here.bounds.map((edge) => expect.closeTo(edge, 4)),
    );
  });
  test('an area that is cut there already has the same buffer', () => {
    const east = polygon([
      [179, -17],
      [180, -17],
      [180, -16],
      [179, -16],
    ]);
    const west = polygon([
      [-180, -17],
      [-179, -17],
      [-179, -16],
      [-180, -16],
    ]);
    const cut = bufferOf({ type: 'MultiPolygon', coordinates: [east.coordinates, west.coordinates] }, 50);
    const whole = bufferOf(
      polygon([
        [1, -17],
        [3, -17],
        [3, -16],
        [1, -16],
      ]),
      50,
    );
    expect(cut.areaKm2 / whole.areaKm2).toBeCloseTo(1, 5);
  });
});

describe('bad input is refused', () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.05, 5001])('a radius of %d km', (radiusKm) => {
    expect(() => bufferOf(polygon(square), radiusKm)).toThrow(/must be between 0\.1 and 5000 km/);
  });
  test('an area without vertices', () => {
    expect(() => bufferOf({ type: 'MultiPolygon', coordinates: [] }, 300)).toThrow(RangeError);
  });
  test('a buffer over a pole, or round the globe', () => {
    expect(() => bufferOf(polygon(square), 4500)).toThrow('pole');
    const belt = polygon([
      [-170, 0],
      [0, 1],
      [170, 0],
    ]);
    expect(() => bufferOf(belt, 300)).toThrow('round the globe');
    const bar = polygon([
      [-110, 0],
      [0, -1],
      [110, 0],
      [0, 1],
    ]);
    expect(() => bufferOf(bar, 5000)).toThrow('round the globe');
  });
});

function far({ coordinates }: Polygon): Polygon {
  return {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + 2.5, lat + 0.4])),
  };
}

/** How far a place on every so-many-th chord is from where it should be: near one end, in the middle, near the other, in turn. */
function strayKm(
  exteriors: readonly (readonly Position[])[],
  nearestKm: (position: Position) => number,
  radiusKm: number,
  every = 1,
): number {
  const strays = exteriors.flatMap((outline) =>
    outline.slice(1).flatMap((end, index) => {
      const start = outline[index] as Position;
      if (index % every > 0) return [];
      const share = [0.15, 0.5, 0.8][(index / every) % 3] as number;
      const place: Position = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
      return [Math.abs(nearestKm(place) - radiusKm)];
    }),
  );
  return Math.max(...strays);
}

/**
 * To every segment that may be nearest, by ternary search along it, each time along the geodesic. Segments are ruled out by straight
 * lines through the globe, which tell distances from each other to some metres at 300 km: 200 m are left for it.
 */
function bruteForce({ type, coordinates }: Polygon | MultiPolygon): (position: Position) => number {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  const segments = rings.flatMap((ring) =>
    ring.slice(1).map(([endLng = 0, endLat = 0], index) => {
      const [lng = 0, lat = 0] = ring[index] ?? [];
      const lengthKm = distanceKm([lng, lat], [endLng, endLat]);
      return { lng, lat, east: endLng - lng, north: endLat - lat, lengthKm, place: throughGlobe([lng, lat]) };
    }),
  );
  const straightKms = new Float64Array(segments.length);
  return (position) => {
    const [x, y, z] = throughGlobe(position);
    let withinKm = Number.POSITIVE_INFINITY;
    segments.forEach(({ place }, index) => {
      const straightKm = Math.sqrt((place[0] - x) ** 2 + (place[1] - y) ** 2 + (place[2] - z) ** 2);
      straightKms[index] = straightKm;
      if (straightKm + 0.2 < withinKm) withinKm = straightKm + 0.2;
    });
    let leastKm = Number.POSITIVE_INFINITY;
    segments.forEach(({ lng, lat, east, north, lengthKm }, index) => {
      if ((straightKms[index] as number) - lengthKm > withinKm) return;
      const kmAt = (share: number) => distanceKm(position, [lng + share * east, lat + share * north]);
      let [low, high] = [0, 1];
      while ((high - low) * lengthKm > 0.05) {
        const third = (high - low) / 3;
        if (kmAt(low + third) < kmAt(high - third)) high -= third;
        else low += third;
      }
      leastKm = Math.min(leastKm, kmAt(low), kmAt((low + high) / 2), kmAt(high));
    });
    return leastKm;
  };
}

function throughGlobe([lng, lat]: Position): [number, number, number] {
  const [lambda, phi] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  const transverseKm = 6378.137 / Math.sqrt(1 - 0.00669437999014 * Math.sin(phi) ** 2);
  return [
    transverseKm * Math.cos(phi) * Math.cos(lambda),
    transverseKm * Math.cos(phi) * Math.sin(lambda),
    transverseKm * (1 - 0.00669437999014) * Math.sin(phi),
  ];
}
