// How values are written for readers. Distances are kept in kilometres and written in the reader's units, never stored in miles.
import type { ClaimValue, Limit } from '../model/claim';
import { kmPerUnit, type Units } from '../model/length';
import type { RangeMark } from '../model/mark';
import type { Source } from '../model/source';
import { type DateLength, isWrittenUnit, type WrittenUnit } from './intl/writer';
import type { Text } from './text';

/** A unit of length that the page writes. */
export interface LengthUnit {
  readonly km: number;
  readonly name: WrittenUnit;
}

const lengthUnits: Record<
  Units,
  { readonly large: LengthUnit; readonly small: LengthUnit; readonly largeFrom: number }
> = {
  km: { large: unit('km'), small: unit('m'), largeFrom: 1000 },
  // From a tenth of a mile on, miles say more to a reader than hundreds of feet.
  mi: { large: unit('mi'), small: unit('ft'), largeFrom: 528 },
};

function unit(name: WrittenUnit): LengthUnit {
  return { name, km: kmPerUnit[name] };
}

/** Kilometres or miles, and for what is shorter than 1 km or 0.1 miles metres or feet. */
export function lengthUnit(km: number, units: Units): LengthUnit {
  const { large, small, largeFrom } = lengthUnits[units];
  return km > 0 && Math.round(km / small.km) < largeFrom ? small : large;
}

/**
 * A distance in a reader's units: "1,500 km", "1.5 km", "400 m", "200 miles", "400 feet". A figure of at most four digits, two of them
 * decimals, is taken for one that somebody gave, and not rounded; any other is rounded, to whole units from 10 and to two digits below.
 * Negative and infinite numbers give "unknown distance".
 */
export function formatDistance(km: number, units: Units, text: Text): string {
  if (!isDistance(km)) return text.format.unknownDistance;
  const { name, km: kmOfUnit } = lengthUnit(km, units);
  const amount = km / kmOfUnit;
  return isLessThanOne(amount, name)
    ? text.format.lessThan(text.writer.length(1, name))
    : text.writer.length(roundedForReading(amount, name), name);
}

/** A distance rounded to two digits, for announcements: "420 miles". Bad input as for `formatDistance`. */
export function formatRoughDistance(km: number, units: Units, text: Text): string {
  if (!isDistance(km)) return text.format.unknownDistance;
  const { km: kmOfUnit } = lengthUnit(km, units);
  return formatDistance(Number((km / kmOfUnit).toPrecision(2)) * kmOfUnit, units, text);
}

/** A range with its limit: "up to 300 km", "1,500 to 2,000 km". Bad input as for `formatDistance`. */
export function formatRange(
  { innerRadiusKm, radiusKm, limit }: Pick<RangeMark, 'innerRadiusKm' | 'radiusKm' | 'limit'>,
  units: Units,
  text: Text,
): string {
  if (!isDistance(radiusKm) || !isDistance(innerRadiusKm)) return text.format.unknownDistance;
  const to = formatDistance(radiusKm, units, text);
  if (innerRadiusKm === 0) return withLimit(limit, to, text);
  const inner = lengthUnit(innerRadiusKm, units);
  const amount = innerRadiusKm / inner.km;
  const isOneUnit = inner.name === lengthUnit(radiusKm, units).name && !isLessThanOne(amount, inner.name);
  return text.format.between(
    isOneUnit ? text.writer.number(roundedForReading(amount, inner.name)) : formatDistance(innerRadiusKm, units, text),
    to,
  );
}

/** So many of a unit, not rounded: "0.05 miles", "1 mile". */
export const formatAmount = (amount: number, { name }: LengthUnit, text: Text): string =>
  // Ten digits leave out what binary fractions add.
  text.writer.length(Number(amount.toPrecision(10)), name);

const isDistance = (km: number) => Number.isFinite(km) && km >= 0;

/** Metres and feet are the smallest units there are here. */
const isSmallest = (name: WrittenUnit) => name === 'm' || name === 'ft';
const isLessThanOne = (amount: number, name: WrittenUnit) => isSmallest(name) && amount > 0 && amount < 0.5;

function roundedForReading(amount: number, name: WrittenUnit): number {
  if (isSmallest(name)) return Math.round(amount);
  const asGiven = Number(amount.toFixed(2));
  if (Math.abs(amount - asGiven) < 1e-7 && Number(asGiven.toPrecision(4)) === asGiven) return asGiven;
  return rounded(amount);
}

/** To whole ones from 10, to two digits below. */
const rounded = (amount: number) => (amount < 9.95 ? Number(amount.toPrecision(2)) : Math.round(amount));

const withLimit = (limit: Limit | null, amount: string, text: Text) =>
  limit === null ? amount : text.format.limits[limit](amount);

/** A number as a claim gives it, with the words that bound it: "8", "more than 1,000". */
export function formatFigure(
  { number, limit }: { readonly number: number; readonly limit: Limit | null },
  text: Text,
): string {
  return withLimit(limit, text.writer.number(number), text);
}

/** A value as a claim gives it, with its limit and its unit: "about 114 km". */
export const formatValue = ({ number, unit, limit }: ClaimValue, text: Text): string =>
  withLimit(limit, formatMeasure({ number, unit }, text), text);

/**
 * A figure with its unit: "105.5 km", "12 missiles". Decimals give way from four digits on, whole digits never. A unit that Intl does not
 * know is a word of the story.
 */
export function formatMeasure(
  { number, unit }: { readonly number: number; readonly unit: string },
  text: Text,
): string {
  const shown = Math.abs(number) < 1000 ? Number(number.toPrecision(4)) : Math.round(number);
  return isWrittenUnit(unit) ? text.writer.length(shown, unit) : text.format.measure(text.writer.number(shown), unit);
}

/** An area: "1,023 km²", "0.46 km²". */
export const formatArea = (km2: number, text: Text): string => text.format.area(text.writer.number(rounded(km2)));

/** A date as the page writes it: "20 November 2024", or short: "20 Nov 2024". `date` is YYYY-MM-DD. */
export const formatDate = (date: string, length: DateLength, text: Text): string => text.writer.date(date, length);

/** A date with its weekday: "Tuesday 19 November 2024", or short: "Tue 19 Nov 2024". */
export const formatDay = (date: string, length: DateLength, text: Text): string =>
  text.format.day(text.writer.weekday(date, length), text.writer.date(date, length));

/** The same without its year, where the reader knows which is meant: "Tue 19 Nov". */
export const formatDayOfYear = (date: string, length: DateLength, text: Text): string =>
  text.format.day(text.writer.weekday(date, length), text.writer.dayAndMonth(date, length));

/** The date of an article, or that its text states none. */
export const formatPublished = ({ published }: Pick<Source, 'published'>, text: Text): string =>
  published ? formatDate(published, 'long', text) : text.format.noDate;

/** A bearing with its point of the compass: "247° WSW"; any number of degrees, also below 0 or above 360. */
export function formatBearing(degrees: number, text: Text): string {
  if (!Number.isFinite(degrees)) return text.format.unknownDirection;
  const bearing = ((degrees % 360) + 360) % 360;
  const point = text.format.compassPoints[Math.round(bearing / 22.5) % 16] ?? '';
  return text.format.bearing(text.writer.number(Math.round(bearing) % 360), point);
}
