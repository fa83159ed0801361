// Towns, regions and countries of the world from the labels of the basemap, and the land of each country.

import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import type { Position } from '../../model/position';
import type { CountryShape } from '../geometry/country-shapes';
import { otherCountryNames } from './country-names';

export interface GazetteerPlace {
  readonly kind: 'city' | 'region' | 'country';
  readonly name: string;
  /** The number of a town’s GeoNames entry; null for regions and countries. */
  readonly geoNamesId: number | null;
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly position: Position;
  readonly isCapital: boolean;
  /** 0 for regions and countries. */
  readonly population: number;
  /** The zoom from which the basemap names it, which names the best known first. */
  readonly minZoom: number;
}

export interface Gazetteer {
  readonly places: readonly GazetteerPlace[];
  readonly shapes: readonly CountryShape[];
}

const labels = v.object({
  features: v.array(
    v.object({
      properties: v.object({
        kind: v.string(),
        name: v.string(),
        id: v.optional(v.string()),
        country: v.optional(v.string()),
        capital: v.optional(v.boolean(), false),
        population: v.optional(v.number(), 0),
        minZoom: v.optional(v.number(), 0),
      }),
      geometry: v.object({ coordinates: v.tuple([v.number(), v.number()]) }),
    }),
  ),
});

const shapeFile = v.object({
  features: v.array(
    v.object({
      properties: v.object({ country: v.string() }),
      geometry: v.object({
        type: v.literal('MultiPolygon'),
        coordinates: v.custom<MultiPolygon['coordinates']>(Array.isArray),
      }),
    }),
  ),
});

/** From the texts of the basemap’s `labels.geojson` and of its recipe’s `country-shapes.geojson`. Throws where they are something else. */
export function readGazetteer(labelsText: string, shapesText: string): Gazetteer {
  const { features } = v.parse(labels, JSON.parse(labelsText));
  const places = features.flatMap(({ properties, geometry }): GazetteerPlace[] => {
    const { kind, name, id, country, capital: isCapital, population, minZoom } = properties;
    if ((kind !== 'city' && kind !== 'region' && kind !== 'country') || !country) return [];
    const geoNamesId = kind === 'city' ? Number(id) : null;
    return [{ kind, name, country, geoNamesId, position: geometry.coordinates, isCapital, population, minZoom }];
  });
  const shapes = v
    .parse(shapeFile, JSON.parse(shapesText))
    .features.map(({ properties, geometry }): CountryShape => ({ country: properties.country, land: geometry }));
  return { places, shapes };
}
/** The places of a name, once each, also those of another name of a country ("U.K."); empty for an unknown one. */
export function placesNamed(name: string, { places }: Gazetteer): GazetteerPlace[] {
  const country = Object.hasOwn(otherCountryNames, name) ? otherCountryNames[name] : undefined;
  const found = places.filter(
    (place) => place.name === name || (place.kind === 'country' && country !== undefined && place.country === country),
  );
  // A large country has several labels.
  return found.filter(
    (place, index) =>
      place.kind !== 'country' ||
      found.findIndex(({ kind, country: other }) => kind === 'country' && other === place.country) === index,
  );
}
