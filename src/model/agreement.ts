// Whether two figures for one thing can both be true, by their limits, their units and how they are rounded.
import type { ClaimValue } from './claim';
import { kmPer } from './length';
import { isSameUnit } from './unit';

/**
 * A distance is taken to be rounded as it is written: 110 km may be 105 to 115, and 114 km 113.5 to 114.5. How near "about" means no article
 * says; within a tenth is our choice, wide enough for a distance rounded to ten beside one that is not. Figures are never averaged. Several
 * can all be true where each two of them can, since intervals that overlap in pairs have a number in common. False where the units are not of
 * the same kind and the figures cannot be compared at all: see `areComparable`.
 */
export function canBothBeTrue(first: ClaimValue, second: ClaimValue): boolean {
  if (!areComparable(first, second)) return false;
  // Each states a maximum, and a maximum of 250 km is not one of 300 km.
  if (first.limit === 'up-to' && second.limit === 'up-to') return overlap(asFigure(first), asFigure(second));
  return overlap(spanOf(first), spanOf(second));
}

/** True for two lengths, in whatever unit, and for two numbers of the same thing, whether of one boat or of six boats. */
export const areComparable = (first: ClaimValue, second: ClaimValue): boolean =>
  isSameUnit(first.unit, second.unit) || (kmPer(first.unit) !== null && kmPer(second.unit) !== null);

/**
 * True where two lengths are the same but for a rounded conversion: 186 miles and 300 km. Limits are ignored. False where one is no length.
 */
export function isSameLength(first: ClaimValue, second: ClaimValue): boolean {
  const [kmFirst, kmSecond] = [kmPer(first.unit), kmPer(second.unit)];
  if (kmFirst === null || kmSecond === null) return false;
  if (first.unit === second.unit) return first.number === second.number;
  const isRounded = (exact: number, { number }: ClaimValue) => Math.abs(exact - number) <= stepOf(number) / 2;
  return (
    isRounded((first.number * kmFirst) / kmSecond, second) || isRounded((second.number * kmSecond) / kmFirst, first)
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** The end that does not belong to the interval: "more than 250" excludes 250. */
  readonly openAt?: 'from' | 'to';
}

/** The numbers that a value can mean; lengths in kilometres. */
function spanOf(value: ClaimValue): Span {
  const km = kmPer(value.unit) ?? 1;
  switch (value.limit) {
    case 'up-to':
      return { from: 0, to: value.number * km };
    case 'less-than':
      return { from: 0, to: value.number * km, openAt: 'to' };
    case 'more-than':
      return { from: value.number * km, to: Number.POSITIVE_INFINITY, openAt: 'from' };
    case 'at-least':
      return { from: value.number * km, to: Number.POSITIVE_INFINITY };
    case 'about':
      return { from: value.number * km * 0.9, to: value.number * km * 1.1 };
    default:
      return asFigure(value);
  }
}

/** A count is exact, and so is a length with "exactly"; any other length is rounded. */
function asFigure({ number, unit, limit }: ClaimValue): Span {
  const km = kmPer(unit);
  if (km === null) return { from: number, to: number };
  const half = limit === 'exactly' ? 0 : stepOf(number) / 2;
  return { from: (number - half) * km, to: (number + half) * km };
}

/** What a length is taken to be rounded to: to ten where it ends in 0, else to its last digit. */
function stepOf(number: number): number {
  if (Number.isInteger(number)) return number !== 0 && number % 10 === 0 ? 10 : 1;
  return 10 ** -(String(number).split('.')[1]?.length ?? 0);
}

/** Converted lengths that differ by less than this, in kilometres, are equal. */
const toleranceKm = 1e-9;
function overlap(first: Span, second: Span): boolean {
  const [from, to] = [Math.max(first.from, second.from), Math.min(first.to, second.to)];
  if (Math.abs(from - to) > toleranceKm) return from < to;
  // The two meet in one point, which each must include.
  return [first, second].every(({ openAt, ...ends }) => !openAt || Math.abs(ends[openAt] - from) > toleranceKm);
}
