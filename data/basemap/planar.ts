import type { Geometry, Position } from 'geojson';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
export type Ring = Position[];
export type Polygon = Ring[];

export function longitude(position: Position): number {
  return position[0] as number;
}

export function latitude(position: Position): number {
  return position[1] as number;
}

export function boundsOf(positions: readonly Position[]): Bounds {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const position of positions) {
    west = Math.min(west, longitude(position));
    east = Math.max(east, longitude(position));
    south = Math.min(south, latitude(position));
    north = Math.max(north, latitude(position));
  }
  return [west, south, east, north];
}

export function boundsOverlap(one: Bounds, other: Bounds): boolean {
  return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
}

export function boundsWithin(inner: Bounds, outer: Bounds): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

export function boundsContain(bounds: Bounds, position: Position): boolean {
  const [west, south, east, north] = bounds;
  return (
    longitude(position) >= west &&
    longitude(position) <= east &&
    latitude(position) >= south &&
    latitude(position) <= north
  );
}

export function widen(bounds: Bounds, degrees: number): Bounds {
  return [bounds[0] - degrees, bounds[1] - degrees, bounds[2] + degrees, bounds[3] + degrees];
}

export function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  return [];
}

export function outerRing(polygon: Polygon): Ring {
  return polygon[0] as Ring;
}

/** RFC 7946, section 3.1.6: an outer ring runs counter-clockwise. */
export function counterClockwise(ring: Ring): Ring {
  let twiceArea = 0;
  ring.forEach((position, index) => {
    const previous = ring[index - 1] ?? position;
    twiceArea += (previous[0] as number) * (position[1] as number) - (position[0] as number) * (previous[1] as number);
  });
  return twiceArea > 0 ? ring : ring.toReversed();
}

/** Even-odd rule over all rings, so holes count as outside. */
export function contains(rings: readonly Ring[], position: Position): boolean {
  const [east, north] = [longitude(position), latitude(position)];
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const start = ring[index - 1] as Position;
      const end = ring[index] as Position;
      if (latitude(start) > north === latitude(end) > north) continue;
      const share = (north - latitude(start)) / (latitude(end) - latitude(start));
      if (east < longitude(start) + share * (longitude(end) - longitude(start))) inside = !inside;
    }
  }
  return inside;
}

interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  /** 1 keeps what is greater than the limit, -1 what is less. */
  readonly keep: 1 | -1;
}

function sidesOf(bounds: Bounds): Side[] {
  return [
    { axis: 0, limit: bounds[0], keep: 1 },
    { axis: 0, limit: bounds[2], keep: -1 },
    { axis: 1, limit: bounds[1], keep: 1 },
    { axis: 1, limit: bounds[3], keep: -1 },
  ];
}

function isInside(position: Position, side: Side): boolean {
  return side.keep * ((position[side.axis] as number) - side.limit) >= 0;
}

function crossing(start: Position, end: Position, side: Side): Position {
  const from = start[side.axis] as number;
  const share = (side.limit - from) / ((end[side.axis] as number) - from);
  const result: Position = [
    longitude(start) + share * (longitude(end) - longitude(start)),
    latitude(start) + share * (latitude(end) - latitude(start)),
  ];
  result[side.axis] = side.limit;
  return result;
}

/** Sutherland and Hodgman (1974). Parts may stay joined along an edge of the bounds: right for fills, not for outlines. */
function clipRing(ring: Ring, bounds: Bounds): Ring {
  let kept = ring.slice(0, -1);
  for (const side of sidesOf(bounds)) {
    const input = kept;
    kept = [];
    let previous = input.at(-1);
    for (const position of input) {
      if (previous && isInside(previous, side) !== isInside(position, side)) {
        kept.push(crossing(previous, position, side));
      }
      if (isInside(position, side)) kept.push(position);
      previous = position;
    }
  }
  return kept.length < 3 ? [] : [...kept, kept[0] as Position];
}

export function clipPolygon(polygon: Polygon, bounds: Bounds): Polygon {
  const outer = clipRing(outerRing(polygon), bounds);
  if (outer.length === 0) return [];
  const holes = polygon.slice(1).map((ring) => clipRing(ring, bounds));
  return [outer, ...holes.filter((ring) => ring.length > 0)];
}

/** The parts of a line inside the bounds, cut where it crosses them. */
export function clipLine(line: readonly Position[], bounds: Bounds): Position[][] {
  return sidesOf(bounds).reduce<Position[][]>(
    (lines, side) => lines.flatMap((part) => clipLineAtSide(part, side)),
    [line.slice()],
  );
}

function clipLineAtSide(line: readonly Position[], side: Side): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  line.forEach((position, index) => {
    const previous = line[index - 1];
    const inside = isInside(position, side);
    if (previous && isInside(previous, side) !== inside) {
      part.push(crossing(previous, position, side));
      if (!inside) {
        parts.push(part);
        part = [];
      }
    }
    if (inside) part.push(position);
  });
  parts.push(part);
  return parts.filter((candidate) => candidate.length > 1);
}
