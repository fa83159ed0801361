// Values derived from dataset and state. They are computed where they are needed and never stored.
import { antipode, nearestWithin } from '../geo/bounds';
import { distanceKm } from '../geo/geodesic';
import { wrapLngNear } from '../geo/longitude';
import type { Dataset } from '../model/dataset';
import type { BufferMark, RangeMark } from '../model/mark';
import type { Bounds } from '../model/position';
import type { State } from './state';

/** True where nothing of the mark's outline is in view. */
export const isOutsideView = (mark: RangeMark | BufferMark, visible: Bounds): boolean =>
  'bounds' in mark ? isDisjoint(mark.bounds, visible) : isOutOfView(mark, visible);

/** True where bounds do not overlap, wherever their longitudes are counted from. */
function isDisjoint([west, south, east, north]: Bounds, [w, s, e, n]: Bounds): boolean {
  const [middle, other] = [(west + east) / 2, (w + e) / 2];
  return Math.abs(wrapLngNear(middle, other) - other) > (east - west + e - w) / 2 || s > north || n < south;
}

/** True where nothing of a range's line is in view: the view lies wholly inside the ring, or wholly outside. */
export function isOutOfView(
  { center, radiusKm, innerRadiusKm }: Pick<RangeMark, 'center' | 'radiusKm' | 'innerRadiusKm'>,
  visible: Bounds,
): boolean {
  const nearestLineKm = innerRadiusKm || radiusKm;
  const farthest = nearestWithin(visible, antipode(center));
  return distanceKm(center, farthest) < nearestLineKm || distanceKm(center, nearestWithin(visible, center)) > radiusKm;
}

/** The highlighted marks: those that the reader points at, and those of the open day or step of the tour. */
export function highlightedMarks(
  { highlighted, time, step }: Pick<State, 'highlighted' | 'time' | 'step'>,
  { events, tour, claims }: Pick<Dataset, 'events' | 'tour' | 'claims'>,
): readonly string[] {
  const ofDay = events.filter(({ date }) => date === time).flatMap((event) => event.claims);
  const open = tour.find(({ id }) => id === step);
  const openClaims = [...ofDay, ...(open?.claims ?? [])];
  if (openClaims.length === 0) return highlighted;
  const carried = claims.filter(({ id }) => openClaims.includes(id)).flatMap(({ marks }) => marks);
  return [...new Set([...highlighted, ...carried, ...(open?.marks ?? [])])];
}
