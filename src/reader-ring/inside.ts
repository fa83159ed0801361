// Which cities are within which ranges around a centre.

import { geodesicBetween } from '../geo/geodesic';
import { isOpenEnded } from '../model/claim';
import type { PageUnits } from '../model/length';
import type { RangeMark } from '../model/mark';
import type { Position } from '../model/position';
import { formatAmount, formatComputedDistance, inBothUnits } from '../text/format';
import { asComputed, asConverted, convertedUnits, lengthIn, lengthUnit } from '../text/length';
import type { Text } from '../text/text';
import type { City } from './city';

export interface CityAway {
  readonly city: City;
  readonly distanceKm: number;
  /** Initial bearing of the geodesic to it: degrees clockwise from north, 0 to 360; null for a city at the centre. */
  readonly bearing: number | null;
}

/** Cities, nearest first, and the centre that they were measured from, since the table lags behind a dragged ring. */
export interface MeasuredCities {
  readonly center: Position;
  readonly rows: readonly CityAway[];
}

/** Nearer than this a city is at the centre and has no direction. */
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
 * Where a place at `distanceKm` from the centre of a range is: inside, between the two edges of a band, or outside. For a range of “more than”
 * or “at least” its radius nobody states an end, so that nothing is outside it.
 */
export function placeInRange(
  { radiusKm, innerRadiusKm, limit }: Pick<RangeMark, 'radiusKm' | 'innerRadiusKm' | 'limit'>,
  distanceKm: number,
): PlaceInRange {
  if (distanceKm > radiusKm) return isOpenEnded(limit) ? 'notStated' : 'outside';
  return distanceKm >= innerRadiusKm && innerRadiusKm > 0 ? 'inBand' : 'inside';
}

/** A column of the table. */
export type ComparedRange = Pick<RangeMark, 'id' | 'shortName' | 'radiusKm' | 'innerRadiusKm' | 'limit'>;
export type PlaceInRange = 'inside' | 'inBand' | 'outside' | 'notStated';

/** No mark has this id: a mark's id has no underscore. */
const typedRangeId = 'your_ring';

/**
 * The columns of the table, and the distance up to which it lists cities, that of the ring: of the range that it is as large as, by its id, or
 * the distance that the reader typed, in a column `typedName` before the story's ranges.
 */
export function comparedRanges(
  ranges: readonly ComparedRange[],
  size: string | number,
  typedName: string,
): { readonly ranges: readonly ComparedRange[]; readonly limitKm: number } {
  return typeof size === 'string'
    ? { ranges, limitKm: ranges.find(({ id }) => id === size)?.radiusKm ?? 0 }
    : {
        ranges: [{ id: typedRangeId, shortName: typedName, radiusKm: size, innerRadiusKm: 0, limit: null }, ...ranges],
        limitKm: size,
      };
}

/** With enough digits to differ from the edges of the ranges: 300.4 km is outside a range of 300 km, “300 km” would not be. */
export function formatDistanceBeside(
  distanceKm: number,
  ranges: readonly Pick<RangeMark, 'radiusKm' | 'innerRadiusKm'>[],
  units: PageUnits,
  text: Text,
): string {
  const inStoryUnit = (km: number) => lengthIn(km, units.story, asComputed, text);
  const edgeKm = ranges
    .flatMap(({ radiusKm, innerRadiusKm }) => [radiusKm, innerRadiusKm])
    .find((km) => km !== distanceKm && inStoryUnit(km) === inStoryUnit(distanceKm));
  if (edgeKm === undefined) return formatComputedDistance(distanceKm, units, text);
  const unit = lengthUnit(distanceKm, units.story);
  const withDecimals = (km: number, decimals: number) => Number((km / unit.km).toFixed(decimals));
  const decimals = [1, 2].find((count) => withDecimals(distanceKm, count) !== withDecimals(edgeKm, count)) ?? 3;
  const converted = convertedUnits(units.story, units);
  return inBothUnits(
    formatAmount(withDecimals(distanceKm, decimals), unit, text),
    converted && lengthIn(distanceKm, converted, asConverted, text),
    text,
  );
}

/**
 * The table as CSV (RFC 4180): codes for columns and answers, and kilometres with three decimals, whatever the page shows. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
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
    ...ranges.map((range) => csvValues[placeInRange(range, distanceKm)]),
    center[1],
    center[0],
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

const csvValues: Readonly<Record<PlaceInRange, string>> = {
  inside: 'inside',
  inBand: 'in-band',
  outside: 'outside',
  notStated: 'not-stated',
};

function cellOf(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
