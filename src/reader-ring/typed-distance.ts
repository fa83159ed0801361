// Parses a distance as a reader types it. A number that can be read in two ways gives both readings, so that the reader can be asked.
import { kmPerUnit, type LengthUnitName, type Units } from '../model/length';
import { boundedRadiusKm, maxRadiusKm } from '../state/link';
import { lengthUnit } from '../text/length';
import type { Text } from '../text/text';

export type TypedUnit = LengthUnitName | 'yd';

export interface Amount {
  readonly amount: number;
  readonly unit: TypedUnit;
}

export interface DistanceReading extends Amount {
  readonly km: number;
}

export type TypedDistance =
  | { readonly kind: 'distance'; readonly km: number; readonly hasUnit: boolean }
  | { readonly kind: 'doubtful'; readonly readings: readonly DistanceReading[] }
  /** `fault` names a sentence of the catalogue. */
  | { readonly kind: 'refused'; readonly fault: 'unreadable' | 'negative' | 'zero' | 'tooShort' | 'tooLong' }
  | { readonly kind: 'unknownUnit'; readonly unit: string };

const longestText = 100;

/**
 * "300", "1 500 km", "0.5 miles", "400 ft": a distance from 1 m to halfway round the globe, in `units` where it names none. A comma is read as
 * in `language`, a BCP 47 tag; an unknown tag counts as English.
 */
export function readDistance(text: string, units: Units, language: string): TypedDistance {
  const parts = text.length > longestText ? null : distanceParts.exec(withPlainDigits(text, language).trim());
  const [, sign = '', number = '', unitName] = parts ?? [];
  const amounts = readNumber(number, decimalSignOf(language));
  if (amounts.length === 0) return { kind: 'refused', fault: 'unreadable' };
  const unit = unitName === undefined ? units : unitNamed(unitName);
  if (!unit) return { kind: 'unknownUnit', unit: unitName ?? '' };
  if (sign !== '' && sign !== '+') return { kind: 'refused', fault: 'negative' };
  const readings = amounts.map((amount) => ({ amount, unit, km: amount * kmPer(unit) }));
  const possible = readings.filter(({ km }) => faultOf(km) === null);
  const [first] = possible;
  if (!first) return { kind: 'refused', fault: faultOf(readings[0]?.km ?? 0) ?? 'unreadable' };
  // Doubtful even where only one reading is a possible distance: the other may have been meant.
  return readings.length > 1
    ? { kind: 'doubtful', readings: possible }
    : { kind: 'distance', km: first.km, hasUnit: unitName !== undefined };
}

/** A distance for editing, with as few digits as give the same distance, to the metre, when read again. */
export function amountToEdit(km: number, units: Units): Amount {
  const { name: unit } = lengthUnit(km, units);
  const exact = km / kmPer(unit);
  const amount = [0, 1, 2, 3, 4, 5, 6]
    .map((decimals) => Number(exact.toFixed(decimals)))
    .find((candidate) => boundedRadiusKm(candidate * kmPer(unit)) === boundedRadiusKm(km));
  return { amount: amount ?? exact, unit };
}

export const amountInWords = ({ amount, unit }: Amount, { readerRing }: Text): string =>
  readerRing.distance.amounts[unit](amount);

/** What is wrong with a distance when rounded to metres, as in links. */
function faultOf(km: number): 'zero' | 'tooShort' | 'tooLong' | null {
  const metres = Math.round(km * 1000);
  if (km === 0) return 'zero';
  if (metres === 0) return 'tooShort';
  return metres > maxRadiusKm * 1000 ? 'tooLong' : null;
}

const distanceParts = /^([+\-−–]?)\s*([\d.,][\d.,'’ʼ\s]*?)\s*(\p{L}[\p{L}\s]*)?\.?$/u;

const unitNames: readonly (readonly [names: RegExp, unit: TypedUnit])[] = [
  [/^(?:km|kms|kilomet(?:er|re)s?|км)$/, 'km'],
  [/^(?:m|met(?:er|re)s?|м)$/, 'm'],
  [/^(?:mi|miles?)$/, 'mi'],
  [/^(?:nm|nmi|nautical miles?)$/, 'nmi'],
  [/^(?:ft|foot|feet)$/, 'ft'],
  [/^(?:yds?|yards?)$/, 'yd'],
];
function unitNamed(name: string): TypedUnit | undefined {
  const plain = name.toLowerCase().replaceAll(/\s+/g, ' ');
  return unitNames.find(([names]) => names.test(plain))?.[1];
}

const kmPer = (unit: TypedUnit): number => (unit === 'yd' ? 3 * kmPerUnit.ft : kmPerUnit[unit]);

/** All readings of a number, the smallest first; none where its signs are misplaced. */
function readNumber(text: string, decimalSign: string): readonly number[] {
  // Spaces and apostrophes only ever separate thousands.
  const spaced = /^\d{1,3}(?:[\s'’ʼ]\d{3})+(?:[.,]\d+)?$/.test(text);
  const plain = spaced ? text.replaceAll(/[\s'’ʼ]/g, '') : text;
  if (/^\d+$/.test(plain)) return [Number(plain)];
  // Of two different signs the last begins the decimals. In India groups above the thousands have two digits.
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d+$/.test(plain)) return [Number(plain.replaceAll(',', ''))];
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return [Number(plain.replaceAll('.', '').replace(',', '.'))];
  // The same sign twice separates thousands.
  if (/^\d{1,3}(?:,\d{2,3})+,\d{3}$|^\d{1,3}(?:\.\d{3}){2,}$/.test(plain))
    return [Number(plain.replaceAll(/[.,]/g, ''))];

  const single = /^(\d*)([.,])(\d+)$/.exec(plain);
  if (!single) return [];
  const [, whole = '', sign = '', part = ''] = single;
  const asDecimals = Number(`${whole}.${part}`);
  const asThousands = Number(`${whole}${part}`);
  if (spaced || /^0*$/.test(whole)) return [asDecimals];
  const canBeThousands = part.length === 3 && whole.length <= 3;
  if (sign === '.') return canBeThousands ? [asDecimals, asThousands] : [asDecimals];
  if (decimalSign === ',') return canBeThousands ? [asDecimals, asThousands] : [asDecimals];
  // In English a comma begins no decimals: it is a misplaced separator of thousands, or the decimal sign of another language.
  return canBeThousands ? [asThousands] : [asDecimals, asThousands];
}

function decimalSignOf(language: string): string {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  } catch {
    return '.';
  }
}

/** Replaces the digits and signs of the reader's language, such as Arabic, by those of Latin scripts. */
function withPlainDigits(text: string, language: string): string {
  let digits: string[];
  try {
    digits = [...new Intl.NumberFormat(language, { useGrouping: false }).format(9_876_543_210)].toReversed();
  } catch {
    return text;
  }
  return [...text.replaceAll('٬', '’').replaceAll('٫', '.')]
    .map((sign) => (digits.includes(sign) ? digits.indexOf(sign) : sign))
    .join('');
}
