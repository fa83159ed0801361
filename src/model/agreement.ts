// Whether two figures for one thing can both be true, by their limits, their units and how they are rounded.
import type { ClaimValue } from './claim';
import { kmPer } from './length';
import { isSameUnit } from './unit';

/**
 * True where one truth can stand behind both figures. Distances are taken for rounded, and "about" for within a tenth. False where the
 * units are not of the same kind: then they cannot be held against each other at all, see `areComparable`.
 */
export function canBothBeTrue(first: ClaimValue, second: ClaimValue): boolean {
  if (!areComparable(first, second)) return false;
  // Each says how far it goes at most: of two such figures the smaller does not follow from the larger.
  if (first.limit === 'up-to' && second.limit === 'up-to') return overlap(asFigure(first), asFigure(second));
  return overlap(spanOf(first), spanOf(second));
}

/** True for two lengths, in whatever unit, and for two numbers of the same thing, whether of one missile or of six missiles. */
export const areComparable = (first: ClaimValue, second: ClaimValue): boolean =>
  isSameUnit(first.unit, second.unit) || (kmPer(first.unit) !== null && kmPer(second.unit) !== null);

/**
 * True where two lengths are one, but for a conversion that was rounded: 186 miles and 300 km. Limits are not looked at; false where one
 * is no length.
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
  /** The end that is left out: "more than 250" is not 250, and "less than 250" is not either. */
  readonly without?: 'from' | 'to';
}

/** What a value leaves for the truth; lengths in kilometres. */
function spanOf(value: ClaimValue): Span {
  const km = kmPer(value.unit) ?? 1;
  switch (value.limit) {
    case 'up-to':
      return { from: 0, to: value.number * km };
    case 'less-than':
      return { from: 0, to: value.number * km, without: 'to' };
    case 'more-than':
      return { from: value.number * km, to: Number.POSITIVE_INFINITY, without: 'from' };
    case 'at-least':
      return { from: value.number * km, to: Number.POSITIVE_INFINITY };
    case 'about':
      return { from: value.number * km * 0.9, to: value.number * km * 1.1 };
    default:
      return asFigure(value);
  }
}

/** A count is what it is, and so is what is "exactly" so many; another length is rounded. */
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

/** Ends that a conversion has moved by less than a millimetre meet. */
const hair = 1e-9;
function overlap(first: Span, second: Span): boolean {
  const [from, to] = [Math.max(first.from, second.from), Math.min(first.to, second.to)];
  if (Math.abs(from - to) > hair) return from < to;
  // The two only meet: each must hold the end at which it does.
  return [first, second].every(({ without, ...ends }) => !without || Math.abs(ends[without] - from) > hair);
}
