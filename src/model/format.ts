// How values are written for readers. Values are kept in kilometres and formatted here, never stored in miles.
import type { ClaimValue, Limit } from './claim';
import { kmPerUnit, type Units } from './length';
import type { RangeMark } from './mark';
import type { Source } from './source';

/** What distances on the road are given in where a language is spoken, by CLDR 48 (unitPreferences, length, road); null: no country said. */
export function unitsOfLanguage(language: string): Units | null {
  try {
    const { region } = new Intl.Locale(language);
    return region === undefined ? null : milesRegions.has(region) ? 'mi' : 'km';
  } catch {
    return null;
  }
}

const milesRegions = new Set(['US', 'GB']);

/** A unit of length, and what one and several of it are called. */
export interface LengthUnit {
  readonly km: number;
  readonly one: string;
  readonly many: string;
}

const lengthUnits: Record<
  Units,
  { readonly large: LengthUnit; readonly small: LengthUnit; readonly largeFrom: number }
> = {
  km: { large: { km: 1, one: 'km', many: 'km' }, small: { km: 0.001, one: 'm', many: 'm' }, largeFrom: 1000 },
  // From a tenth of a mile on, miles say more to a reader than hundreds of feet.
  mi: {
    large: { km: kmPerUnit.mi, one: 'mile', many: 'miles' },
    small: { km: kmPerUnit.ft, one: 'foot', many: 'feet' },
    largeFrom: 528,
  },
};

/** Kilometres or miles, and for what is shorter than 1 km or 0.1 miles metres or feet. */
export function lengthUnit(km: number, units: Units): LengthUnit {
  const { large, small, largeFrom } = lengthUnits[units];
  return km > 0 && Math.round(km / small.km) < largeFrom ? small : large;
}

/**
 * A distance in a reader's units: "1,500 km", "1.5 km", "400 m", "200 miles", "400 feet". A figure of at most four digits, two of them
 * decimals, is one that somebody gave, and is not rounded; any other is, to whole units from 10 and to two digits below. What is
 * negative or not finite is an "unknown distance".
 */
export function formatDistance(km: number, units: Units): string {
  return isDistance(km) ? withUnit(amountIn(km, lengthUnit(km, units)), lengthUnit(km, units)) : unknownDistance;
}

/** A distance to two digits of the unit that it is read in, as much as is heard: "420 miles". Bad input as for `formatDistance`. */
export function formatRoughDistance(km: number, units: Units): string {
  if (!isDistance(km)) return unknownDistance;
  const unit = lengthUnit(km, units);
  return formatDistance(Number((km / unit.km).toPrecision(2)) * unit.km, units);
}

/** A range as a reader says it: "up to 300 km", "1,500 to 2,000 km". Bad input as for `formatDistance`. */
export function formatRange(
  { innerRadiusKm, radiusKm, limit }: Pick<RangeMark, 'innerRadiusKm' | 'radiusKm' | 'limit'>,
  units: Units,
): string {
  if (!isDistance(radiusKm) || !isDistance(innerRadiusKm)) return unknownDistance;
  if (innerRadiusKm === 0) return `${limitWords(limit)}${formatDistance(radiusKm, units)}`;
  const unit = lengthUnit(innerRadiusKm, units);
  const isOneUnit = unit === lengthUnit(radiusKm, units);
  const from = isOneUnit ? amountIn(innerRadiusKm, unit) : formatDistance(innerRadiusKm, units);
  return `${from} to ${formatDistance(radiusKm, units)}`;
}

/** So many of a unit, not rounded: "0.05 miles", "1 mile". */
export const formatAmount = (amount: number, unit: LengthUnit): string =>
  // Ten digits leave out what binary fractions add.
  withUnit(formatNumber(Number(amount.toPrecision(10))), unit);

const unknownDistance = 'unknown distance';
const isDistance = (km: number) => Number.isFinite(km) && km >= 0;
const withUnit = (amount: string, { one, many }: LengthUnit) =>
  `${amount} ${amount === '1' || amount === lessThanOne ? one : many}`;
const lessThanOne = 'less than 1';

function amountIn(km: number, unit: LengthUnit): string {
  const amount = km / unit.km;
  // Metres and feet are the smallest units there are here.
  if (unit.km < 0.1) return amount > 0 && amount < 0.5 ? lessThanOne : formatNumber(Math.round(amount));
  const asGiven = Number(amount.toFixed(2));
  if (Math.abs(amount - asGiven) < 1e-7 && Number(asGiven.toPrecision(4)) === asGiven) return formatNumber(asGiven);
  return formatRounded(amount);
}

/** To whole ones from 10, to two digits below. */
const formatRounded = (amount: number) =>
  formatNumber(amount < 9.95 ? Number(amount.toPrecision(2)) : Math.round(amount));

/** A number as it is, with its thousands set apart: "1,500", "0.0625". */
const formatNumber = (value: number) => new Intl.NumberFormat('en', { maximumSignificantDigits: 15 }).format(value);

const limitWords = (limit: Limit | null) => (limit === null || limit === 'exactly' ? '' : `${limit} `);

/** A number as a claim gives it, with the words that bound it: "8", "more than 1,000". */
export function formatFigure({ number, limit }: { readonly number: number; readonly limit: Limit | null }): string {
  return `${limitWords(limit)}${formatNumber(number)}`;
}

/** A value as a claim gives it, with its limit and its unit: "about 114 km". */
export const formatValue = ({ number, unit, limit }: ClaimValue): string =>
  `${limitWords(limit)}${formatMeasure({ number, unit })}`;

/** A figure with its unit: "105.5 km", "0.52 m²". Decimals give way from four digits on, whole digits never. */
export function formatMeasure({ number: value, unit }: { readonly number: number; readonly unit: string }): string {
  return `${formatNumber(Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value))} ${unit}`;
}

/** An area: "1,023 km²", "0.46 km²". */
export const formatArea = (km2: number): string => `${formatRounded(km2)} km²`;

/** A date as the page writes it: "20 November 2024", or short: "20 Nov 2024". `date` is YYYY-MM-DD. */
export function formatDate(date: string, length: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: length, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A date with its weekday: "Tuesday 19 November 2024", or short: "Tue 19 Nov 2024". */
export function formatDay(date: string, length: 'long' | 'short'): string {
  const parts = { weekday: length, day: 'numeric', month: length, year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

/** How many of something: "1 article", "3 articles", "no articles". `one` takes an s for more. */
export function formatCount(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count === 0 ? 'no' : count} ${one}s`;
}

/** “the article” where a story has only one. */
export const theArticles = ({ sources }: { readonly sources: readonly unknown[] }): string =>
  sources.length === 1 ? 'the article' : 'the articles';

/** The date of an article, or that its text states none. */
export function formatPublished({ published }: Pick<Source, 'published'>): string {
  return published ? formatDate(published) : 'date not stated';
}

/** A bearing with its point of the compass: "247° WSW"; any number of degrees, also below 0 or above 360. */
export function formatBearing(degrees: number): string {
  if (!Number.isFinite(degrees)) return 'unknown direction';
  const bearing = ((degrees % 360) + 360) % 360;
  return `${Math.round(bearing) % 360}° ${compassPoints[Math.round(bearing / 22.5) % 16]}`;
}

const compassPoints = 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' ');
