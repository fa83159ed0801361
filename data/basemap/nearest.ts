import type { Position } from 'geojson';
import { latitude, longitude } from './planar';

export interface Nearest {
  readonly position: Position;
  /** Index of the line, and of the segment's first position in it. */
  readonly line: number;
  readonly segment: number;
  /** Distance in degrees of latitude, good enough to compare neighbours. */
  readonly degrees: number;
}

/** The nearest position on lines, on a plane with longitudes shrunk to fit; by default within about 40 km. */
export function nearestOnLines(
  from: Position,
  lines: readonly (readonly Position[])[],
  searchedDegrees = 0.4,
): Nearest | null {
  const shrink = Math.cos((latitude(from) * Math.PI) / 180);
  let best: Nearest | null = null;
  lines.forEach((line, lineIndex) => {
    for (let segment = 0; segment + 1 < line.length; segment++) {
      const start = line[segment] as Position;
      const end = line[segment + 1] as Position;
      if (Math.min(latitude(start), latitude(end)) - latitude(from) > searchedDegrees) continue;
      if (latitude(from) - Math.max(latitude(start), latitude(end)) > searchedDegrees) continue;
      const alongEast = (longitude(end) - longitude(start)) * shrink;
      const alongNorth = latitude(end) - latitude(start);
      const offsetEast = (longitude(from) - longitude(start)) * shrink;
      const offsetNorth = latitude(from) - latitude(start);
      const lengthSquared = alongEast ** 2 + alongNorth ** 2;
      const projected = lengthSquared === 0 ? 0 : (offsetEast * alongEast + offsetNorth * alongNorth) / lengthSquared;
      const share = Math.min(1, Math.max(0, projected));
      const degrees = Math.hypot(offsetEast - share * alongEast, offsetNorth - share * alongNorth);
      if (best && degrees >= best.degrees) continue;
      const position = [
        longitude(start) + share * (longitude(end) - longitude(start)),
        latitude(start) + share * (latitude(end) - latitude(start)),
      ];
      best = { position, line: lineIndex, segment, degrees };
    }
  });
  return best;
}
