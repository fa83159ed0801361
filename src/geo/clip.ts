// Rings and lines of a plane cut to a box, one side after the other.

export type Point = readonly [x: number, y: number];
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

export const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  /** 1 keeps what is greater than the limit, -1 what is less. */
  readonly keep: 1 | -1;
}

const sidesOf = ([minX, minY, maxX, maxY]: Box): readonly Side[] => [
  { axis: 0, limit: minX, keep: 1 },
  { axis: 0, limit: maxX, keep: -1 },
  { axis: 1, limit: minY, keep: 1 },
  { axis: 1, limit: maxY, keep: -1 },
];

/**
 * The part of a ring that lies in the box (Sutherland and Hodgman, 1974); empty where none does. The ring does not repeat its first point. Its
 * parts may remain joined along a side of the box, which is right for fills and not for outlines.
 */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  return sidesOf(box).reduce<readonly Point[]>(
    (points, side) =>
      points.flatMap((point, index) => {
        const previous = points.at(index - 1) ?? point;
        const crossing = isInside(point, side) === isInside(previous, side) ? [] : [crossingOf(previous, point, side)];
        return isInside(point, side) ? [...crossing, point] : crossing;
      }),
    ring,
  );
}

/** The parts of a line that lie in the box, in order. */
export function clipLine(line: readonly Point[], box: Box): readonly (readonly Point[])[] {
  return sidesOf(box).reduce<readonly (readonly Point[])[]>(
    (parts, side) => parts.flatMap((part) => clipLineAtSide(part, side)),
    [line],
  );
}

function clipLineAtSide(line: readonly Point[], side: Side): readonly (readonly Point[])[] {
  const parts: Point[][] = [[]];
  line.forEach((point, index) => {
    const previous = line[index - 1] ?? point;
    if (isInside(previous, side) !== isInside(point, side)) {
      parts.at(-1)?.push(crossingOf(previous, point, side));
      if (!isInside(point, side)) parts.push([]);
    }
    if (isInside(point, side)) parts.at(-1)?.push(point);
  });
  return parts.filter((part) => part.length > 1);
}

const isInside = (point: Point, { axis, limit, keep }: Side) => keep * (point[axis] - limit) >= 0;

function crossingOf([fromX, fromY]: Point, [toX, toY]: Point, { axis, limit }: Side): Point {
  const share = axis === 0 ? (limit - fromX) / (toX - fromX) : (limit - fromY) / (toY - fromY);
  return axis === 0 ? [limit, fromY + share * (toY - fromY)] : [fromX + share * (toX - fromX), limit];
}
