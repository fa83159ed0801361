// Some capitals within a range, by which readers can tell how far it reaches.
import { distanceKm } from '../../geo/geodesic';
import { isRange, type MarkWithEvidence, type RangeMark } from '../../model/mark';
import type { Gazetteer } from '../gazetteer/gazetteer';

/** As many as fit beside each other below the bars of a narrow panel. */
const most = 4;
/** How far apart two must be, as a part of the radius, for their names to stand beside each other. */
const leastGap = 0.18;

/** The marks, rings and bands with the best known capitals within them, no two of them at about the same distance. */
export const withCapitals = (marks: readonly MarkWithEvidence[], gazetteer: Gazetteer): MarkWithEvidence[] =>
  marks.map((mark) => (isRange(mark) ? { ...mark, capitals: capitalsWithin(mark, gazetteer) } : mark));

/** The nearest first; none where there is only one, which says nothing of the distances between. */
export function capitalsWithin(
  { center, radiusKm }: Pick<RangeMark, 'center' | 'radiusKm'>,
  { places }: Pick<Gazetteer, 'places'>,
): RangeMark['capitals'] {
  const within = places
    .filter(({ isCapital }) => isCapital)
    .sort((a, b) => a.minZoom - b.minZoom || b.population - a.population)
    .map(({ name, position }) => ({ name, distanceKm: distanceKm(center, position) }))
    .filter((capital) => capital.distanceKm <= radiusKm);
  const chosen: RangeMark['capitals'][number][] = [];
  for (const capital of within) {
    const isApart = chosen.every((other) => Math.abs(other.distanceKm - capital.distanceKm) >= leastGap * radiusKm);
    if (isApart && chosen.length < most) chosen.push(capital);
  }
  return chosen.length < 2
    ? []
    : chosen
        .sort((a, b) => a.distanceKm - b.distanceKm)
        .map(({ name, distanceKm: km }) => ({ name, distanceKm: Math.round(km * 10) / 10 }));
}
