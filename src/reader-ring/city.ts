// The cities of the basemap's labels, read from the file that the map draws them from.
import type { Position } from '../model/position';

export interface City {
  /** GeoNames. */
  readonly id: string;
  readonly name: string;
  /** The Russian and Ukrainian names that the basemap has. */
  readonly otherNames: readonly string[];
  /** In English; empty where the basemap does not name it. */
  readonly country: string;
  readonly position: Position;
  readonly population: number;
}

const longestName = 100;

/** The cities in a labels file, the most populous first. Skips whatever does not have the shape of a city. */
export function readCities(labels: unknown): readonly City[] {
  const features = listOf(fieldsOf(labels).features).map(fieldsOf);
  const countries = new Map<unknown, string>();
  for (const { properties } of features) {
    const { kind, country, name } = fieldsOf(properties);
    if (kind === 'country' && isName(name)) countries.set(country, name);
  }
  return features
    .flatMap(({ properties, geometry }): City[] => {
      const fields = fieldsOf(properties);
      const [lng, lat] = listOf(fieldsOf(geometry).coordinates);
      const { kind, id, name, population } = fields;
      if (kind !== 'city' || typeof id !== 'string' || !isName(name) || !isWithin(lng, 180) || !isWithin(lat, 90))
        return [];
      return [
        {
          id,
          name,
          otherNames: [fields['name:ru'], fields['name:uk']].filter(isName),
          country: countries.get(fields.country) ?? '',
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
