// From points in units of the map to the data of an SVG path: cut to a box, thinned out, and written in whole steps from point to point.

export type Point = readonly [x: number, y: number];
/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The part of a ring that lies in the box (Sutherland and Hodgman, 1974); empty where none does. Rings here do not repeat their first point. */
export function clipRing(ring: readonly Point[], [left, top, right, bottom]: Box): readonly Point[] {
  const sides: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  return sides.reduce<readonly Point[]>((points, [axis, limit, sign]) => {
    const within = (point: Point) => (point[axis] - limit) * sign >= 0;
    return points.flatMap((point, index) => {
      const previous = points.at(index - 1) ?? point;
      const crossing = within(point) === within(previous) ? [] : [crossingAt(previous, point, axis, limit)];
      return within(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

/** The parts of a line that lie in the box, in order (Liang and Barsky, 1984, segment by segment). */
export function clipLine(line: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let leftOff: Point | null = null;
  for (let index = 0; index + 1 < line.length; index++) {
    const [from, to] = [line[index], line[index + 1]] as [Point, Point];
    const kept = clipSegment(from, to, box);
    if (!kept) continue;
    const part = parts.at(-1);
    if (part && leftOff === kept[0]) part.push(kept[1]);
    else parts.push([...kept]);
    leftOff = kept[1];
  }
  return parts;
}

function clipSegment(from: Point, to: Point, [left, top, right, bottom]: Box): readonly [Point, Point] | null {
  const [run, rise] = [to[0] - from[0], to[1] - from[1]];
  let [start, end] = [0, 1];
  const sides = [
    [-run, from[0] - left],
    [run, right - from[0]],
    [-rise, from[1] - top],
    [rise, bottom - from[1]],
  ] as const;
  for (const [outwards, room] of sides) {
    if (outwards === 0 && room < 0) return null;
    if (outwards < 0) start = Math.max(start, room / outwards);
    if (outwards > 0) end = Math.min(end, room / outwards);
  }
  if (start >= end) return null;
  const at = (share: number): Point => [from[0] + share * run, from[1] + share * rise];
  return [start === 0 ? from : at(start), end === 1 ? to : at(end)];
}

function crossingAt(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  const other = from[(1 - axis) as 0 | 1] + share * (to[(1 - axis) as 0 | 1] - from[(1 - axis) as 0 | 1]);
  return axis === 0 ? [limit, other] : [other, limit];
}

/**
 * Fewer points, none of those left out further from the line through the others than `tolerance` allows where it stands
 * (Douglas and Peucker, 1973).
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

/**
 * A path's `d`, in whole steps of `step` units: draw it in a group scaled by `step`. Each point is rounded where it stands, so that no
 * error adds up along the line. Lines of which no two points are left apart give nothing.
 */
export function pathData(lines: readonly (readonly Point[])[], step: number, closed: boolean): string {
  return lines.map((line) => lineData(line, step, closed)).join('');
}

function lineData(line: readonly Point[], step: number, closed: boolean): string {
  const steps = line.map(([x, y]) => [Math.round(x / step), Math.round(y / step)] as const);
  const moves = steps.slice(1).flatMap(([x, y], index) => {
    const [previousX, previousY] = steps[index] as readonly [number, number];
    return x === previousX && y === previousY ? [] : [x - previousX, y - previousY];
  });
  if (moves.length === 0) return '';
  // A minus sign separates by itself.
  const written = moves.map((move, index) => (index === 0 || move < 0 ? String(move) : ` ${move}`)).join('');
  return `M${steps[0]?.join(' ')}l${written}${closed ? 'z' : ''}`;
}
