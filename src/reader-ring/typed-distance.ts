// A distance as a reader types it. Where the signs in a number can be read in two ways, both are given, to be asked about.
import { kmPerUnit, type LengthUnitName, type Units } from '../model/length';
import { boundedRadiusKm, maxRadiusKm } from '../state/link';
import { lengthUnit } from '../text/format';
import type { Text } from '../text/text';

export type TypedUnit = LengthUnitName | 'yd';

/** An amount of a unit, as it was typed or is to be edited. */
export interface Amount {
  readonly amount: number;
  readonly unit: TypedUnit;
}

/** One way to read what was typed. */
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
 * "300", "1 500 km", "0.5 miles", "400 ft": a distance from 1 m to half the way round the globe. Without a unit it is in that of the page.
 * A comma is read as numbers are written in `language`, a BCP 47 tag; an unknown one counts as English.
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
  // One of two readings is asked about even where the other is no distance on Earth: it may have been meant.
  return readings.length > 1
    ? { kind: 'doubtful', readings: possible }
    : { kind: 'distance', km: first.km, hasUnit: unitName !== undefined };
}

/** All of a distance, to the metre, with as few digits as it takes: what a field shows for editing is read as the same distance again. */
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

/** What is wrong with a distance once it is rounded to metres, as links say it. */
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

/** Every way to read a number, the smallest first; none where its signs are placed as in no number. */
function readNumber(text: string, decimalSign: string): readonly number[] {
  // Spaces and apostrophes only ever set thousands apart.
  const spaced = /^\d{1,3}(?:[\s'’ʼ]\d{3})+(?:[.,]\d+)?$/.test(text);
  const plain = spaced ? text.replaceAll(/[\s'’ʼ]/g, '') : text;
  if (/^\d+$/.test(plain)) return [Number(plain)];
  // Of two different signs the last begins the decimals. In India thousands are set apart by two digits.
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d+$/.test(plain)) return [Number(plain.replaceAll(',', ''))];
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return [Number(plain.replaceAll('.', '').replace(',', '.'))];
  // The same sign twice sets thousands apart.
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
  // In English a comma begins no decimals: it is misplaced among the thousands, or another language's decimal sign.
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

/** The digits and signs of the reader's language, such as Arabic, as those of Latin scripts. */
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
