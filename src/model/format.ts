// How values are written for readers. Values are kept in kilometres and formatted here, never stored in miles.
import type { Limit, RangeMark, Source, Units } from './dataset';

/** The international mile of 1959. */
export const kmPerMile = 1.609344;

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

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A distance in the story's units: "1,500 km", "200 miles". */
export function formatDistance(km: number, units: Units): string {
  return `${formatNumber(km, units)} ${units === 'mi' ? 'miles' : 'km'}`;
}

/** A range as a reader says it: "up to 300 km", "1,500 to 2,000 km". */
export function formatRange(
  { innerRadiusKm, radiusKm, limit }: Pick<RangeMark, 'innerRadiusKm' | 'radiusKm' | 'limit'>,
  units: Units,
): string {
  if (innerRadiusKm > 0) return `${formatNumber(innerRadiusKm, units)} to ${formatDistance(radiusKm, units)}`;
  return `${limitWords(limit)}${formatDistance(radiusKm, units)}`;
}

function formatNumber(km: number, units: Units): string {
  return number.format(units === 'mi' ? km / kmPerMile : km);
}

const limitWords = (limit: Limit | null) => (limit === null || limit === 'exactly' ? '' : `${limit} `);

/** A figure with its unit: "105.5 km", "0.52 m²". */
export function formatMeasure({ number: value, unit }: { readonly number: number; readonly unit: string }): string {
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(value)} ${unit}`;
}

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

/** The date of an article, or that its text states none. */
export function formatPublished({ published }: Pick<Source, 'published'>): string {
  return published ? formatDate(published) : 'date not stated';
}

/** A bearing with its point of the compass: "247° WSW". */
export function formatBearing(degrees: number): string {
  return `${Math.round(degrees) % 360}° ${compassPoints[Math.round(degrees / 22.5) % 16]}`;
}

const compassPoints = 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' ');
