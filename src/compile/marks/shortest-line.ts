// Of a thing in a calculated area: the shortest line to it from a border, and the edge of the area to the north of it.
import { wrapLngNear } from '../../geo/longitude';
import type { Constraint } from '../../model/mark';
import type { Bounds, Position } from '../../model/position';
import { nearestOnLine } from '../geometry/nearest-on-line';
import type { PlaceConstraint, Region } from '../geometry/possible-area';

/** Null for a constraint that is not measured from a border. */
export function shortestLine(constraint: PlaceConstraint, thing: Position | null): Constraint['shortest'] {
  if (constraint.kind !== 'from-border' || thing === null) return null;
  const { point, distanceKm } = nearestOnLine(constraint.lines)(thing);
  return {
    from: [to5(wrapLngNear(point[0], thing[0])), to5(point[1])],
    to: thing,
    km: Math.round(distanceKm * 10) / 10,
  };
}

/** The first position due north of one in the area that is no longer in it, to ten metres or so. */
export function northernEdge(
  [lng, lat]: Position,
  [, south, , north]: Bounds,
  regions: readonly Region[],
): Position | null {
  const isInside = (at: number) => regions.every(({ signedDistanceKm }) => signedDistanceKm([lng, at]) > 0);
  if (!isInside(lat)) return null;
  const step = (north - south) / 200;
  let [inside, outside] = [lat, lat + step];
  while (isInside(outside)) [inside, outside] = [outside, outside + step];
  while (outside - inside > 1e-4) {
    const middle = (inside + outside) / 2;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return [lng, to5(outside)];
}

const to5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
