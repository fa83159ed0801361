// A position deep inside an area: for its label, and to offer for one that lies outside.

import { wrapDegrees } from '../../geo/longitude';
import type { Bounds, Position } from '../../model/position';
import type { Region } from '../geometry/whereabouts';

/**
 * The deepest position of a grid over the area, to four digits; null where the area is too narrow for the grid to meet it. `bounds` are
 * those of the area, and `regions` what leaves it together.
 */
export function deepestIn([west, south, east, north]: Bounds, regions: readonly Region[]): Position | null {
  const steps = Array.from({ length: gridSteps }, (_, index) => (index + 0.5) / gridSteps);
  const grid = steps.flatMap((x) =>
    steps.map((y): Position => [to4(wrapDegrees(west + (east - west) * x)), to4(south + (north - south) * y)]),
  );
  const depthOf = (position: Position) =>
    Math.min(...regions.map(({ signedDistanceKm }) => signedDistanceKm(position)));
  const [deepest] = grid.map((position) => ({ position, depth: depthOf(position) })).sort((a, b) => b.depth - a.depth);
  return deepest && deepest.depth > 0 ? deepest.position : null;
}

const gridSteps = 24;
const to4 = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
