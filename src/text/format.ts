// How values are written for readers. Distances are kept in kilometres, and written in the story's and the reader's units.
import type { ClaimValue, Limit } from '../model/claim';
import { kmPer, kmPerUnit, type PageUnits, type Units } from '../model/length';
import type { RangeMark } from '../model/mark';
import type { Source } from '../model/source';
import { type DateLength, isWrittenUnit } from './intl/writer';
import {
  asComputed,
  asConverted,
  asWritten,
  convertedUnits,
  forReading,
  isDistance,
  type LengthUnit,
  lengthIn,
  lengthsIn,
  type Rounding,
  systemOf,
  toTwoDigits,
  unitsOfDistance,
} from './length';
import type { Text } from './text';

/**
 * A distance as the page writes it: in the unit in which it was given, and in brackets in the reader's where that is another: "300 km (190
 * miles)", "1.5 km", "400 m". Negative and infinite numbers give "unknown distance".
 */
export function formatDistance(km: number, units: PageUnits, text: Text): string {
  return formatRange({ innerRadiusKm: 0, radiusKm: km, limit: null }, units, text);
}

/** A distance that we computed, so that the story's unit comes first: "106 km (66 miles)". Bad input as for `formatDistance`. */
export const formatComputedDistance = (km: number, units: PageUnits, text: Text): string =>
  computedDistance(asWritten(km, units.story, asComputed), units, text, asComputed, asConverted);

/** The same rounded to two digits, for announcements: "670 km (420 miles)". */
export const formatRoughDistance = (km: number, units: PageUnits, text: Text): string =>
  computedDistance(km, units, text, toTwoDigits, toTwoDigits);

function computedDistance(km: number, units: PageUnits, text: Text, round: Rounding, roundConverted: Rounding): string {
  if (!isDistance(km)) return text.format.unknownDistance;
  const converted = convertedUnits(units.story, units);
  const given = lengthIn(km, units.story, round, text);
  return inBothUnits(given, converted && lengthIn(km, converted, roundConverted, text), text);
}

type WrittenRange = Pick<RangeMark, 'innerRadiusKm' | 'radiusKm' | 'limit'>;

/** "up to 300 km (190 miles)", "1,500 to 2,000 km (930 to 1,240 miles)". Bad input as for `formatDistance`. */
export function formatRange(range: WrittenRange, units: PageUnits, text: Text): string {
  const { given, converted } = rangeInUnits(range, units, text);
  return inBothUnits(given, converted, text);
}

/** The two parts of `formatRange`, for where they stand apart; `converted` is null where readers need none. */
export function rangeInUnits(
  { innerRadiusKm, radiusKm, limit }: WrittenRange,
  units: PageUnits,
  text: Text,
): { readonly given: string; readonly converted: string | null } {
  if (!isDistance(radiusKm) || !isDistance(innerRadiusKm))
    return { given: text.format.unknownDistance, converted: null };
  const { given, converted } = unitsOfDistance(radiusKm, units);
  const [fromKm, toKm] = [innerRadiusKm, radiusKm].map((km) => asWritten(km, given, forReading)) as [number, number];
  const written = (unit: Units, round: Rounding) =>
    fromKm === 0 ? lengthIn(toKm, unit, round, text) : lengthsIn(fromKm, toKm, unit, round, text);
  return {
    given: withLimit(fromKm === 0 ? limit : null, written(given, forReading), text),
    converted: converted && written(converted, asConverted),
  };
}

/** "300 km (190 miles)". */
export const inBothUnits = (given: string, converted: string | null, text: Text): string =>
  converted === null ? given : text.format.inBothUnits(given, converted);

/** So many of a unit, not rounded: "0.05 miles", "1 mile". */
export const formatAmount = (amount: number, { name }: LengthUnit, text: Text): string =>
  // Ten digits leave out what binary fractions add.
  text.writer.length(Number(amount.toPrecision(10)), name);

const withLimit = (limit: Limit | null, amount: string, text: Text) =>
  limit === null ? amount : text.format.limits[limit](amount);

/** A number as a claim gives it, with the words that bound it: "8", "more than 1,000". */
export function formatFigure(
  { number, limit }: { readonly number: number; readonly limit: Limit | null },
  text: Text,
): string {
  return withLimit(limit, text.writer.number(number), text);
}

/** A value as a claim gives it, with its limit and its unit: "about 114 km (71 miles)". */
export const formatValue = ({ number, unit, limit }: ClaimValue, units: PageUnits, text: Text): string =>
  withLimit(limit, formatMeasure({ number, unit }, units, text), text);

/**
 * A figure with its unit: "105.5 km (66 miles)", "12 boats". Decimals give way from four digits on, whole digits never. A unit that Intl
 * does not know is a word of the story.
 */
export function formatMeasure(
  { number, unit }: { readonly number: number; readonly unit: string },
  units: PageUnits,
  text: Text,
): string {
  const shown = Math.abs(number) < 1000 ? Number(number.toPrecision(4)) : Math.round(number);
  const given = isWrittenUnit(unit) ? text.writer.length(shown, unit) : text.format.measure(shown, unit);
  return inBothUnits(given, convertedMeasure({ number, unit }, units, text), text);
}

/** What `formatMeasure` has in brackets; null where it has none. */
export function convertedMeasure(
  { number, unit }: { readonly number: number; readonly unit: string },
  units: PageUnits,
  text: Text,
): string | null {
  const perUnit = kmPer(unit);
  const converted = perUnit === null ? null : convertedUnits(systemOf(unit), units);
  return converted && lengthIn(number * (perUnit ?? 0), converted, asConverted, text);
}

/** An area to two digits: "1,000 sq km (390 sq miles)", "0.46 sq km". */
export function formatArea(km2: number, units: PageUnits, text: Text): string {
  const inUnit = (unit: Units) => text.format.areas[unit](toTwoDigits(km2 / kmPerUnit[unit] ** 2));
  const converted = convertedUnits(units.story, units);
  return inBothUnits(inUnit(units.story), converted && inUnit(converted), text);
}

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
