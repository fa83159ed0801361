// How far a position is from a line of many vertices, such as a border: to the nearest point of it, on the WGS84 ellipsoid.
// Used at build only.

import { distanceKm } from '../../geo/geodesic';
import type { Position } from '../../model/position';

/** A line made ready for asking how far things are from it. */
export interface MeasuredLine {
  readonly stretches: readonly Stretch[];
}

/** Some segments one after another, so that those far away are passed over together. */
interface Stretch {
  readonly middle: Position;
  /** From `middle` to its furthest vertex. */
  readonly radiusKm: number;
  readonly vertices: readonly Position[];
}

const segmentsPerStretch = 32;
/** Along so short a segment the nearest point of a plane is the nearest point of the ellipsoid, to centimetres. */
const longestSegmentKm = 2;
const earthRadiusKm = 6371;

/** Segments are straight in longitude and latitude, as RFC 7946 has it, and take the short way round the globe. */
export function measuredLine(lines: readonly (readonly Position[])[]): MeasuredLine {
  const stretches = lines.flatMap((line) => {
    const vertices = line.flatMap((end, index) => {
      const start = line[index - 1];
      return start ? stepsBetween(start, end) : [end];
    });
    const count = Math.ceil((vertices.length - 1) / segmentsPerStretch);
    return Array.from({ length: count }, (_, index): Stretch => {
      const own = vertices.slice(index * segmentsPerStretch, (index + 1) * segmentsPerStretch + 1);
      const middle = own[Math.floor(own.length / 2)] as Position;
      return { middle, radiusKm: Math.max(...own.map((vertex) => distanceKm(middle, vertex))), vertices: own };
    });
  });
  if (stretches.length === 0) throw new RangeError('A line needs at least two positions');
  return { stretches };
}

/**
 * The point of the line nearest to `position`, and how far it is. Where the line is nearest is found on a plane about the middle
 * latitude, and everything that its error could hide is then measured along the geodesic.
 */
export function nearestOnLine(
  { stretches }: MeasuredLine,
  position: Position,
): { point: Position; distanceKm: number } {
  const leastPossibleKm = stretches.map(({ middle, radiusKm }) => planeDistanceKm(position, middle) - radiusKm);
  // The stretch that can be nearest gives a distance beyond which none needs to be looked at.
  const first = stretches[leastPossibleKm.indexOf(Math.min(...leastPossibleKm))] as Stretch;
  const firstKm = Math.min(...nearPoints(position, first).map(({ planeKm }) => planeKm));
  const reachKm = firstKm + 3 * planeErrorKm(position, firstKm);
  const found: NearPoint[] = [];
  stretches.forEach((stretch, index) => {
    if ((leastPossibleKm[index] as number) <= reachKm) found.push(...nearPoints(position, stretch));
  });
  const leastKm = found.reduce((least, { planeKm }) => Math.min(least, planeKm), firstKm);
  const withinKm = leastKm + 2 * planeErrorKm(position, leastKm);
  let nearest = { point: position, distanceKm: Number.POSITIVE_INFINITY };
  for (const { start, end, share, planeKm } of found) {
    if (planeKm > withinKm) continue;
    const point = between(start, end, share);
    const exactKm = distanceKm(position, point);
    if (exactKm < nearest.distanceKm) nearest = { point, distanceKm: exactKm };
  }
  return nearest;
}

/**
 * Kilometres by Gauss's mid-latitude formula: the offsets in longitude and latitude, each times the radius of curvature at the
 * middle latitude. Good to metres at 100 km; see `planeErrorKm`.
 */
export function planeDistanceKm(from: Position, to: Position): number {
  const [x, y] = onPlane(from, to);
  return Math.hypot(x, y);
}

/**
 * A bound for what the mid-latitude formula leaves out, s³(1 + tan²φ) / 12R², twice its first term on a sphere; 3 m at 100 km and
 * latitude 53. Where that is not small against the distance, past some 1 500 km or near a pole, everything is a candidate.
 */
function planeErrorKm([, lat]: Position, km: number): number {
  const stretchedKm = km / Math.cos((lat * Math.PI) / 180);
  return stretchedKm > 1500 ? Number.POSITIVE_INFINITY : (km * stretchedKm ** 2) / (12 * earthRadiusKm ** 2) + 0.001;
}

interface NearPoint {
  readonly start: Position;
  readonly end: Position;
  readonly share: number;
  readonly planeKm: number;
}

/** The nearest point of each segment of a stretch, on the plane. */
function nearPoints(position: Position, { vertices }: Stretch): NearPoint[] {
  const points: NearPoint[] = [];
  let start = vertices[0] as Position;
  let [startX, startY] = onPlane(position, start);
  for (let index = 1; index < vertices.length; index++) {
    const end = vertices[index] as Position;
    const [endX, endY] = onPlane(position, end);
    const [alongX, alongY] = [endX - startX, endY - startY];
    const length = alongX ** 2 + alongY ** 2;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(startX * alongX + startY * alongY) / length));
    points.push({ start, end, share, planeKm: Math.hypot(startX + share * alongX, startY + share * alongY) });
    [start, startX, startY] = [end, endX, endY];
  }
  return points;
}

/** East and north of `from`, in kilometres. */
function onPlane([fromLng, fromLat]: Position, [lng, lat]: Position): [x: number, y: number] {
  const cosine = Math.cos(((fromLat + lat) * Math.PI) / 360);
  const reduced = 1 - eccentricitySquared * (1 - cosine ** 2);
  const transverseKm = equatorialRadiusKm / Math.sqrt(reduced);
  const meridionalKm = (transverseKm * (1 - eccentricitySquared)) / reduced;
  const radians = Math.PI / 180;
  return [shortWay(lng - fromLng) * radians * transverseKm * cosine, (lat - fromLat) * radians * meridionalKm];
}

// WGS84, as NIMA TR8350.2 defines it.
const equatorialRadiusKm = 6378.137;
const flattening = 1 / 298.257223563;
const eccentricitySquared = flattening * (2 - flattening);

/** The vertices from `start`, without it, to `end`, no two further apart than the longest segment. */
function stepsBetween(start: Position, end: Position): Position[] {
  const steps = Math.max(1, Math.ceil(planeDistanceKm(start, end) / longestSegmentKm));
  return Array.from({ length: steps }, (_, index) =>
    index + 1 === steps ? end : between(start, end, (index + 1) / steps),
  );
}

function between([startLng, startLat]: Position, [endLng, endLat]: Position, share: number): Position {
  return [startLng + share * shortWay(endLng - startLng), startLat + share * (endLat - startLat)];
}

/** A difference of longitudes as the shorter way round: -180 to 180 degrees. */
const shortWay = (degrees: number) => degrees - 360 * Math.round(degrees / 360);
