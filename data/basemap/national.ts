/**
 * The world outside the detailed box at zoom 4 and 5, the scale of a country: Natural Earth 1:10m as world-atlas keeps it, with its first-level
 * regions. (It draws Crimea in Russia, but Crimea is in the box.)
 */

import type { Feature, LineString, MultiLineString, MultiPolygon, Position } from 'geojson';
import countries from 'i18n-iso-countries';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { detailedBox } from './detail';
import { readPackageJson } from './files';
import { type Bounds, boundsOf, clipPolygon, clipToBounds, outerRing, type Polygon } from './planar';
import { type Region, regionFeature } from './regions';
import { simplifyLine } from './simplify';
import { type LineFeature, readWorldOf, type WorldTopology, worldFills } from './world';

export interface NationalGround {
  readonly country: Feature<MultiPolygon>[];
  readonly coast: LineFeature[];
  readonly border: LineFeature[];
  readonly admin1: LineFeature[];
}

const [boxWest, boxSouth, boxEast, boxNorth] = detailedBox;
/** What is not the detailed box, in four parts. */
const outside: readonly Bounds[] = [
  [-180, -90, boxWest, 90],
  [boxEast, -90, 180, 90],
  [boxWest, -90, boxEast, boxSouth],
  [boxWest, boxNorth, boxEast, 90],
];

/** Degrees: half a pixel at zoom 5. */
const tolerance = () => 0.01;
/** Degrees: smaller islands are left out. */
const smallestIsland = 0.04;

/** Without an ISO code in the dataset: whose tone the land takes. */
const isoByName: Readonly<Record<string, string>> = {
  Somaliland: 'SOM',
  Kosovo: 'XKX',
  'N. Cyprus': 'CYP',
  'USNB Guantanamo Bay': 'CUB',
  'Siachen Glacier': 'IND',
  Baikonur: 'KAZ',
  'Indian Ocean Ter.': 'AUS',
  'Coral Sea Is.': 'AUS',
};

function isoOf({ id, properties }: GeometryObject): string {
  const alpha3 = id === undefined ? undefined : countries.numericToAlpha3(id);
  return alpha3 ?? isoByName[(properties as { name?: string } | undefined)?.name ?? ''] ?? '';
}

export function readNationalGround(regions: readonly Region[]): NationalGround {
  const world = readWorldOf(simplified(readPackageJson<WorldTopology>('world-atlas/countries-10m.json')), isoOf);
  return {
    country: worldFills(world.countries).map((feature) => ({
      ...feature,
      geometry: {
        type: 'MultiPolygon',
        coordinates: (feature.geometry.coordinates as Polygon[]).filter(isVisible).flatMap(polygonOutside),
      },
    })),
    coast: world.coasts.map(lineOutside),
    border: world.borders.map(lineOutside).filter(({ geometry }) => geometry.coordinates.length > 0),
    admin1: regionLinesOutside(regions),
  };
}

/** Each arc by itself, so that neighbours share what is left of it. */
function simplified({ arcs, transform, ...rest }: WorldTopology): WorldTopology {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    const line = arc.map(([dx = 0, dy = 0]): Position => {
      [x, y] = [x + dx, y + dy];
      return [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)];
    });
    // A line that ends where it begins would become a point.
    return line[0]?.join() === line.at(-1)?.join() ? closed(line) : simplifyLine(line, tolerance);
  });
  return { ...rest, arcs: lines };
}

function closed(line: readonly Position[]): Position[] {
  const middle = line.length >> 1;
  return [
    ...simplifyLine(line.slice(0, middle + 1), tolerance).slice(0, -1),
    ...simplifyLine(line.slice(middle), tolerance),
  ];
}

function isVisible(polygon: Polygon): boolean {
  const [west, south, east, north] = boundsOf(outerRing(polygon));
  return Math.max(east - west, north - south) > smallestIsland;
}

const polygonOutside = (polygon: Polygon): Polygon[] =>
  outside.map((bounds) => clipPolygon(polygon, bounds)).filter((part) => part.length > 0);

const linesOutside = (line: readonly Position[]): Position[][] =>
  outside.flatMap((bounds) => clipToBounds(line, bounds));

function lineOutside({ geometry, properties }: LineFeature): Feature<MultiLineString> {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'MultiLineString', coordinates: lines.flatMap(linesOutside) },
  };
}

type RegionTopology = Topology<{ regions: GeometryCollection<{ country: string }> }>;

/** Degrees: countries with smaller regions than this, on average, show them at zoom 5 only. */
const wideRegion = 2;
/** Degrees: in smaller regions than this the lines would be all that is seen of the country. */
const narrowRegion = 0.35;

function regionLinesOutside(regions: readonly Region[]): LineFeature[] {
  const isos = [...new Set(regions.map(({ country }) => country))].sort();
  return isos.flatMap((iso): LineFeature[] => {
    const ofCountry = regions.filter(({ country }) => country === iso);
    const widths = ofCountry.map(({ polygons }) => widthOf(polygons));
    const width = widths.reduce((sum, one) => sum + one, 0) / widths.length;
    if (width < narrowRegion) return [];
    const collection = { type: 'FeatureCollection' as const, features: ofCountry.map(regionFeature) };
    const lines = topology({ regions: collection }, 1e6) as unknown as RegionTopology;
    const coordinates = mesh(lines, lines.objects.regions, (one, other) => one !== other)
      .coordinates.flatMap(linesOutside)
      .map((line) => simplifyLine(line, tolerance));
    const properties = { iso, minZoom: width > wideRegion ? 4 : 5 };
    return coordinates.length === 0
      ? []
      : [{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } }];
  });
}

function widthOf(polygons: readonly Polygon[]): number {
  const [west, south, east, north] = boundsOf(polygons.flatMap(outerRing));
  return Math.max(Math.min(east - west, 60), north - south);
}

/** The parts of lines outside the box, with the zooms of their own. */
export const riversOutside = (rivers: readonly Feature<LineString>[]): Feature<LineString>[] =>
  rivers.flatMap(({ geometry, properties }) =>
    linesOutside(geometry.coordinates).map((coordinates) => ({
      type: 'Feature' as const,
      properties,
      geometry: { type: 'LineString' as const, coordinates },
    })),
  );
