// Values computed from dataset and state, and never stored.
import { antipode, nearestWithin } from '../geo/bounds';
import { distanceKm } from '../geo/geodesic';
import { wrapLngNear } from '../geo/longitude';
import type { FrontDataset } from '../model/front';
import type { BufferMark, RangeMark } from '../model/mark';
import type { Bounds } from '../model/position';
import type { State } from './state';

/** True where nothing of the mark's outline is in view. */
export const isMarkOutOfView = (mark: RangeMark | BufferMark, visible: Bounds): boolean =>
  'bounds' in mark ? areBoundsDisjoint(mark.bounds, visible) : isOutOfView(mark, visible);

/** Whatever multiple of 360 degrees lies between their longitudes. */
function areBoundsDisjoint([west, south, east, north]: Bounds, [w, s, e, n]: Bounds): boolean {
  const [middle, other] = [(west + east) / 2, (w + e) / 2];
  return Math.abs(wrapLngNear(middle, other) - other) > (east - west + e - w) / 2 || s > north || n < south;
}

/** True where no part of a range's outlines is in view: the view lies wholly within the ring, or wholly outside. */
export function isOutOfView(
  { center, radiusKm, innerRadiusKm }: Pick<RangeMark, 'center' | 'radiusKm' | 'innerRadiusKm'>,
  visible: Bounds,
): boolean {
  const smallestRadiusKm = innerRadiusKm || radiusKm;
  const farthest = nearestWithin(visible, antipode(center));
  return (
    distanceKm(center, farthest) < smallestRadiusKm || distanceKm(center, nearestWithin(visible, center)) > radiusKm
  );
}

/** The highlighted marks: those that the reader points at, and those of the open day or step of the tour. */
export function highlightedMarks(
  { highlighted, time, step }: Pick<State, 'highlighted' | 'time' | 'step'>,
  { highlights }: Pick<FrontDataset, 'highlights'>,
): readonly string[] {
  const ofDay = highlights.days[time ?? ''] ?? [];
  const ofStep = highlights.steps[step ?? ''] ?? [];
  return ofDay.length + ofStep.length === 0 ? highlighted : [...new Set([...highlighted, ...ofDay, ...ofStep])];
}
