// Everything within a distance of an area: the outer offset curve of its border, on the WGS84 ellipsoid.
import { booleanPointInPolygon, point } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsAround, expandedBounds } from '../../geo/bounds';
import { wrapLngNear } from '../../geo/longitude';
import { maxMercatorLatitude } from '../../geo/mercator';
import type { Position } from '../../model/position';
import { contour } from './contour';
import { nearestOnLine } from './nearest-on-line';
import { type OutlinedArea, outlinedArea } from './outlined-area';

const chordToleranceKm = 0.005;
const smallestRadiusKm = 0.1;
const largestRadiusKm = 5000;

/**
 * Everything within `radiusKm` of an area whose border is straight in longitude and latitude between its vertices, as RFC 7946 has
 * it. Every vertex is within a metre of `radiusKm` from the nearest point of the border, every chord within 10 m of the true outline,
 * corners included. A gap or a hole narrower than a twentieth of the radius may be closed. Throws a RangeError for a radius that is
 * not between 100 m and 5000 km, for an area without vertices, and for a buffer over a pole or round the globe.
 */
export function bufferOf(area: Polygon | MultiPolygon, radiusKm: number): OutlinedArea {
  if (!(radiusKm >= smallestRadiusKm && radiusKm <= largestRadiusKm)) {
    throw new RangeError(`A buffer must be between ${smallestRadiusKm} and ${largestRadiusKm} km, not ${radiusKm}`);
  }
  const border = borderOf(area);
  const nearest = nearestOnLine(border);
  const cellKm = radiusKm / 20;
  const bounds = expandedBounds(boundsAround(border.flat()), radiusKm + 2 * cellKm);
  if (Math.max(-bounds[1], bounds[3]) > maxMercatorLatitude) throw new RangeError('The buffer goes over a pole');
  if (bounds[2] - bounds[0] >= 360) throw new RangeError('The buffer goes round the globe');
  const signedDistanceKm = (position: Position) => radiusKm - nearest(position).distanceKm;
  // Inside a large area there is an outline too, at `radiusKm` from its border: it is no edge of the buffer.
  const isInArea = ([lng, lat]: Position) => booleanPointInPolygon(point([wrapLngNear(lng, 0), lat]), area);
  const outlines = contour(signedDistanceKm, bounds, cellKm, chordToleranceKm);
  const buffer = outlinedArea(outlines.filter(([first]) => first && !isInArea(first)));
  if (!buffer) throw new Error('A buffer is never empty');
  return buffer;
}

/** The rings of the area, with continuous longitudes where it is cut at the antimeridian. */
function borderOf({ type, coordinates }: Polygon | MultiPolygon): Position[][] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  const first = rings[0]?.[0]?.[0];
  if (first === undefined) throw new RangeError('An area without vertices has no buffer');
  return rings.map((ring) => {
    const vertices: Position[] = [];
    for (const [lng = 0, lat = 0] of ring) vertices.push([wrapLngNear(lng, vertices.at(-1)?.[0] ?? first), lat]);
    if (Math.abs((vertices.at(-1)?.[0] ?? 0) - (vertices[0]?.[0] ?? 0)) > 180) {
      throw new RangeError('The area goes round the globe');
    }
    return vertices;
  });
}
