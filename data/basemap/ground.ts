/** The detailed box's fills, coasts and borders, all simplified run by run, so that a coast is its fill's edge. */
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import { detailedBox, outlineTolerance } from './detail';
import type { BorderLine, CountryOutline, OutlineRun } from './outlines';
import { boundsOf, boundsWithin, clipPolygon, clipToBounds, contains, type Polygon, type Ring } from './planar';
import { simplifyLine } from './simplify';

/** Degrees: what is smaller than about two pixels at a zoom is left out there. From zoom 4 to 7. */
const smallestByZoom = [
  [4, 0.08],
  [5, 0.045],
  [6, 0.025],
  [7, 0.014],
] as const;
const shortestBorder = 0.004;

function extentOf(positions: readonly Position[]): number {
  const [west, south, east, north] = boundsOf(positions);
  return Math.max(east - west, north - south);
}

function firstZoomOf(positions: readonly Position[]): number | null {
  const extent = extentOf(positions);
  return smallestByZoom.find(([, smallest]) => extent > smallest)?.[0] ?? null;
}

interface DrawnPolygon {
  readonly minZoom: number;
  readonly polygon: Polygon;
  readonly coasts: Position[][];
}

function ringOf(runs: readonly OutlineRun[]): Ring {
  const open = runs.flatMap(({ line }) => simplifyLine(line, outlineTolerance).slice(0, -1));
  return open.length < 3 ? [] : [...open, open[0] as Position];
}

/** Most holes in the data are lakes, which their own layer draws; the others are enclaves. */
function isEnclave(hole: readonly OutlineRun[]): boolean {
  return hole.some(({ part }) => part === 'taken' || typeof part === 'object');
}

function positionsOf(ring: readonly OutlineRun[]): Position[] {
  return ring.flatMap(({ line }) => line);
}

/** Islands in lakes: the lake's hole in the land is not drawn, so neither is what is in it. */
function withoutLakeIslands(polygons: readonly OutlineRun[][][]): readonly OutlineRun[][][] {
  const lakes = polygons
    .flatMap(([, ...holes]) => holes.filter((hole) => !isEnclave(hole)).map(positionsOf))
    .map((ring) => ({ ring, bounds: boundsOf(ring) }));
  return polygons.filter(([outer]) => {
    const shore = positionsOf(outer as OutlineRun[]);
    const bounds = boundsOf(shore);
    return !lakes.some((lake) => boundsWithin(bounds, lake.bounds) && contains([lake.ring], shore[0] as Position));
  });
}

function drawnPolygon(rings: readonly OutlineRun[][]): DrawnPolygon | null {
  const [outer, ...holes] = rings;
  const minZoom = outer ? firstZoomOf(positionsOf(outer)) : null;
  if (!outer || minZoom === null) return null;
  const visible = [outer, ...holes.filter(isEnclave)];
  const drawnRings = visible.map(ringOf);
  if ((drawnRings[0] as Ring).length < 4) return null;
  const polygon = clipPolygon(
    drawnRings.filter((ring) => ring.length > 3),
    detailedBox,
  );
  if (polygon.length === 0) return null;
  const coasts = visible
    .flat()
    .filter(({ part }) => part === 'coast')
    .flatMap(({ line }) => clipToBounds(simplifyLine(line, outlineTolerance), detailedBox));
  return { minZoom, polygon, coasts };
}

export interface DetailedGround {
  readonly country: Feature<MultiPolygon>[];
  readonly coast: Feature<MultiLineString>[];
  readonly border: Feature<MultiLineString>[];
}

/** One fill for all land, so that lagoons and limans show no seam between two datasets. */
export function detailedGround(outlines: readonly CountryOutline[], borders: readonly BorderLine[]): DetailedGround {
  const country: Feature<MultiPolygon>[] = [];
  const coast: Feature<MultiLineString>[] = [];
  for (const { iso, polygons } of outlines) {
    const drawn = withoutLakeIslands(polygons)
      .map(drawnPolygon)
      .filter((polygon) => polygon !== null);
    for (const [minZoom] of smallestByZoom) {
      const atZoom = drawn.filter((polygon) => polygon.minZoom === minZoom);
      if (atZoom.length === 0) continue;
      const fills = atZoom.map(({ polygon }) => polygon);
      const shores = atZoom.flatMap(({ coasts }) => coasts);
      country.push({
        type: 'Feature',
        properties: { iso, minZoom },
        geometry: { type: 'MultiPolygon', coordinates: fills },
      });
      coast.push({
        type: 'Feature',
        properties: { minZoom },
        geometry: { type: 'MultiLineString', coordinates: shores },
      });
    }
  }
  return { country, coast, border: borderFeatures(borders) };
}

/** One feature a pair of countries, so that a style can emphasise one border. */
function borderFeatures(borders: readonly BorderLine[]): Feature<MultiLineString>[] {
  const linesByPair = new Map<string, Position[][]>();
  for (const { pair, line } of borders) {
    const drawn = clipToBounds(simplifyLine(line, outlineTolerance), detailedBox);
    const key = pair.join(' ');
    linesByPair.set(key, [...(linesByPair.get(key) ?? []), ...drawn.filter((part) => extentOf(part) > shortestBorder)]);
  }
  return [...linesByPair]
    .filter(([, coordinates]) => coordinates.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, coordinates]) => {
      const [a, b] = key.split(' ');
      return { type: 'Feature', properties: { a, b }, geometry: { type: 'MultiLineString', coordinates } };
    });
}
