// What follows from dataset and state, worked out where it is needed and never stored.
import { distanceKm } from '../geo/geodesic';
import type { Bounds, Claim, Dataset, Mark, Passage, RangeMark } from '../model/dataset';
import type { State } from './state';

/** The claims that carry a mark, in the order of the articles. */
export function claimsFor(mark: Mark, claims: readonly Claim[]): Claim[] {
  const evidence = new Set(mark.evidence.map(passageKey));
  return claims.filter(
    (claim) =>
      claim.marks.includes(mark.id) ||
      (mark.kind === 'place' && claim.passages.some((passage) => evidence.has(passageKey(passage)))),
  );
}

/** The marks that a passage carries. */
export function marksOf(passage: Passage, marks: Iterable<Mark>): Mark[] {
  const key = passageKey(passage);
  return [...marks].filter(({ evidence }) => evidence.some((other) => passageKey(other) === key));
}

const passageKey = ({ source, start, end }: Passage) => `${source}:${start}-${end}`;

/** True where nothing of a range's line is in view: the reader looks at the inside of it, or past it. */
export function isOutOfView(
  { center, radiusKm, innerRadiusKm }: RangeMark,
  [west, south, east, north]: Bounds,
): boolean {
  const corners = [west, east].flatMap((lng) => [south, north].map((lat) => distanceKm(center, [lng, lat])));
  const nearestLineKm = innerRadiusKm || radiusKm;
  if (Math.max(...corners) < nearestLineKm) return true;
  const nearest: [number, number] = [
    Math.max(west, Math.min(east, center[0])),
    Math.max(south, Math.min(north, center[1])),
  ];
  return distanceKm(center, nearest) > radiusKm;
}

/** The marks lit now: those the reader points at, and those of the event that is chosen. */
export function litMarks({ lit, time }: Pick<State, 'lit' | 'time'>, { events, claims }: Dataset): readonly string[] {
  const event = events.find(({ date }) => date === time);
  if (!event) return lit;
  return [...new Set([...lit, ...claims.filter(({ id }) => event.claims.includes(id)).flatMap(({ marks }) => marks)])];
}
