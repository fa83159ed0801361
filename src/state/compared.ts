// All distances of the story for comparison, grouped by what they are about, the shortest first.

import { canBothBeTrue } from '../model/agreement';
import { type ClaimHead, type ClaimValue, isOpenEnded, type Limit } from '../model/claim';
import type { StoryOutline } from '../model/dataset';
import { isOfStory } from '../model/events';
import { kmPer, type PageUnits } from '../model/length';
import { type Accent, type Basis, isRange, type Mark, type RangeMark } from '../model/mark';
import { statedDistances } from '../model/stated-distances';
import { creditOf, creditOfRange } from '../text/credit';
import { asConverted, convertedUnits, type LengthUnit, lengthUnit } from '../text/length';
import type { Text } from '../text/text';

export interface ComparedDistance {
  readonly id: string;
  /** What the distance is, in our words; null for a range, which has its name. */
  readonly says: string | null;
  readonly basis: Basis;
  readonly radiusKm: number;
  /** 0 except for a band. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
  /** Highlighted together with it. */
  readonly mark: string;
  /** Who gives the figure. */
  readonly from: string;
}

/** The distances about one thing: the figures of one range, or the answers to one question. */
export interface ComparedGroup {
  readonly id: string;
  readonly name: string;
  readonly accent: Accent | null;
  /** Not all of the figures can be true. */
  readonly isDisputed: boolean;
  readonly distances: readonly ComparedDistance[];
}

type MarksAndClaims = Pick<StoryOutline, 'marks' | 'claims' | 'sources' | 'voices'>;

/**
 * The ranges, each with all figures that sources give, and the other distances that articles state about the story's event; ordered by the
 * shortest distance of each group. Empty where nothing can be compared.
 */
export function comparedDistances(dataset: MarksAndClaims & Pick<StoryOutline, 'story'>, text: Text): ComparedGroup[] {
  const nameOf = (id: string | undefined) => dataset.marks.find((mark) => mark.id === id)?.name ?? '';
  const isOfEvent = isOfStory(dataset.story);
  const ofEvent = statedDistances(dataset).filter((group) => group.every(({ claim }) => isOfEvent(claim)));
  const stated = ofEvent.map((group): ComparedGroup => {
    const [first] = group;
    const distances = group.map(({ claim, value }) =>
      distanceOf(claim, value, { mark: claim.marks[0] ?? '', says: claim.says }, dataset, text),
    );
    return {
      id: first?.claim.id ?? '',
      name: nameOf(first?.claim.marks[0]),
      accent: null,
      isDisputed: areDisputed(group.map(({ value }) => value)),
      distances: byLength(distances),
    };
  });
  const ranges = dataset.marks.filter(isRange).filter(({ rivalOf }) => rivalOf === null);
  const groups = [...stated, ...ranges.map((range) => figuresOf(range, dataset, text))];
  // One distance is compared with nothing; a range is drawn there to scale.
  if (ranges.length === 0 && groups.flatMap(({ distances }) => distances).length < 2) return [];
  return groups.sort((a, b) => (a.distances[0]?.radiusKm ?? 0) - (b.distances[0]?.radiusKm ?? 0));
}

/** The figures that sources give for a ring or a band, the shortest first. A second line of a range gives the figures of that range. */
export function figuresOf(mark: RangeMark, dataset: MarksAndClaims, text: Text): ComparedGroup {
  const { marks, claims } = dataset;
  const first = marks.filter(isRange).find(({ id }) => id === mark.rivalOf) ?? mark;
  const others = first.otherFigures.flatMap(({ claim: id, line }) => {
    const claim = claims.find((other) => other.id === id);
    return claim?.value ? [{ claim, value: claim.value, line }] : [];
  });
  const { id, name, accent, basis, radiusKm, innerRadiusKm, limit } = first;
  const ofRange = {
    id,
    says: null,
    basis,
    radiusKm,
    innerRadiusKm,
    limit,
    mark: id,
    from: creditOfRange(first, dataset, text),
  };
  const rangeValue: ClaimValue = claims.find((claim) => claim.id === first.rangeClaim)?.value ?? {
    number: radiusKm,
    unit: 'km',
    limit,
  };
  const distances = others.map(({ claim, value, line }) =>
    distanceOf(claim, value, { mark: line ?? id, says: null }, dataset, text),
  );
  // A band has two figures, so that none contradicts it by itself.
  const isDisputed = innerRadiusKm === 0 && areDisputed([rangeValue, ...others.map(({ value }) => value)]);
  return { id, name, accent, isDisputed, distances: byLength([ofRange, ...distances]) };
}

/**
 * How many times as far as the first range that the articles state a range reaches, in whole numbers; null for that range itself, for those that
 * are not at least twice as large, and where either has no upper limit.
 */
export function timesFirstRange(mark: RangeMark, marks: readonly Mark[]): TimesAsFar | null {
  const first = marks.filter(isRange).find(({ basis, rivalOf }) => basis === 'stated' && rivalOf === null);
  if (!first || first.id === mark.id || isOpenEnded(mark.limit) || isOpenEnded(first.limit)) return null;
  const least = (mark.innerRadiusKm || mark.radiusKm) / first.radiusKm;
  return least < 2
    ? null
    : { name: first.name, from: Math.round(least), to: Math.round(mark.radiusKm / first.radiusKm) };
}

export interface TimesAsFar {
  /** Of the first range. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function distanceOf(
  claim: ClaimHead,
  { number, unit, limit }: ClaimValue,
  { mark, says }: Pick<ComparedDistance, 'mark' | 'says'>,
  dataset: MarksAndClaims,
  text: Text,
): ComparedDistance {
  const radiusKm = number * (kmPer(unit) ?? Number.NaN);
  return {
    id: claim.id,
    says,
    basis: 'stated',
    radiusKm,
    innerRadiusKm: 0,
    limit,
    mark,
    from: creditOf(claim, dataset, text),
  };
}

const areDisputed = (values: readonly ClaimValue[]) =>
  values.some((value, index) => values.slice(index + 1).some((other) => !canBothBeTrue(value, other)));

const byLength = (distances: readonly ComparedDistance[]) => [...distances].sort((a, b) => a.radiusKm - b.radiusKm);

export interface Tick {
  readonly km: number;
  /** Only the last has its unit: “500”, “1,000 km”. */
  readonly label: string;
  /** The same in the reader's unit: “310”, “620 miles”. Null where that is the story's. */
  readonly converted: string | null;
}

/** Three to five round distances in the story's unit, from 0 to at most `longestKm`; none for a scale without length. */
export function scaleTicks(longestKm: number, units: PageUnits, text: Text): Tick[] {
  if (!Number.isFinite(longestKm) || longestKm <= 0) return [];
  const unit = lengthUnit(longestKm, units.story);
  const reader = convertedUnits(units.story, units);
  const readerUnit = reader && lengthUnit(longestKm, reader);
  const longest = longestKm / unit.km;
  const power = 10 ** Math.floor(Math.log10(longest / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= longest / 4) ?? longest;
  // Rounding errors must not drop a tick at the very end.
  const count = Math.floor(longest / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => {
    const km = index * step * unit.km;
    const written = (amount: number, { name }: LengthUnit) =>
      index === count ? text.writer.length(amount, name) : text.writer.number(amount);
    return {
      km,
      // Ten digits leave out what binary fractions add.
      label: written(Number((index * step).toPrecision(10)), unit),
      converted: readerUnit && index > 0 ? written(asConverted(km / readerUnit.km, readerUnit.name), readerUnit) : null,
    };
  });
}
