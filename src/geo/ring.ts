// A geodesic ring: all points at one distance from a centre on the WGS84 ellipsoid.
import type { Bounds, Position } from '../model/dataset';
import { destination } from './geodesic';
import { maxMercatorLatitude, projectToPixels } from './mercator';

export interface Ring {
  /**
   * Closed, with continuous longitudes that may pass 180. The last vertex is the first again, or, where the ring runs round a
   * pole, the first moved by 360 degrees.
   */
  readonly outline: readonly Position[];
  readonly poleInside: 'north' | 'south' | null;
}

/** Above half the distance from pole to pole a "ring" encloses less outside than inside, which this does not draw. */
export const maxRadiusKm = 10_000;

// The drawn chord stays within half a pixel of the true ring at zoom 9. The distance is taken at the middle of each chord only,
// and where Mercator stretches fast the worst place is a little beside it: hence the margin.
const tolerancePixels = 0.35;
const toleranceZoom = 9;
const firstVertices = 32;
const maxHalvings = 8;

/**
 * The ring of `radiusKm` about `center`, with as many vertices as keep each drawn chord within half a pixel at zoom 9.
 * Throws a RangeError for a radius that is not above 0 and at most 10 000 km.
 */
export function geodesicRing(center: Position, radiusKm: number): Ring {
  if (!(radiusKm > 0 && radiusKm <= maxRadiusKm)) {
    throw new RangeError(`A ring's radius must be above 0 and at most ${maxRadiusKm} km, not ${radiusKm}`);
  }
  const outline: Position[] = [];
  const at = (bearing: number) => destination(center, bearing, radiusKm);
  const push = (position: Position) => {
    outline.push(continued(position, outline.at(-1)));
  };
  const subdivide = (from: number, to: number, start: Position, end: Position, halvings: number) => {
    const bearing = (from + to) / 2;
    const middle = continued(at(bearing), start);
    if (halvings > 0 && offChordPixels(start, middle, continued(end, start)) > tolerancePixels) {
      subdivide(from, bearing, start, middle, halvings - 1);
      push(middle);
      subdivide(bearing, to, middle, end, halvings - 1);
    }
  };
  // Bearings fall, so that the outline runs counter-clockwise, as RFC 7946 wants an exterior.
  const step = 360 / firstVertices;
  const first = at(0);
  push(first);
  for (let index = 0; index < firstVertices; index++) {
    const from = 360 - index * step;
    const to = from - step;
    const start = outline.at(-1) ?? first;
    const end = to === 0 ? first : at(to);
    subdivide(from, to, start, end, maxHalvings);
    push(end);
  }
  return { outline, poleInside: poleWithin(outline) };
}

/** The ring as one closed exterior for filling: round a pole it is closed over the edge of the map. */
export function fillOutline({ outline, poleInside }: Ring): readonly Position[] {
  const first = outline[0];
  const last = outline.at(-1);
  if (!poleInside || !first || !last) return outline;
  const edge = poleInside === 'north' ? 90 : -90;
  return [...outline, [last[0], edge], [first[0], edge], first];
}

/** The smallest bounds that hold the ring; round a pole they reach to the edge of the map. */
export function ringBounds(ring: Ring): Bounds {
  const lngs = ring.outline.map(([lng]) => lng);
  const lats = ring.outline.map(([, lat]) => lat);
  const south = ring.poleInside === 'south' ? -maxMercatorLatitude : Math.min(...lats);
  const north = ring.poleInside === 'north' ? maxMercatorLatitude : Math.max(...lats);
  return [Math.min(...lngs), south, Math.max(...lngs), north];
}

/** `position` with the longitude, of those 360 degrees apart, that is nearest to `previous`. */
function continued([lng, lat]: Position, previous: Position | undefined): Position {
  return previous ? [lng - 360 * Math.round((lng - previous[0]) / 360), lat] : [lng, lat];
}

function offChordPixels(start: Position, middle: Position, end: Position): number {
  const [startX, startY] = projectToPixels(start, toleranceZoom);
  const [middleX, middleY] = projectToPixels(middle, toleranceZoom);
  const [endX, endY] = projectToPixels(end, toleranceZoom);
  const chordX = endX - startX;
  const chordY = endY - startY;
  const length = Math.hypot(chordX, chordY);
  if (length === 0) return Math.hypot(middleX - startX, middleY - startY);
  return Math.abs(chordX * (middleY - startY) - chordY * (middleX - startX)) / length;
}

function poleWithin(outline: readonly Position[]): Ring['poleInside'] {
  const turn = (outline.at(-1)?.[0] ?? 0) - (outline[0]?.[0] ?? 0);
  if (Math.abs(turn) < 180) return null;
  // Counter-clockwise seen from above: eastwards round the north pole, westwards round the south pole.
  return turn > 0 ? 'north' : 'south';
}
