// Names of towns and regions around the part of the world with which a story opens. The names that every page loads are few where stories are
// rare: those of the others are added at build, for the one story, from the list in which readers find their city.
import type { Bounds, Position } from '../model/position';
import type { GroundNames } from '../picture/wanted-labels';

/** public/basemap/cities.json, as data/basemap/city-list.ts writes it. */
export interface CityList {
  readonly cities: readonly (readonly [
    id: string,
    name: string,
    iso: string,
    lng: number,
    lat: number,
    people: number,
    ...string[],
  ])[];
}

/** data/basemap/region-names.json, as data/basemap/region-names.ts writes it. */
export interface RegionList {
  readonly regions: readonly (readonly [code: string, name: string, iso: string, lng: number, lat: number])[];
}

/** Where the names that every page loads are dense already, as in data/basemap/region-labels.ts. */
const denseArea: Bounds = [22, 44, 48, 58];
const mostCities = 500;
const mostRegions = 120;

/** The names with those around `start`, or the same ones where there is nothing to add. */
export function withNamesNear(
  names: GroundNames,
  { cities }: CityList,
  { regions }: RegionList,
  start: Bounds,
): GroundNames {
  const [west, south, east, north] = start;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  if (isIn(denseArea, middle)) return names;
  const [across, down] = [Math.max(east - west, 4), Math.max(north - south, 3)];
  const around: Bounds = [west - across, south - down, east + across, north + down];
  const known = new Set(names.features.map(({ properties }) => properties.id));
  const towns = cities
    .filter(([id, , , lng, lat]) => !known.has(id) && isIn(around, [lng, lat]))
    .sort((one, other) => other[5] - one[5] || Number(one[0]) - Number(other[0]))
    .slice(0, mostCities)
    .map(([id, name, country, lng, lat, population], index) =>
      feature([lng, lat], {
        kind: 'city',
        id,
        name,
        minZoom: firstZoomOf(population),
        rank: names.features.length + index,
        capital: false,
        population,
        country,
      }),
    );
  const nearRegions = regions.filter(([code, , , lng, lat]) => !known.has(code) && isIn(around, [lng, lat]));
  // In a view of a continent they would be too many to read.
  const regionNames = nearRegions.length > mostRegions ? [] : nearRegions;
  if (towns.length === 0 && regionNames.length === 0) return names;
  return {
    ...names,
    features: [
      ...names.features,
      ...regionNames.map(([id, name, country, lng, lat], rank) =>
        feature([lng, lat], { kind: 'region', id, name, minZoom: 5, maxZoom: 10, rank, country }),
      ),
      ...towns,
    ],
  };
}

type Properties = GroundNames['features'][number]['properties'];

const feature = (
  position: Position,
  properties: Properties & { readonly country: string },
): GroundNames['features'][number] => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...position] },
});

/** The large ones first; where two have no space, the smaller gives way. */
const firstZoomOf = (people: number): number =>
  people > 500_000 ? 4 : people > 200_000 ? 5 : people > 100_000 ? 6 : 7;

/** Bounds may pass 180 degrees. */
const isIn = ([west, south, east, north]: Bounds, [lng, lat]: Position) =>
  lat >= south && lat <= north && [lng - 360, lng, lng + 360].some((copy) => copy >= west && copy <= east);
