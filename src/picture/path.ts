// Outlines as SVG path data: projected, clipped, simplified, and written as whole steps from point to point.
import type { Geometry } from 'geojson';
import { clipLine, clipRing, type Point } from '../geo/clip';
import { simplify } from '../geo/simplify';
import type { Position } from '../model/position';
import { curvesData } from './curves';
import { projectCopies, type ViewBox } from './view-box';

/** How finely outlines are drawn, in units. */
export interface Detail {
  /** Points are rounded to multiples of this, and written as these multiples. */
  readonly step: number;
  /** How far simplifying may move a line. */
  readonly tolerance: (point: Point) => number;
}

/** For outlines without corners, which are drawn as curves. */
export interface SmoothDetail {
  readonly step: number;
  /** How far curves may be from the points. */
  readonly curveTolerance: number;
}

/** The lines or rings of a geometry, in degrees. Throws for points. */
export function linesOf({ geometry }: { readonly geometry: Geometry }): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates] as unknown as Position[][];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates as unknown as Position[][];
    case 'MultiPolygon':
      return geometry.coordinates.flat() as unknown as Position[][];
    default:
      throw new TypeError(`A ${geometry.type} has no outline`);
  }
}

export function lineData(
  lines: readonly (readonly Position[])[],
  viewBox: ViewBox,
  detail: Detail | SmoothDetail,
): string {
  return lines
    .flatMap((line) => projectCopies(line, viewBox))
    .flatMap((line) => clipLine(line, viewBox.drawn))
    .map((line) => outlineData(line, detail))
    .join('');
}

/** `rings` repeat their first position. Rings with a visible area below `leastArea` at their place, in square units, are left out. */
export function fillData(
  rings: readonly (readonly Position[])[],
  viewBox: ViewBox,
  detail: Detail | SmoothDetail,
  leastArea = (_: Point) => 0,
): string {
  return rings
    .flatMap((ring) => projectCopies(ring.slice(0, -1), viewBox))
    .map((ring) => clipRing(ring, viewBox.drawn))
    .flatMap((ring) => (ring[0] && areaOf(ring) > leastArea(ring[0]) ? [[...ring, ring[0]]] : []))
    .map((ring) => outlineData(ring, detail, 'z'))
    .join('');
}

const outlineData = (line: readonly Point[], detail: Detail | SmoothDetail, end = '') =>
  'curveTolerance' in detail
    ? curvesData(line, detail.step, detail.curveTolerance, end)
    : stepsData(simplify(line, detail.tolerance), detail.step, end);

/** In square units, by the shoelace formula. */
function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [previousX, previousY] = ring.at(index - 1) ?? [x, y];
    return sum + previousX * y - x * previousY;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Each point is rounded by itself, so that errors do not add up along the line. Empty where all points coincide. */
export function stepsData(line: readonly Point[], step: number, end = ''): string {
  const steps = line.map(([x, y]) => [Math.round(x / step), Math.round(y / step)] as const);
  const moves = steps.slice(1).flatMap(([x, y], index) => {
    const [previousX, previousY] = steps[index] ?? [x, y];
    return x === previousX && y === previousY ? [] : [x - previousX, y - previousY];
  });
  // A minus sign needs no space before it.
  const written = moves.map((move, index) => (index === 0 || move < 0 ? String(move) : ` ${move}`)).join('');
  return written && `M${steps[0]?.join(' ')}l${written}${end}`;
}
