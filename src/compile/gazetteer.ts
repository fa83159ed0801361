// The places of the world that the compiler knows, from the labels of the basemap: towns by their GeoNames entry, regions and countries.
import * as v from 'valibot';
import type { Position } from '../model/dataset';

export interface GazetteerPlace {
  readonly kind: 'city' | 'region' | 'country';
  readonly name: string;
  /** The number of a town’s GeoNames entry; null for regions and countries. */
  readonly geoNamesId: number | null;
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly position: Position;
}

export interface Gazetteer {
  readonly places: readonly GazetteerPlace[];
}

const labels = v.object({
  features: v.array(
    v.object({
      properties: v.object({
        kind: v.string(),
        name: v.string(),
        id: v.optional(v.string()),
        country: v.optional(v.string()),
      }),
      geometry: v.object({ coordinates: v.tuple([v.number(), v.number()]) }),
    }),
  ),
});

/** The gazetteer from the text of the basemap’s `labels.geojson`. Throws where it is something else. */
export function readGazetteer(labelsText: string): Gazetteer {
  const { features } = v.parse(labels, JSON.parse(labelsText));
  const places = features.flatMap(({ properties, geometry }): GazetteerPlace[] => {
    const { kind, name, id, country } = properties;
    if ((kind !== 'city' && kind !== 'region' && kind !== 'country') || !country) return [];
    return [{ kind, name, country, geoNamesId: kind === 'city' ? Number(id) : null, position: geometry.coordinates }];
  });
  return { places };
}
