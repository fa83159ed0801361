import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { destination, distanceKm } from '../../geo/geodesic';
import type { Position } from '../../model/position';
import { outlinesNear, type PlaceConstraint, regionOf, sharedArea } from './possible-area';

const read = (name: string) => JSON.parse(readFileSync(`data/geometry/${name}.geojson`, 'utf8')).geometry;
const bryansk: Position = [34.37167, 53.25209];
const near = (radiusKm: number): PlaceConstraint => ({ kind: 'near', center: bryansk, radiusKm });
const fromBorder = (leastKm: number, mostKm: number): PlaceConstraint => ({
  kind: 'from-border',
  lines: read('russia-ukraine-border').coordinates,
  leastKm,
  mostKm,
});
const oblast: PlaceConstraint = { kind: 'within', geometry: read('bryansk-oblast') };
const areaOf = (...constraints: PlaceConstraint[]) => {
  const area = sharedArea(constraints.map(regionOf));
  if (!area) throw new Error('nothing is left');
  return area;
};
const outlineOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[][] =>
  (type === 'Polygon' ? coordinates : coordinates.flat()).map((ring) =>
    ring.map(([lng = 0, lat = 0]): Position => [lng, lat]),
  );
const onChords = (outline: readonly Position[]): Position[] =>
  outline.slice(1).flatMap(([lng, lat], index) => {
    const [fromLng, fromLat] = outline[index] as Position;
    return [0.1, 0.3, 0.5, 0.7, 0.9].map(
      (share): Position => [fromLng + share * (lng - fromLng), fromLat + share * (lat - fromLat)],
    );
  });

describe('near the city, within the region, 105 to 115 km from the border', () => {
  const all = areaOf(near(50), oblast, fromBorder(105, 115));
  const edges = [near(50), fromBorder(105, 115)].map((constraint) => regionOf(constraint).signedDistanceKm);

  test('is some 1,020 square kilometres and 100 km across', () => {
    expect(all.geometry.type).toBe('Polygon');
    expect(Math.abs(all.areaKm2 - 1020)).toBeLessThan(5);
    expect(Math.abs(all.widestKm - 100)).toBeLessThan(0.5);
  });

  test('has every vertex on an edge of what is allowed, within 10 m, and every chord within 100 m', () => {
    const [outline = []] = outlineOf(all.geometry);
    const strayKm = (position: Position) =>
      Math.abs(Math.min(...edges.map((signedDistanceKm) => signedDistanceKm(position))));
    expect(Math.max(...outline.map(strayKm))).toBeLessThan(0.01);
    expect(Math.max(...onChords(outline).map(strayKm))).toBeLessThan(0.1);
  });

  test('gains nothing from the region', () => {
    expect(areaOf(near(50), fromBorder(105, 115)).areaKm2).toBeCloseTo(all.areaKm2, 6);
  });

  test.each([
    ['a looser “near”', areaOf(near(60), oblast, fromBorder(105, 115))],
    ['a looser distance', areaOf(near(50), oblast, fromBorder(100, 120))],
    ['no “near”', areaOf(oblast, fromBorder(105, 115))],
    ['no distance', areaOf(near(50), oblast)],
  ])('is larger with %s', (_, looser) => {
    expect(looser.areaKm2).toBeGreaterThan(all.areaKm2 * 1.1);
  });

  test('is nothing where the constraints exclude each other', () => {
    expect(sharedArea([near(50), fromBorder(200, 210)].map(regionOf))).toBeNull();
    expect(sharedArea([near(50), oblast, fromBorder(20, 30)].map(regionOf))).toBeNull();
  });

  test('is shown with each outline near it, true to 100 m and light enough to be carried', () => {
    for (const constraint of [near(50), fromBorder(105, 115)]) {
      const region = regionOf(constraint);
      const outlines = outlinesNear(region, all);
      expect(outlines.flat().length).toBeLessThan(150);
      const strays = outlines.flatMap(onChords).map((position) => Math.abs(region.signedDistanceKm(position)));
      expect(Math.max(...strays)).toBeLessThan(0.1);
    }
  });
});

describe('anywhere', () => {
  test('a disc has the area of its radius', () => {
    const { areaKm2, widestKm } = areaOf({ kind: 'near', center: [20, 65], radiusKm: 40 });
    // A cap of a sphere, 2πR²(1 - cos r/R); the ellipsoid and the chords make some thousandths of a part.
    expect(areaKm2 / (2 * Math.PI * 6371 ** 2 * (1 - Math.cos(40 / 6371)))).toBeCloseTo(1, 3);
    expect(widestKm).toBeCloseTo(80, 1);
  });

  const corner: PlaceConstraint = {
    kind: 'from-border',
    lines: [
      [
        [0, 0.5],
        [0, 0],
        [0.5, 0],
      ],
    ],
    leastKm: 20,
    mostKm: 25,
  };
  test('a contour keeps the corner that a bent border gives it', () => {
    const inCorner: Position = [destination([0, 0], 90, 20)[0], destination([0, 0], 0, 20)[1]];
    const samples = outlineOf(areaOf(corner).geometry).flatMap((outline) => [...outline, ...onChords(outline)]);
    expect(Math.min(...samples.map((sample) => distanceKm(sample, inCorner)))).toBeLessThan(0.1);
  });
  test('a band round a line has a hole, and both lie on their distances', () => {
    const { geometry } = areaOf(corner);
    const outlines = outlineOf(geometry);
    expect(geometry.type).toBe('Polygon');
    expect(outlines).toHaveLength(2);
    const { signedDistanceKm } = regionOf(corner);
    expect(
      Math.max(...outlines.flatMap(onChords).map((position) => Math.abs(signedDistanceKm(position)))),
    ).toBeLessThan(0.1);
  });

  test('a band with no least distance goes over the line, which is no edge of it', () => {
    const upTo25: PlaceConstraint = { ...corner, leastKm: 0 };
    expect(regionOf(upTo25).signedDistanceKm([0, 0])).toBeCloseTo(25, 6);
    const { geometry, areaKm2 } = areaOf(upTo25);
    expect(outlineOf(geometry)).toHaveLength(1);
    // The band keeps 20 km clear of two lines of about 55 km; what that leaves out is put in again.
    expect(areaKm2).toBeGreaterThan(areaOf(corner).areaKm2 + 2 * 40 * 55);
  });

  test('an area over the antimeridian is cut there for the file, and is as large as elsewhere', () => {
    const disc = (lng: number): PlaceConstraint => ({ kind: 'near', center: [lng, -17], radiusKm: 30 });
    const box = (lng: number): PlaceConstraint => ({
      kind: 'within',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[rectangle(lng - 1, lng)], [lng === 180 ? rectangle(-180, -179.9) : rectangle(lng, lng + 0.1)]],
      },
    });
    const across = areaOf(disc(-180), box(180));
    // The seam is no edge: from its middle the nearest is a tenth of a degree away.
    expect(regionOf(box(180)).signedDistanceKm([-180, -17])).toBeCloseTo(distanceKm([180, -17], [-179.9, -17]), 2);
    expect(across.geometry.type).toBe('MultiPolygon');
    expect(
      Math.max(
        ...outlineOf(across.geometry)
          .flat()
          .map(([lng]) => Math.abs(lng)),
      ),
    ).toBeLessThanOrEqual(180);
    const elsewhere = areaOf(disc(20), {
      kind: 'within',
      geometry: { type: 'Polygon', coordinates: [rectangle(19, 20.1)] },
    });
    expect(across.areaKm2).toBeCloseTo(elsewhere.areaKm2, 0);
  });
});

function rectangle(west: number, east: number): number[][] {
  return [
    [west, -18],
    [east, -18],
    [east, -16],
    [west, -16],
    [west, -18],
  ];
}
