// Geometry of areas and lines, read from GeoJSON files in `data/geometry/`.

import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import type { Bounds } from '../model/dataset';

export interface Shape {
  readonly geometry: Polygon | MultiPolygon | LineString | MultiLineString;
  readonly bounds: Bounds;
}

const position = v.pipe(
  v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]),
  v.transform((both): [number, number] => both),
);
const line = v.pipe(v.array(position), v.minLength(2));
const ring = v.pipe(v.array(position), v.minLength(4));
const feature = v.object({
  type: v.literal('Feature'),
  geometry: v.variant('type', [
    v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
    v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
    v.object({ type: v.literal('LineString'), coordinates: line }),
    v.object({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
  ]),
});

/** The one feature of a GeoJSON file, an area or a line as asked for, or what is wrong with the file. */
export function readShape(text: string | undefined, kind: 'area' | 'line'): Shape | { readonly fault: string } {
  if (text === undefined) return { fault: 'is not there' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON' };
  }
  const result = v.safeParse(feature, json);
  if (!result.success) {
    return { fault: `must be one GeoJSON Feature with a polygon or a line in degrees: ${result.issues[0].message}` };
  }
  const { geometry } = result.output;
  if (geometry.type.endsWith('Polygon') !== (kind === 'area'))
    return { fault: `holds a ${geometry.type}, not an ${kind}` };
  const vertices = (
    geometry.type === 'LineString'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat(2)
        : geometry.coordinates.flat()
  ) as [number, number][];
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of vertices) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return { geometry, bounds: [west, south, east, north] };
}
