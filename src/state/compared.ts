// Every distance that the story is about, shortest first, to be set side by side.
import { creditOf } from '../model/credit';
import { type Accent, type Basis, type Dataset, isRange, type Limit, type Units } from '../model/dataset';
import { isOfStory } from '../model/events';
import { formatAmount, lengthUnit } from '../model/format';
import { kmPer } from '../model/length';

export interface ComparedDistance {
  readonly id: string;
  readonly name: string;
  readonly accent: Accent | null;
  readonly basis: Basis;
  readonly radiusKm: number;
  /** 0 but for a range between two distances. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
  /** The mark that is lit with it. */
  readonly mark: string;
  /** Who gives the figure. */
  readonly from: string;
}

/** The ranges, and the distances that the articles state beside them of the story's own event. */
export function comparedDistances({
  marks,
  claims,
  sources,
  voices,
  story,
}: Pick<Dataset, 'marks' | 'claims' | 'sources' | 'voices' | 'story'>): ComparedDistance[] {
  const labelOf = (id: string | undefined) => sources.find((source) => source.id === id)?.label ?? '';
  const ranges = marks.filter(isRange);
  const distances = claims.flatMap((claim) => {
    const kmPerUnit = kmPer(claim.value?.unit ?? '');
    return claim.value && kmPerUnit ? [{ claim, km: claim.value.number * kmPerUnit, limit: claim.value.limit }] : [];
  });
  const isOfRange = (ids: readonly string[]) => ids.some((id) => ranges.some((range) => range.id === id));
  const stated = distances.flatMap(({ claim, km, limit }): ComparedDistance[] => {
    const [mark] = claim.marks;
    if (mark === undefined || isOfRange(claim.marks) || !isOfStory(story)(claim)) return [];
    return [
      {
        id: claim.id,
        name: claim.says,
        accent: null,
        basis: 'stated',
        radiusKm: km,
        innerRadiusKm: 0,
        limit,
        mark,
        from: creditOf(claim, { voices, sources }),
      },
    ];
  });
  const ofRanges = ranges.map(
    ({ id, name, accent, basis, radiusKm, innerRadiusKm, limit, references }): ComparedDistance => ({
      id,
      name,
      accent,
      basis,
      radiusKm,
      innerRadiusKm,
      limit,
      mark: id,
      from: references[0]?.publisher ?? labelOf(distances.find(({ claim }) => claim.marks.includes(id))?.claim.source),
    }),
  );
  return [...stated, ...ofRanges].sort((a, b) => a.radiusKm - b.radiusKm);
}

export interface Tick {
  readonly km: number;
  readonly label: string;
}

/** Round distances in the unit that is read, from 0 to no further than `longestKm`, three to five of them; none on a scale of no length. */
export function scaleTicks(longestKm: number, units: Units): Tick[] {
  if (!Number.isFinite(longestKm) || longestKm <= 0) return [];
  const unit = lengthUnit(longestKm, units);
  const longest = longestKm / unit.km;
  const power = 10 ** Math.floor(Math.log10(longest / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= longest / 4) ?? longest;
  // A last tick at the very end is not lost to binary fractions.
  const count = Math.floor(longest / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => ({
    km: index * step * unit.km,
    label: index === 0 ? '0' : formatAmount(index * step, unit),
  }));
}
