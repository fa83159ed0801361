// The point of a line of many vertices, such as a border, that is nearest to a position, along geodesics of the WGS84 ellipsoid.
import { type Cartesian, cartesianOf, distanceKm, undecidedStraightKm } from '../../geo/geodesic';
import { wrapLngNear } from '../../geo/longitude';
import type { Position } from '../../model/position';

export type NearestOnLine = (position: Position) => { readonly point: Position; readonly distanceKm: number };

/** Consecutive segments, which are skipped together if they are far away. */
interface Block {
  /** A ball that contains them. */
  readonly middle: Cartesian;
  readonly radiusKm: number;
  readonly vertices: readonly Vertex[];
}

interface Vertex {
  readonly position: Position;
  readonly place: Cartesian;
}

const segmentsPerBlock = 32;
/** On a segment of this length, straight lines in space and in longitude and latitude have the same nearest point, to centimetres. */
const longestSegmentKm = 2;

/**
 * Segments are straight in longitude and latitude, as in RFC 7946, and take the short way round the globe. Distances straight through the globe
 * exclude most segments; geodesics are measured to the rest. Throws a RangeError for lines without a segment.
 */
export function nearestOnLine(lines: readonly (readonly Position[])[]): NearestOnLine {
  const blocks = lines.flatMap(blocksOf);
  if (blocks.length === 0) throw new RangeError('A line needs at least two positions');
  return (position) => {
    const place = cartesianOf(position);
    const leastPossibleKm = blocks.map(({ middle, radiusKm }) => straight(middle, place) - radiusKm);
    let leastKm = Number.POSITIVE_INFINITY;
    let withinKm = Number.POSITIVE_INFINITY;
    const found: { readonly straightKm: number; readonly start: Vertex; readonly end: Vertex }[] = [];
    const look = ({ vertices }: Block) => {
      for (let index = 1; index < vertices.length; index++) {
        const [start, end] = [vertices[index - 1] as Vertex, vertices[index] as Vertex];
        const straightKm = straightToSegment(place, start.place, end.place);
        if (straightKm > withinKm) continue;
        found.push({ straightKm, start, end });
        if (straightKm >= leastKm) continue;
        leastKm = straightKm;
        withinKm = undecidedStraightKm(straightKm) + toleranceKm;
      }
    };
    // The block that can be nearest gives a distance beyond which none needs to be looked at.
    const first = leastPossibleKm.indexOf(leastPossibleKm.reduce((least, km) => Math.min(least, km)));
    look(blocks[first] as Block);
    blocks.forEach((block, index) => {
      if (index !== first && (leastPossibleKm[index] as number) <= withinKm) look(block);
    });
    let nearest = { point: position, distanceKm: Number.POSITIVE_INFINITY };
    for (const { straightKm, start, end } of found) {
      if (straightKm > withinKm) continue;
      const point = positionBetween(start.position, end.position, nearestShare(place, start.place, end.place));
      const km = distanceKm(position, point);
      if (km < nearest.distanceKm) nearest = { point, distanceKm: km };
    }
    return nearest;
  };
}

/** How much a segment may lie below the surface, and beside its chord. */
const toleranceKm = 0.001;

function blocksOf(line: readonly Position[]): Block[] {
  const vertices = stepsAlong(line, longestSegmentKm).map((position) => ({ position, place: cartesianOf(position) }));
  return Array.from({ length: Math.ceil((vertices.length - 1) / segmentsPerBlock) }, (_, index) => {
    const some = vertices.slice(index * segmentsPerBlock, (index + 1) * segmentsPerBlock + 1);
    const middle = (some[Math.floor(some.length / 2)] as Vertex).place;
    return { middle, radiusKm: Math.max(...some.map(({ place }) => straight(middle, place))), vertices: some };
  });
}

/** A line's vertices and as many positions between them as leave no two further apart. */
const stepsAlong = (line: readonly Position[], longestKm: number): Position[] =>
  line.flatMap((end, index) => {
    const start = line[index - 1];
    if (!start) return [end];
    const steps = Math.max(1, Math.ceil(distanceKm(start, end) / longestKm));
    return Array.from({ length: steps }, (_, step) =>
      step + 1 === steps ? end : positionBetween(start, end, (step + 1) / steps),
    );
  });

function positionBetween([startLng, startLat]: Position, [endLng, endLat]: Position, share: number): Position {
  return [startLng + share * (wrapLngNear(endLng, startLng) - startLng), startLat + share * (endLat - startLat)];
}

/** How much of the way from `start` to `end` the nearest point of the straight line between them has gone. */
function nearestShare(place: Cartesian, start: Cartesian, end: Cartesian): number {
  let [square, along] = [0, 0];
  for (const axis of axes) {
    square += (end[axis] - start[axis]) ** 2;
    along += (place[axis] - start[axis]) * (end[axis] - start[axis]);
  }
  return square === 0 ? 0 : Math.max(0, Math.min(1, along / square));
}

function straightToSegment(place: Cartesian, start: Cartesian, end: Cartesian): number {
  const share = nearestShare(place, start, end);
  let square = 0;
  for (const axis of axes) square += (start[axis] + share * (end[axis] - start[axis]) - place[axis]) ** 2;
  return Math.sqrt(square);
}

const straight = (a: Cartesian, b: Cartesian): number => straightToSegment(a, b, b);
const axes = [0, 1, 2] as const;
