// The pole of inaccessibility of an area, its position farthest from the edges: for its label, and for messages that offer a position.

import { wrapDegrees } from '../../geo/longitude';
import type { Bounds, Position } from '../../model/position';
import type { Region } from '../geometry/possible-area';

/**
 * To four digits, on a grid; null where no position of the grid is in the area. `bounds`: those of the area, which is the intersection of the
 * regions.
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
