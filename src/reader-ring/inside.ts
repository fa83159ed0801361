// Which cities lie within which ranges, put about any centre.

import { geodesicBetween } from '../geo/geodesic';
import { isOpenEnded } from '../model/claim';
import type { Units } from '../model/length';
import type { RangeMark } from '../model/mark';
import type { Position } from '../model/position';
import { formatAmount, formatDistance, lengthUnit } from '../text/format';
import type { Text } from '../text/text';
import type { City } from './city';

export interface CityAway {
  readonly city: City;
  readonly distanceKm: number;
  /** Of the shortest way to it where that leaves the centre: degrees clockwise from north, 0 to 360; null for a city at the centre. */
  readonly bearing: number | null;
}

/** Cities, nearest first, and what they were measured from: a centre that moves is ahead of its table. */
export interface MeasuredCities {
  readonly center: Position;
  readonly rows: readonly CityAway[];
}

/** Nearer than this to its point a city has no direction. */
const atCenterKm = 0.1;

/** The cities by their distance from a centre, nearest first. */
export function citiesAround(center: Position, cities: readonly City[]): readonly CityAway[] {
  return cities
    .map((city) => {
      const { distanceKm, bearing } = geodesicBetween(center, city.position);
      return { city, distanceKm, bearing: distanceKm < atCenterKm ? null : (bearing + 360) % 360 };
    })
    .sort((a, b) => a.distanceKm - b.distanceKm);
}

/**
 * Whether a range put about a centre holds what is `distanceKm` from it: of a band, its inside and the band itself are told apart. Of a
 * range of “more than” or “at least” its radius nobody says where it ends, so that nothing is outside it.
 */
export function holds(
  { radiusKm, innerRadiusKm, limit }: Pick<RangeMark, 'radiusKm' | 'innerRadiusKm' | 'limit'>,
  distanceKm: number,
): 'inside' | 'in the band' | 'outside' | 'not stated' {
  if (distanceKm > radiusKm) return isOpenEnded(limit) ? 'not stated' : 'outside';
  return distanceKm >= innerRadiusKm && innerRadiusKm > 0 ? 'in the band' : 'inside';
}

/** A range that the table says of each city whether it lies within. */
export type ComparedRange = Pick<RangeMark, 'id' | 'shortName' | 'radiusKm' | 'innerRadiusKm' | 'limit'>;

/** No mark is called so: a mark's id has no underscore. */
const typedRange = { id: 'your_ring', shortName: 'Your ring', innerRadiusKm: 0, limit: null } as const;

/**
 * The ranges that the table compares, and how far it goes: the distance that the reader typed where there is one, `typedKm`, and the
 * ranges of the story beside it; else as far as the furthest of those.
 */
export function comparedRanges(
  ranges: readonly ComparedRange[],
  typedKm: number | null,
): { readonly ranges: readonly ComparedRange[]; readonly limitKm: number } {
  return typedKm === null
    ? { ranges, limitKm: Math.max(0, ...ranges.map(({ radiusKm }) => radiusKm)) }
    : { ranges: [{ ...typedRange, radiusKm: typedKm }, ...ranges], limitKm: typedKm };
}

/** A distance with as many digits as tell it from the edge of a range: 300.4 km is outside 300 km, and “300 km” would not be. */
export function formatDistanceBeside(
  distanceKm: number,
  ranges: readonly Pick<RangeMark, 'radiusKm' | 'innerRadiusKm'>[],
  units: Units,
  text: Text,
): string {
  const words = formatDistance(distanceKm, units, text);
  const edgeKm = ranges
    .flatMap(({ radiusKm, innerRadiusKm }) => [radiusKm, innerRadiusKm])
    .find((km) => km !== distanceKm && formatDistance(km, units, text) === words);
  if (edgeKm === undefined) return words;
  const unit = lengthUnit(distanceKm, units);
  const withDecimals = (km: number, decimals: number) => Number((km / unit.km).toFixed(decimals));
  const decimals = [1, 2].find((count) => withDecimals(distanceKm, count) !== withDecimals(edgeKm, count)) ?? 3;
  return formatAmount(withDecimals(distanceKm, decimals), unit, text);
}

/**
 * The table as CSV (RFC 4180), in kilometres to the metre whatever the page shows; a cell that a spreadsheet would run as a formula begins with an
 * apostrophe.
 */
export function insideCsv(
  { center, rows }: MeasuredCities,
  ranges: readonly Pick<RangeMark, 'id' | 'radiusKm' | 'innerRadiusKm' | 'limit'>[],
): string {
  const head = [
    'city',
    'country',
    'lat',
    'lng',
    'distance_km',
    'bearing_deg',
    ...ranges.map(({ id }) => id),
    'center_lat',
    'center_lng',
  ];
  const lines = rows.map(({ city, distanceKm, bearing }) => [
    city.name,
    city.country,
    city.position[1],
    city.position[0],
    distanceKm.toFixed(3),
    bearing?.toFixed(0) ?? '',
    ...ranges.map((range) => holds(range, distanceKm)),
    center[1],
    center[0],
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
