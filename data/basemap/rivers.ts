/** Rivers: Natural Earth's lines everywhere; in the detailed box also strings of OpenStreetMap's river areas. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { detailedBox } from './detail';
import { packageFile } from './files';
import { nearestOnLines } from './nearest';
import { boundsOf, boundsOverlap, clipToBounds, widen } from './planar';
import { lengthOf, type RiverChain, readRiverChains } from './river-chains';
import { simplifyLine } from './simplify';
import { readZipEntry } from './zip';

export type RiverFeature = Feature<LineString, { minZoom: number; weight: number }>;

export interface Rivers {
  readonly world: RiverFeature[];
  readonly detailed: RiverFeature[];
}

interface FallbackStyle {
  sources: { rivers: { data: FeatureCollection<LineString, { min_zoom: number; strokeweig: number }> } };
}

/** How much earlier than Natural Earth's own min_zoom a river is drawn. */
const zoomLead = 1.5;
const worldMaxZoom = 3;
/** Degrees: closer than this, a string of OpenStreetMap's pieces is the river that Natural Earth draws. */
const sameRiver = 0.06;
const chainTolerance = () => 0.003;

/** Length in degrees of latitude from which a tributary is drawn at a zoom, and its weight. Shorter ones look lost. */
const ranks = [
  { length: 7, minZoom: 4, weight: 0.34 },
  { length: 3, minZoom: 5, weight: 0.27 },
  { length: 1.5, minZoom: 6, weight: 0.22 },
] as const;

/** Natural Earth 1:10m centre lines, as @comapeo/fallback-smp carries them (rounded to 0.01 degrees). */
function readNaturalEarth(): RiverFeature[] {
  const archive = readFileSync(packageFile('@comapeo/fallback-smp/dist/comapeo-fallback-map.smp'));
  const style = JSON.parse(readZipEntry(archive, 'style.json')) as FallbackStyle;
  return style.sources.rivers.data.features.map(({ geometry, properties }) => {
    const minZoom = Math.max(worldMaxZoom, Math.ceil(properties.min_zoom - zoomLead));
    return riverFeature(geometry.coordinates, minZoom, properties.strokeweig);
  });
}

function riverFeature(coordinates: Position[], minZoom: number, weight: number): RiverFeature {
  return { type: 'Feature', properties: { minZoom, weight }, geometry: { type: 'LineString', coordinates } };
}

/** The parts of a string that Natural Earth does not draw, each carried on to the river it flows into. */
function tributariesOf({ line }: RiverChain, allRivers: readonly Position[][]): Position[][] {
  const surroundings = widen(boundsOf(line), 2 * sameRiver);
  const rivers = allRivers.filter((river) => boundsOverlap(boundsOf(river), surroundings));
  const meetings = line.map((position) => {
    const nearest = nearestOnLines(position, rivers, sameRiver);
    return nearest && nearest.degrees < sameRiver ? nearest.position : null;
  });
  const parts: Position[][] = [[]];
  line.forEach((position, index) => {
    const meeting = meetings[index];
    if (!meeting) {
      parts.at(-1)?.push(position);
      return;
    }
    if ((parts.at(-1)?.length ?? 0) > 1) parts.at(-1)?.push(meeting);
    parts.push([meeting]);
  });
  return parts;
}

function tributaryFeature(line: Position[]): RiverFeature[] {
  const length = lengthOf(line);
  const rank = ranks.find((candidate) => length >= candidate.length);
  return rank ? [riverFeature(simplifyLine(line, chainTolerance), rank.minZoom, rank.weight)] : [];
}

export function readRivers(): Rivers {
  const world = readNaturalEarth();
  const detailed = world.flatMap(({ geometry, properties }) =>
    clipToBounds(geometry.coordinates, detailedBox).map((line) =>
      riverFeature(line, properties.minZoom, properties.weight),
    ),
  );
  const lines = detailed.map(({ geometry }) => geometry.coordinates);
  const tributaries = readRiverChains().flatMap((chain) => tributariesOf(chain, lines).flatMap(tributaryFeature));
  return { world, detailed: [...detailed, ...tributaries] };
}
