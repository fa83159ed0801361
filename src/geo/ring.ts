// A geodesic ring: all points at one distance from a centre on the WGS84 ellipsoid.
import type { Bounds, Position } from '../model/position';
import { destination, distanceKm, shortestForKm } from './geodesic';
import { maxMercatorLatitude, projectToPixels } from './mercator';
import { distanceToSegment } from './simplify';

/**
 * What lies within a distance of a centre. Its halves lie within 180 degrees of the centre's longitude: `west` runs from the ring's point due
 * north of the centre to that due south, `east` back. Where the ring contains a pole, its point beyond the pole is 180 degrees from the centre.
 */
export interface Ring {
  /**
   * Closed, with continuous longitudes that may pass 180, the inside on its left. Around one pole the last vertex is the first moved by 360
   * degrees. A ring that contains both poles runs clockwise around what is outside it.
   */
  readonly outline: readonly Position[];
  readonly west: readonly Position[];
  readonly east: readonly Position[];
  readonly poleInside: 'north' | 'south' | 'both' | null;
}

/** From every centre there is a point half a meridian (20 003.93 km) away, its antipode, and none further. */
export const maxRadiusKm = 20_000;

/** Of bearings, in degrees. */
type Span = readonly [from: number, to: number];

interface Tolerance {
  /** How far a drawn chord may lie from the true ring, in pixels of Web Mercator at zoom 9. */
  readonly tolerancePixels?: number;
}

const toleranceZoom = 9;
/** Of longitude. */
const pixelsPerDegree = (512 * 2 ** toleranceZoom) / 360;
// Half a pixel is allowed. The error of a chord is measured in its middle only and may be a little larger elsewhere: hence the margin.
const drawingTolerancePixels = 0.45;
/** So that a ring has at least 32 vertices; one that is seen at the scale of a town, where it fills the map at larger zooms, 128. */
const longestStepDegrees = (radiusKm: number) => 360 / (radiusKm < 30 ? 128 : 32);

/**
 * The ring of `radiusKm` about `center`, with as many vertices as keep each chord, straight on the map or in degrees, within the tolerance.
 * Beyond the edge of Web Mercator, where nothing is drawn, it has fewer. Throws a RangeError for a radius or a tolerance that is not above 0,
 * and for a radius above 20 000 km.
 */
export function geodesicRing(
  center: Position,
  radiusKm: number,
  { tolerancePixels = drawingTolerancePixels }: Tolerance = {},
): Ring {
  if (!(radiusKm > 0 && radiusKm <= maxRadiusKm)) {
    throw new RangeError(`A ring's radius must be above 0 and at most ${maxRadiusKm} km, not ${radiusKm}`);
  }
  if (!(tolerancePixels > 0)) throw new RangeError(`A tolerance must be above 0 pixels, not ${tolerancePixels}`);
  const [lng] = center;
  const isInside = (poleLat: number) => distanceKm(center, [lng, poleLat]) < radiusKm;
  const [north, south] = [isInside(90), isInside(-90)];
  const longestStep = longestStepDegrees(radiusKm);

  // A geodesic over a pole ends 180 degrees away, which may be counted east or west: here it is east.
  const at = (bearing: number): Position => {
    const [unrolledLng, lat] = destination(center, bearing, radiusKm);
    if (bearing === 0) return [north ? lng + 180 : lng, lat];
    if (bearing === 180) return [south ? lng + 180 : lng, lat];
    return [unrolledLng, lat];
  };
  const corner = cornerBearing(center, radiusKm);
  const spans: Span[] =
    corner === null
      ? [[180, 0]]
      : [
          [180, 180 - corner],
          [corner, 0],
        ];
  const east = spans
    .flatMap((span) => splitAtEdge(span, -maxMercatorLatitude, at))
    .flatMap((span) => splitAtEdge(span, maxMercatorLatitude, at))
    .flatMap((span, index) => arc(span, at, { tolerancePixels, longestStep }).slice(index === 0 ? 0 : 1));
  // The ellipsoid is one of revolution: the ring's west is its east in a mirror.
  const west = east.map(([eastLng, lat]): Position => [2 * lng - eastLng, lat]).reverse();
  const shift = south ? 360 : 0;
  return {
    outline: [...west, ...east.slice(1).map(([eastLng, lat]): Position => [eastLng - shift, lat])],
    west,
    east,
    poleInside: north && south ? 'both' : north ? 'north' : south ? 'south' : null,
  };
}

/** The smallest bounds of the ring. Around a pole they extend to the edge of the map and span 360 degrees. */
export function ringBounds({ west, east, poleInside }: Ring): Bounds {
  const lats = east.map(([, lat]) => lat);
  const south = poleInside === 'south' || poleInside === 'both' ? -maxMercatorLatitude : Math.min(...lats);
  const north = poleInside === 'north' || poleInside === 'both' ? maxMercatorLatitude : Math.max(...lats);
  return [Math.min(...west.map(([lng]) => lng)), south, Math.max(...east.map(([lng]) => lng)), north];
}

/**
 * Near the antipode of its centre a ring is a lens with two corners. Geodesics that leave nearly eastwards are no longer the shortest way there;
 * the corner is at the bearing where the shortest way is exactly as long as the radius. Null where there is no corner.
 */
function cornerBearing(center: Position, radiusKm: number): number | null {
  if (shortestForKm(center, 90) >= radiusKm) return null;
  return lastBearing([0, 90], (bearing) => shortestForKm(center, bearing) >= radiusKm);
}

/** A span that crosses the edge of the map is split there, so that no chord is drawn to a position beyond it. */
function splitAtEdge([from, to]: Span, edge: number, at: (bearing: number) => Position): Span[] {
  const isAbove = (bearing: number) => at(bearing)[1] > edge;
  const fromAbove = isAbove(from);
  if (isAbove(to) === fromAbove) return [[from, to]];
  const crossing = lastBearing([from, to], (bearing) => isAbove(bearing) === fromAbove);
  return [
    [from, crossing],
    [crossing, to],
  ];
}

/** By bisection: the last bearing of a span that meets a condition which its first bearing meets and its last does not. */
function lastBearing([from, to]: Span, isMet: (bearing: number) => boolean): number {
  let [last, next] = [from, to];
  for (let halving = 0; halving < 53; halving++) {
    const bearing = (last + next) / 2;
    if (isMet(bearing)) last = bearing;
    else next = bearing;
  }
  return last;
}

/** Positions at decreasing bearings, each as far from the last as the tolerance allows. */
function arc(
  [from, to]: Span,
  at: (bearing: number) => Position,
  { tolerancePixels, longestStep }: { readonly tolerancePixels: number; readonly longestStep: number },
): Position[] {
  let [bearing, position, step] = [from, at(from), longestStep];
  const vertices = [position];
  while (bearing > to) {
    step = Math.min(step, longestStep);
    let [next, end, sag] = chord(step);
    while (sag > tolerancePixels && step > leastStepDegrees) {
      step *= Math.max(0.25, 0.97 * Math.sqrt(tolerancePixels / sag));
      [next, end, sag] = chord(step);
    }
    vertices.push(end);
    [bearing, position] = [next, end];
    // The sag of a chord grows with the square of its length.
    step *= Math.min(2, 0.97 * Math.sqrt(tolerancePixels / sag));
  }
  return vertices;

  function chord(length: number): [next: number, end: Position, sag: number] {
    const next = bearing - length < to + leastStepDegrees ? to : bearing - length;
    const end = at(next);
    return [next, end, offChordPixels(position, at((bearing + next) / 2), end)];
  }
}

/** 2 micrometres on the widest ring. */
const leastStepDegrees = 1e-11;

/**
 * How far `place` lies from the straight line between `start` and `end`: straight in Web Mercator, as it is drawn, or in longitude
 * and latitude, as GeoJSON defines it (RFC 7946, section 3.1.1), whichever is further.
 */
function offChordPixels(start: Position, place: Position, end: Position): number {
  const [, lat] = place;
  const stretch = Math.abs(lat) > maxMercatorLatitude ? 1 : 1 / Math.cos((lat * Math.PI) / 180);
  const inDegrees = ([placeLng, placeLat]: Position): Pixels => [
    placeLng * pixelsPerDegree,
    placeLat * pixelsPerDegree * stretch,
  ];
  return Math.max(
    ...[projectBeyondEdge, inDegrees].map((project) => distanceToSegment(project(place), project(start), project(end))),
  );
}

type Pixels = readonly [x: number, y: number];

/** Pixels at zoom 9; beyond the edge of Web Mercator, where nothing is drawn, at its scale on the equator. */
function projectBeyondEdge(position: Position): Pixels {
  const [x, y] = projectToPixels(position, toleranceZoom);
  const [, lat] = position;
  const beyond = lat - Math.max(-maxMercatorLatitude, Math.min(maxMercatorLatitude, lat));
  return [x, y - beyond * pixelsPerDegree];
}
