// The cities that a reader finds by name and measures to.
import type { Position } from '../model/position';

export interface City {
  /** GeoNames. */
  readonly id: string;
  readonly name: string;
  /** In Russian and Ukrainian, where the list has them. */
  readonly otherNames: readonly string[];
  /** In English; empty where the list does not name it. */
  readonly country: string;
  readonly position: Position;
  readonly population: number;
}

const longestName = 100;

/**
 * The cities of a list as data/basemap/city-list.ts writes it, the most populous first: their names in other languages follow what is the same
 * for all. Skips whatever does not have the shape of a city.
 */
export function readCities(list: unknown): readonly City[] {
  const { countries, cities } = fieldsOf(list);
  const nameOfCountry = (code: unknown) => {
    const name = typeof code === 'string' ? fieldsOf(countries)[code] : undefined;
    return isName(name) ? name : '';
  };
  return listOf(cities)
    .map(listOf)
    .flatMap(([id, name, country, lng, lat, population, ...otherNames]): City[] => {
      if (typeof id !== 'string' || !isName(name) || !isWithin(lng, 180) || !isWithin(lat, 90)) return [];
      return [
        {
          id,
          name,
          otherNames: otherNames.filter(isName),
          country: nameOfCountry(country),
          position: [lng, lat],
          population: typeof population === 'number' && Number.isFinite(population) ? population : 0,
        },
      ];
    })
    .sort((a, b) => b.population - a.population);
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestName;

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;
