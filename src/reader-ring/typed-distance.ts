// A distance as a reader types it. Where the signs in a number can be read in two ways, both are given, to be asked about.

import { kmPerUnit, type Units } from '../model/length';
import { boundedRadiusKm, maxRadiusKm } from '../state/link';
import { lengthUnit } from '../text/format';

/** One way to read what was typed; `words` write it with no sign but a decimal point, so that it can be read in one way. */
export interface DistanceReading {
  readonly km: number;
  readonly words: string;
}

export type TypedDistance =
  | { readonly kind: 'distance'; readonly km: number; readonly hasUnit: boolean }
  | { readonly kind: 'doubtful'; readonly readings: readonly DistanceReading[] }
  /** `why` is a sentence for the reader. */
  | { readonly kind: 'refused'; readonly why: string };

const longestText = 100;

/**
 * "300", "1 500 km", "0.5 miles", "400 ft": a distance from 1 m to half the way round the globe. Without a unit it is in that of the page.
 * A comma is read as numbers are written in `language`, a BCP 47 tag; an unknown one counts as English.
 */
export function readDistance(text: string, units: Units, language: string): TypedDistance {
  const parts = text.length > longestText ? null : distanceParts.exec(withPlainDigits(text, language).trim());
  const [, sign = '', number = '', unitName] = parts ?? [];
  const amounts = readNumber(number, decimalSignOf(language));
  if (amounts.length === 0) return { kind: 'refused', why: unreadable };
  const unit = unitName === undefined ? usualUnits[units] : unitNamed(unitName);
  if (!unit) {
    const known = 'Use km, m, miles, nautical miles, feet or yards.';
    return { kind: 'refused', why: `“${unitName}” is not a unit that can be used here. ${known}` };
  }
  const isNegative = sign !== '' && sign !== '+';
  const readings = amounts.map((amount) => ({
    km: amount * unit.km,
    words: amountInWords(amount, unit),
    fault: isNegative ? 'A distance cannot be negative.' : faultOf(amount * unit.km),
  }));
  const possible = readings.filter(({ fault }) => fault === null).map(({ km, words }) => ({ km, words }));
  const [first] = possible;
  if (!first) return { kind: 'refused', why: readings[0]?.fault ?? unreadable };
  // One of two readings is asked about even where the other is no distance on Earth: it may have been meant.
  return readings.length > 1
    ? { kind: 'doubtful', readings: possible }
    : { kind: 'distance', km: first.km, hasUnit: unitName !== undefined };
}

/** All of a distance, to the metre, with as few digits as it takes: what a field shows for editing is read as the same distance again. */
export function distanceForEditing(km: number, units: Units): string {
  const unit = lengthUnit(km, units);
  const amounts = [0, 1, 2, 3, 4, 5, 6].map((decimals) => Number((km / unit.km).toFixed(decimals)));
  const amount = amounts.find((candidate) => boundedRadiusKm(candidate * unit.km) === boundedRadiusKm(km));
  return amountInWords(amount ?? km / unit.km, writtenUnits[unit.name]);
}

const unreadable =
  'This could not be read as a distance. Type a number and a unit, such as 300 km, 500 m or 186 miles.';

/** What is wrong with a distance once it is rounded to metres, as links say it. */
function faultOf(km: number): string | null {
  const metres = Math.round(km * 1000);
  if (km === 0) return 'A distance must be more than zero.';
  if (metres === 0) return 'Type a distance from 1 m on.';
  return metres > maxRadiusKm * 1000
    ? 'Type a distance up to 20,000 km (12,427 miles), half the way round the Earth.'
    : null;
}

const distanceParts = /^([+\-−–]?)\s*([\d.,][\d.,'’ʼ\s]*?)\s*(\p{L}[\p{L}\s]*)?\.?$/u;

/** A unit that a reader may type, and what one and several of it are called. */
interface TypedUnit {
  readonly km: number;
  readonly one: string;
  readonly many: string;
}

const kilometre: TypedUnit = { km: 1, one: 'km', many: 'km' };
const mile: TypedUnit = { km: kmPerUnit.mi, one: 'mile', many: 'miles' };
const metre: TypedUnit = { km: 0.001, one: 'm', many: 'm' };
const foot: TypedUnit = { km: kmPerUnit.ft, one: 'foot', many: 'feet' };
const writtenUnits = { km: kilometre, m: metre, mi: mile, ft: foot };
const usualUnits = { km: kilometre, mi: mile };
const unitsTyped: readonly (readonly [names: RegExp, unit: TypedUnit])[] = [
  [/^(?:km|kms|kilomet(?:er|re)s?|км)$/, kilometre],
  [/^(?:m|met(?:er|re)s?|м)$/, metre],
  [/^(?:mi|miles?)$/, mile],
  [/^(?:nm|nmi|nautical miles?)$/, { km: kmPerUnit.nmi, one: 'nautical mile', many: 'nautical miles' }],
  [/^(?:ft|foot|feet)$/, foot],
  [/^(?:yds?|yards?)$/, { km: 0.0009144, one: 'yard', many: 'yards' }],
];
function unitNamed(name: string): TypedUnit | undefined {
  const plain = name.toLowerCase().replaceAll(/\s+/g, ' ');
  return unitsTyped.find(([names]) => names.test(plain))?.[1];
}

const amountInWords = (amount: number, { one, many }: TypedUnit) => `${amount} ${amount === 1 ? one : many}`;

/** Every way to read a number, the least first; none where its signs stand as in no number. */
function readNumber(text: string, decimalSign: string): readonly number[] {
  // Spaces and apostrophes only ever set thousands apart.
  const spaced = /^\d{1,3}(?:[\s'’ʼ]\d{3})+(?:[.,]\d+)?$/.test(text);
  const plain = spaced ? text.replaceAll(/[\s'’ʼ]/g, '') : text;
  if (/^\d+$/.test(plain)) return [Number(plain)];
  // Of two different signs the last begins the decimals; India sets apart by two digits.
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
  // In English a comma begins no decimals: it stands wrongly among the thousands, or is another language's decimal sign.
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
