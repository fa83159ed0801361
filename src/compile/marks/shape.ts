// Geometry of areas and lines, read from GeoJSON files in `data/geometry/`.

import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { boundsOnGlobe } from '../../geo/bounds';
import type { Bounds, Position } from '../../model/position';

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
    v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(ring), v.minLength(1)) }),
    v.object({
      type: v.literal('MultiPolygon'),
      coordinates: v.pipe(v.array(v.pipe(v.array(ring), v.minLength(1))), v.minLength(1)),
    }),
    v.object({ type: v.literal('LineString'), coordinates: line }),
    v.object({ type: v.literal('MultiLineString'), coordinates: v.pipe(v.array(line), v.minLength(1)) }),
  ]),
});

/** The one feature of a GeoJSON file, of the wanted kind, or what is wrong with the file. */
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
  return { geometry, bounds: boundsOnGlobe(linesOf(geometry)) };
}

function linesOf(geometry: Shape['geometry']): Position[][] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.coordinates;
  return lines.map((line) => line.map(([lng = 0, lat = 0]): Position => [lng, lat]));
}
