// Every distance that the story is about, shortest first, to be set side by side.
import { type Accent, type Basis, type Dataset, isRange, type Limit } from '../model/dataset';
import { kmPerMile } from '../model/format';

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

/** The ranges, and the distances that the articles state beside them. */
export function comparedDistances({
  marks,
  claims,
  sources,
}: Pick<Dataset, 'marks' | 'claims' | 'sources'>): ComparedDistance[] {
  const labelOf = (id: string | undefined) => sources.find((source) => source.id === id)?.label ?? '';
  const ranges = marks.filter(isRange);
  const distances = claims.flatMap((claim) => {
    const kmPerUnit = { km: 1, mi: kmPerMile }[claim.value?.unit ?? ''];
    return claim.value && kmPerUnit ? [{ claim, km: claim.value.number * kmPerUnit, limit: claim.value.limit }] : [];
  });
  const isOfRange = (ids: readonly string[]) => ids.some((id) => ranges.some((range) => range.id === id));
  const stated = distances.flatMap(({ claim, km, limit }): ComparedDistance[] => {
    const [mark] = claim.marks;
    if (mark === undefined || isOfRange(claim.marks)) return [];
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
        from: labelOf(claim.source),
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
