// The pole of inaccessibility of an area, farthest from its edges: for its label, and to offer for a position that lies outside.

import { wrapDegrees } from '../../geo/longitude';
import type { Bounds, Position } from '../../model/position';
import type { Region } from '../geometry/possible-area';

/**
 * The position of a grid over the area that is farthest inside, to four digits; null where the area is too narrow for the grid to meet it. `bounds` are
 * those of the area, and `regions` what leaves it together.
 */
export function poleOfInaccessibility([west, south, east, north]: Bounds, regions: readonly Region[]): Position | null {
  const steps = Array.from({ length: gridSteps }, (_, index) => (index + 0.5) / gridSteps);
  const grid = steps.flatMap((x) =>
    steps.map((y): Position => [to4(wrapDegrees(west + (east - west) * x)), to4(south + (north - south) * y)]),
  );
  const insideKm = (position: Position) =>
    Math.min(...regions.map(({ signedDistanceKm }) => signedDistanceKm(position)));
  const [pole] = grid
    .map((position) => ({ position, insideKm: insideKm(position) }))
    .sort((a, b) => b.insideKm - a.insideKm);
  return pole && pole.insideKm > 0 ? pole.position : null;
}

const gridSteps = 24;
const to4 = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
