import type { Position } from 'geojson';
import { latitude, longitude, type Polygon, type Ring } from './planar';

/** Squared distance in degrees of latitude from a position to a segment; longitudes are shrunk to fit. */
function squaredDistance(position: Position, start: Position, end: Position, shrink: number): number {
  const alongEast = (longitude(end) - longitude(start)) * shrink;
  const alongNorth = latitude(end) - latitude(start);
  const offsetEast = (longitude(position) - longitude(start)) * shrink;
  const offsetNorth = latitude(position) - latitude(start);
  const lengthSquared = alongEast ** 2 + alongNorth ** 2;
  const projected = lengthSquared === 0 ? 0 : (offsetEast * alongEast + offsetNorth * alongNorth) / lengthSquared;
  const share = Math.min(1, Math.max(0, projected));
  return (offsetEast - share * alongEast) ** 2 + (offsetNorth - share * alongNorth) ** 2;
}

/** In degrees of latitude. */
export type Tolerance = (position: Position) => number;

/** Douglas and Peucker (1973), with a tolerance that may differ from place to place. */
export function simplifyLine(line: readonly Position[], tolerance: Tolerance): Position[] {
  if (line.length < 3) return line.slice();
  const shrink = Math.cos((latitude(line[0] as Position) * Math.PI) / 180);
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let farthest = 1;
    let farthestIndex = -1;
    for (let index = first + 1; index < last; index++) {
      const position = line[index] as Position;
      const distance = squaredDistance(position, line[first] as Position, line[last] as Position, shrink);
      const inTolerances = distance / tolerance(position) ** 2;
      if (inTolerances > farthest) {
        farthest = inTolerances;
        farthestIndex = index;
      }
    }
    if (farthestIndex < 0) continue;
    kept[farthestIndex] = 1;
    spans.push([first, farthestIndex], [farthestIndex, last]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** A ring starts where it ends, so it is simplified as two halves. */
function simplifyRing(ring: Ring, tolerance: Tolerance): Ring {
  const middle = ring.length >> 1;
  const firstHalf = simplifyLine(ring.slice(0, middle + 1), tolerance);
  const secondHalf = simplifyLine(ring.slice(middle), tolerance);
  return [...firstHalf.slice(0, -1), ...secondHalf];
}

export function simplifyPolygon(polygon: Polygon, tolerance: Tolerance): Polygon {
  return polygon.map((ring) => simplifyRing(ring, tolerance)).filter((ring) => ring.length > 3);
}
