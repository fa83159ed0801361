/** The cities that a reader finds by name and measures to, as dense in every part of the world, in few bytes. */
import type { City } from './cities';
import { nameIn } from './country-labels';

/** One city: GeoNames id, name, country, east, north, population, and its names in Russian and Ukrainian where it has them. */
type Row = readonly [string, string, string, number, number, number, ...string[]];

export function cityList(cities: readonly City[]): string {
  const countries = Object.fromEntries(
    [...new Set(cities.map(({ country }) => country))].sort().map((iso) => [iso, nameIn(iso, 'en') ?? '']),
  );
  const rows = cities.map(({ id, name, ru, uk, country, position: [east, north], population }): Row => {
    const otherNames = [ru, uk].filter((other) => other !== null);
    return [id, name, country, rounded(east), rounded(north), population, ...otherNames];
  });
  return `{"source":"GeoNames, CC BY 4.0","countries":${JSON.stringify(countries)},"cities":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
