import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import type { Position } from '../model/position';
import { geodesicRing } from './ring';
import { ringFill } from './ring-fill';

const { Geodesic } = geographiclib;
const ellipsoid = Geodesic.WGS84;
const metresPerPixel = (2 * Math.PI * 6_378_137) / (512 * 2 ** 9);

const cases: { center: Position; radiusKm: number }[] = [
  ...[0, 53, 85, 90].flatMap((lat) =>
    [0.001, 300, 2000, 5000, 12_000, 19_000, 20_000].map((radiusKm) => ({ center: [34.67, lat] as const, radiusKm })),
  ),
  { center: [180, 45], radiusKm: 9000 },
  { center: [180, 45], radiusKm: 19_990 },
  { center: [0, 70], radiusKm: 15_000 },
  { center: [180, -53], radiusKm: 1 },
  { center: [-180, -90], radiusKm: 12_000 },
];

test('the truth is GeographicLib’s: all within half a meridian is the whole ellipsoid, and half of it lies within a quarter of a pole', () => {
  const wholeKm2 = 510_065_621.724;
  expect(discKm2([0, 53], 20_003.9314586) / wholeKm2).toBeCloseTo(1, 9);
  expect(discKm2([0, 90], 10_001.9657293) / wholeKm2).toBeCloseTo(0.5, 9);
});

describe.each(cases)('a ring of $radiusKm km about $center', ({ center, radiusKm }) => {
  const truthKm2 = discKm2(center, radiusKm);

  test('has, drawn finely, the geodesic area within a millionth', () => {
    const tolerancePixels = (5e-7 * radiusKm * 1000) / metresPerPixel;
    const places = placesOn(ringFill(geodesicRing(center, radiusKm, { tolerancePixels }))[0]);
    // GeographicLib's areas are good to a tenth of a square metre, and a metre's disc has three.
    const km2 = radiusKm === 0.001 ? planeKm2(center, places) : measured(places).km2;
    expect(Math.abs(km2 / truthKm2 - 1)).toBeLessThan(1e-6);
  });

  test('as drawn errs by less than the two thirds of half a pixel that its chords leave out on their way', () => {
    const { km2, perimeterKm } = measured(placesOn(ringFill(geodesicRing(center, radiusKm))[0]));
    expect(Math.abs(km2 - truthKm2)).toBeLessThan((2 / 3) * 0.5 * (metresPerPixel / 1000) * perimeterKm);
  });
});

/** Polygons are joined by geodesics in GeographicLib, but are straight in longitude and latitude here: hence places between vertices. */
function placesOn(exterior: readonly Position[]): Position[] {
  return exterior.slice(1).flatMap(([lng, lat], index) => {
    const [fromLng, fromLat] = exterior[index] as Position;
    const pieces = Math.max(1, Math.ceil(Math.abs(lng - fromLng) / 0.1));
    return Array.from({ length: pieces }, (_, piece): Position => {
      // Measured from the end, so that the last place is the vertex itself.
      const left = 1 - (piece + 1) / pieces;
      return [lng + left * (fromLng - lng), lat + left * (fromLat - lat)];
    });
  });
}

/** What lies on the left of the way along the places, by GeographicLib. */
function measured(places: readonly Position[]): { km2: number; perimeterKm: number } {
  const polygon = ellipsoid.Polygon(false);
  for (const [lng, lat] of places) polygon.AddPoint(lat, lng);
  const { area = Number.NaN, perimeter } = polygon.Compute(false, false);
  return { km2: area / 1e6, perimeterKm: perimeter / 1000 };
}

/** By triangles from the centre, in the plane. */
function planeKm2([centerLng, centerLat]: Position, places: readonly Position[]): number {
  const rays = places.map(([lng, lat]) => ellipsoid.Inverse(centerLat, centerLng, lat, lng));
  return rays.reduce((sum, { azi1: bearing = 0, s12: metres = 0 }, index) => {
    const { azi1: previousBearing = 0, s12: previousMetres = 0 } = rays.at(index - 1) ?? {};
    const turn = ((previousBearing - bearing) * Math.PI) / 180;
    return sum + (metres * previousMetres * Math.sin(turn)) / 2e6;
  }, 0);
}

/**
 * The area within a distance: the reduced length m12, which is how far two geodesics that leave the centre a radian apart run apart,
 * summed over bearing and distance up to where the geodesic is no longer the shortest way.
 */
function discKm2([lng, lat]: Position, radiusKm: number): number {
  const shortestMetres = (bearing: number) =>
    ellipsoid.GenDirect(lat, lng, bearing, true, 180, Geodesic.DISTANCE).s12 ?? Number.NaN;
  const sectorM2 = (bearing: number) =>
    integral(0, Math.min(radiusKm * 1000, shortestMetres(bearing)), 2, (metres) => {
      return ellipsoid.Direct(lat, lng, bearing, metres, Geodesic.REDUCEDLENGTH).m12 ?? Number.NaN;
    });
  // The ellipsoid and so the integrand are the same west and east. Where the shortest way ends before the radius the integrand
  // has a kink, which many narrow sectors make small.
  const sectors = radiusKm * 1000 > shortestMetres(90) ? 48 : 6;
  return (2 * integral(0, Math.PI, sectors, (radians) => sectorM2((radians * 180) / Math.PI))) / 1e6;
}

/** By Gauss and Legendre with five places in each of `parts`. */
function integral(from: number, to: number, parts: number, of: (place: number) => number): number {
  const half = (to - from) / parts / 2;
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    const middle = from + (2 * part + 1) * half;
    for (const [place, weight] of gaussLegendre) sum += weight * half * of(middle + place * half);
  }
  return sum;
}

const gaussLegendre = [
  [0, 128 / 225],
  ...[-1, 1].flatMap((sign) => [
    [(sign / 3) * Math.sqrt(5 - 2 * Math.sqrt(10 / 7)), (322 + 13 * Math.sqrt(70)) / 900],
    [(sign / 3) * Math.sqrt(5 + 2 * Math.sqrt(10 / 7)), (322 - 13 * Math.sqrt(70)) / 900],
  ]),
] as [place: number, weight: number][];
