// Of a thing in a calculated area: the shortest line to it from a border, and the foot of the leader to its name.
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

/**
 * On the northern edge of an area: where the leader of a name ends, half-way from the thing to the farther end of the area, so that the leader
 * does not meet the lines to the thing. Null for an area that is narrower than the steps here.
 */
export function leaderFootOf(
  thing: Position,
  [west, south, east, north]: Bounds,
  regions: readonly Region[],
): Position | null {
  const isInside = (position: Position) => regions.every(({ signedDistanceKm }) => signedDistanceKm(position) > 0);
  const thingLng = wrapLngNear(thing[0], (west + east) / 2);
  const isWestLonger = thingLng - west > east - thingLng;
  const lng = to5((thingLng + (isWestLonger ? west : east)) / 2);
  const steps = 400;
  const lats = Array.from({ length: steps + 1 }, (_, step) => north - ((north - south) * step) / steps);
  const at = [lng, thingLng].flatMap((one) => {
    const lat = lats.find((some) => isInside([one, some]));
    return lat === undefined ? [] : [[one, lat] as const];
  })[0];
  if (!at) return null;
  let [inside, outside] = [at[1], at[1] + (north - south) / steps];
  while (outside - inside > 1e-4) {
    const middle = (inside + outside) / 2;
    if (isInside([at[0], middle])) inside = middle;
    else outside = middle;
  }
  return [at[0], to5(outside)];
}

const to5 = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
