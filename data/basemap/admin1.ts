/** Lines between the regions of one country, their ends brought onto the OpenStreetMap border. */
import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Country } from './countries';
import { detailedBox } from './detail';
import { nearestOnLines } from './nearest';
import type { BorderLine } from './outlines';
import { clipToBounds, contains, latitude, longitude, type Ring } from './planar';
import { type Region, regionFeature } from './regions';
import { simplifyLine } from './simplify';
import type { LineFeature } from './world';

type RegionTopology = Topology<{ regions: GeometryCollection<{ country: string }> }>;

const quantization = 1e6;
const lineTolerance = () => 0.002;
/** Farther from the OpenStreetMap border than this, degrees, an end is a coast or a lake and stays. */
const farthestSnap = 0.08;

export function regionLines(
  regions: readonly Region[],
  countries: readonly Country[],
  borders: readonly BorderLine[],
): LineFeature[] {
  const features = regions.map(regionFeature);
  const collection = { type: 'FeatureCollection', features } as const;
  const regionTopology = topology({ regions: collection }, quantization) as unknown as RegionTopology;
  const national = nationalPositions(regionTopology);
  return [...new Set(regions.map((region) => region.country))].sort().map((iso) => {
    const rings = countries.find((country) => country.iso === iso)?.polygons.flat() ?? [];
    const nationalBorders = borders.filter(({ pair }) => pair.includes(iso)).map(({ line }) => line);
    const between = (one: GeometryObject, other: GeometryObject) =>
      one !== other && countryOf(one) === iso && countryOf(other) === iso;
    const coordinates = mesh(regionTopology, regionTopology.objects.regions, between)
      .coordinates.map((line) => snapStart(line, national, rings, nationalBorders))
      .map((line) => snapStart(line.toReversed(), national, rings, nationalBorders))
      .flatMap((line) => clipToBounds(simplifyLine(line, lineTolerance), detailedBox));
    return { type: 'Feature', properties: { iso }, geometry: { type: 'MultiLineString', coordinates } };
  });
}

function countryOf(geometry: GeometryObject): string {
  return (geometry.properties as { country: string }).country;
}

function positionKey(position: Position): string {
  return `${longitude(position).toFixed(4)} ${latitude(position).toFixed(4)}`;
}

/** Every position of Natural Earth's national borders between these countries. */
function nationalPositions(regionTopology: RegionTopology): Set<string> {
  const lines = mesh(
    regionTopology,
    regionTopology.objects.regions,
    (one, other) => one !== other && countryOf(one) !== countryOf(other),
  );
  return new Set(lines.coordinates.flat().map(positionKey));
}

function snapStart(
  line: Position[],
  national: ReadonlySet<string>,
  rings: readonly Ring[],
  borders: readonly Position[][],
): Position[] {
  if (!national.has(positionKey(line[0] as Position))) return line;
  const firstInside = line.findIndex((position) => contains(rings, position));
  const inside = firstInside > 0 && line.length - firstInside > 1 ? line.slice(firstInside) : line;
  const nearest = nearestOnLines(inside[0] as Position, borders);
  return nearest && nearest.degrees < farthestSnap ? [nearest.position, ...inside] : line;
}
