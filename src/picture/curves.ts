// Outlines as smooth SVG curves: a ring is as exact with a tenth of the numbers.
import type { Point } from '../geo/clip';

/**
 * Path data through some of the points of a line, in whole steps, with cubic curves between them from which no point that is left out is further
 * away than the tolerance. A line that ends where it begins is smooth there too.
 */
export function curvesData(line: readonly Point[], step: number, tolerance: number, end = ''): string {
  const [start] = line;
  if (!start || line.every(([x, y]) => x === start[0] && y === start[1])) return '';
  const inSteps = ([x, y]: Point) => [Math.round(x / step), Math.round(y / step)] as const;
  const curves = spans(line, tolerance).flatMap((curve) => {
    const [fromX, fromY] = inSteps(curve[0]);
    return curve.slice(1).flatMap((point) => {
      const [x, y] = inSteps(point);
      return [x - fromX, y - fromY];
    });
  });
  // A minus sign needs no space before it.
  const written = curves.map((move, index) => (index === 0 || move < 0 ? String(move) : ` ${move}`)).join('');
  return `M${inSteps(start).join(' ')}c${written}${end}`;
}

/** Its ends, and between them the points that it is drawn towards. */
export type Curve = readonly [Point, Point, Point, Point];

function spans(line: readonly Point[], tolerance: number): Curve[] {
  const at = (index: number) => line[index] as Point;
  const lengths = [0];
  for (let index = 1; index < line.length; index++) {
    lengths.push((lengths[index - 1] ?? 0) + between(at(index - 1), at(index)));
  }
  const lengthAt = (index: number) => lengths[index] ?? 0;
  const last = line.length - 1;
  const isClosed = between(at(0), at(last)) === 0;
  const direction = (index: number): Point => {
    const [fromX, fromY] = at(index > 0 ? index - 1 : isClosed ? last - 1 : 0);
    const [toX, toY] = at(index < last ? index + 1 : isClosed ? 1 : last);
    const length = Math.hypot(toX - fromX, toY - fromY) || 1;
    return [(toX - fromX) / length, (toY - fromY) / length];
  };
  const curveOf = (first: number, second: number): Curve => {
    const [from, to] = [at(first), at(second)];
    const reach = (lengthAt(second) - lengthAt(first)) / 3;
    if (second === first + 1) return [from, from, to, to];
    return [from, moved(from, direction(first), reach), moved(to, direction(second), -reach), to];
  };
  const fits = (curve: Curve, first: number, second: number) => {
    const length = lengthAt(second) - lengthAt(first);
    for (let index = first + 1; index < second; index++) {
      if (between(pointOf(curve, (lengthAt(index) - lengthAt(first)) / length), at(index)) > tolerance) return false;
    }
    return true;
  };
  const found: Curve[] = [];
  const open: [number, number][] = [[0, last]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, second] = span;
    const curve = curveOf(first, second);
    const middle = Math.floor((first + second) / 2);
    // The direction of a curve whose ends are the same point says nothing about its points.
    if (between(at(first), at(second)) > 0 && fits(curve, first, second)) found.push(curve);
    else if (second > first + 1) open.push([middle, second], [first, middle]);
  }
  return found;
}

const between = ([fromX, fromY]: Point, [toX, toY]: Point) => Math.hypot(toX - fromX, toY - fromY);

const moved = ([x, y]: Point, [right, down]: Point, by: number): Point => [x + right * by, y + down * by];

/** The point of a curve at a share of its length, nearly. */
export function pointOf([from, first, second, to]: Curve, share: number): Point {
  const rest = 1 - share;
  const along = (axis: 0 | 1) =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * share * first[axis] +
    3 * rest * share ** 2 * second[axis] +
    share ** 3 * to[axis];
  return [along(0), along(1)];
}
