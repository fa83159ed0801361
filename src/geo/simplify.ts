// Lines of a plane with fewer points.
import type { Point } from './clip';

/**
 * The line with fewer points (Douglas and Peucker, 1973). No point that is left out lies further from the simplified line than the tolerance at
 * that point.
 */
export function simplify(line: readonly Point[], tolerance: (point: Point) => number): readonly Point[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [first, last] = range;
    let furthest = first;
    let excess = 1;
    for (let index = first + 1; index < last; index++) {
      const point = line[index] as Point;
      const off = distanceToSegment(point, line[first] as Point, line[last] as Point) / tolerance(point);
      if (off > excess) [furthest, excess] = [index, off];
    }
    if (furthest === first) continue;
    kept.add(furthest);
    open.push([first, furthest], [furthest, last]);
  }
  return line.filter((_, index) => kept.has(index));
}

export function distanceToSegment([x, y]: Point, [startX, startY]: Point, [endX, endY]: Point): number {
  const [run, rise] = [endX - startX, endY - startY];
  const length = run * run + rise * rise;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - startX) * run + (y - startY) * rise) / length));
  return Math.hypot(x - startX - share * run, y - startY - share * rise);
}
