import type { Geometry, Position } from 'geojson';
import { clipLine, clipRing, type Point } from '../../src/geo/clip';

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

export const pointOf = (position: Position): Point => [longitude(position), latitude(position)];

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

function clipped(ring: Ring, bounds: Bounds): Ring {
  const kept = clipRing(ring.slice(0, -1).map(pointOf), bounds).map(([x, y]) => [x, y]);
  return kept.length < 3 ? [] : [...kept, kept[0] as Position];
}

/** Parts may stay joined along an edge of the bounds: right for fills, not for outlines. */
export function clipPolygon(polygon: Polygon, bounds: Bounds): Polygon {
  const outer = clipped(outerRing(polygon), bounds);
  if (outer.length === 0) return [];
  const holes = polygon.slice(1).map((ring) => clipped(ring, bounds));
  return [outer, ...holes.filter((ring) => ring.length > 0)];
}

/** The parts of a line inside the bounds, cut where it crosses them. */
export const clipToBounds = (line: readonly Position[], bounds: Bounds): Position[][] =>
  clipLine(line.map(pointOf), bounds).map((part) => part.map(([x, y]) => [x, y]));
