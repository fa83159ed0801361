// The ground of a static map, read from the basemap's own files, so that it is the ground of the live map.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { type Box, clipLine, type Point } from '../geo/clip';
import type { Tile } from '../geo/tiles';
import { detailedBounds, detailedMaxZoom, detailedMinZoom } from '../map/layers/ground';
import type { Position } from '../model/position';
import { type Frame, project, withWorld, worldPixelsAt } from './frame';

/** All points in units of the frame. Rings are as the tiles hold them: cut a little past each tile's edge, so that they overlap. */
export interface FramedGround {
  readonly countries: readonly { readonly iso: string; readonly rings: readonly (readonly Point[])[] }[];
  readonly lakes: readonly (readonly Point[])[];
  /** Lines end at the edges of the tiles they lie in, where the next tile's go on. */
  readonly borders: readonly { readonly pair: readonly [string, string]; readonly line: readonly Point[] }[];
  readonly names: readonly GroundName[];
}

export interface GroundName {
  readonly kind: 'city' | 'country' | 'region' | 'sea';
  /** By language; '' where the language has none. */
  readonly name: Readonly<Record<string, string>>;
  readonly position: Position;
  readonly minZoom: number;
  /** Exclusive. */
  readonly maxZoom: number;
  /** Smaller is placed first. */
  readonly rank: number;
  /** GeoNames id of a city. */
  readonly id: string | null;
  readonly capital: boolean;
  readonly population: number;
}

export interface PicturedGround extends FramedGround {
  /** Round it, as far as the world goes. */
  readonly world: Omit<FramedGround, 'names'>;
}

/** Reads `basemap.pmtiles` and `labels.geojson` in the folder. Rejects, naming the file, where one is not there or is not what it should be. */
export async function readGround(folder: string, frame: Frame): Promise<PicturedGround> {
  const [tiles, world, names] = await Promise.all([
    readFrom(path.join(folder, 'basemap.pmtiles'), (bytes) => readTiles(bytes, frame, tileZoom(frame))),
    readFrom(path.join(folder, 'basemap.pmtiles'), (bytes) => readTiles(bytes, withWorld(frame), worldTileZoom)),
    readFrom(path.join(folder, 'labels.geojson'), async (bytes) => readNames(new TextDecoder().decode(bytes))),
  ]);
  return { ...groundOf(tiles), world: groundOf(world), names };
}

async function readFrom<Content>(file: string, read: (bytes: Uint8Array) => Promise<Content>): Promise<Content> {
  try {
    return await read(await readFile(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

interface PlacedTile {
  readonly layers: VectorTile['layers'];
  readonly toUnits: (x: number, y: number) => Point;
}

/** In the coordinates of a tile, as data/basemap/tiles.ts makes them. */
const extent = 4096;

/** As fine as its pixels at the scales at which the box has become small. */
const worldTileZoom = 2;

async function readTiles(bytes: Uint8Array, frame: Frame, zoom: number): Promise<PlacedTile[]> {
  const archive = new PMTiles({
    getKey: () => 'basemap',
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  });
  const read = tilesOf(frame, zoom).map(async ({ tile, units: [left, top, right, bottom] }): Promise<PlacedTile[]> => {
    const content = await archive.getZxy(...tile);
    if (!content) return [];
    return [
      {
        layers: new VectorTile(new PbfReader(new Uint8Array(content.data))).layers,
        toUnits: (x, y) => [left + (x / extent) * (right - left), top + (y / extent) * (bottom - top)],
      },
    ];
  });
  return (await Promise.all(read)).flat();
}

/**
 * The tiles of `zoom` that what is drawn touches, and where each lies, in units. A column past the world's edge is that of the world's
 * next copy; rows end at the edge of the projection, also where rounding puts what is drawn a hair past it.
 */
export function tilesOf(frame: Frame, zoom: number): { readonly tile: Tile; readonly units: Box }[] {
  const across = 2 ** zoom;
  const tileUnits = worldPixelsAt(frame.zoom) / across;
  const [originX, originY] = frame.origin;
  const [left, top, right, bottom] = frame.drawn;
  const columns = wholeNumbers((originX + left) / tileUnits, (originX + right) / tileUnits);
  const rows = wholeNumbers((originY + top) / tileUnits, (originY + bottom) / tileUnits).filter(
    (row) => row >= 0 && row < across,
  );
  return rows.flatMap((row) =>
    columns.map((column) => {
      const [x, y] = [column * tileUnits - originX, row * tileUnits - originY];
      return { tile: [zoom, ((column % across) + across) % across, row], units: [x, y, x + tileUnits, y + tileUnits] };
    }),
  );
}

/** Tiles one zoom below the frame's are as fine as its pixels. Only where all that is drawn lies in the detailed box are its tiles used. */
function tileZoom(frame: Frame): number {
  const [west, south, east, north] = detailedBounds;
  const [boxLeft, boxTop] = project([west, north], frame);
  const [boxRight, boxBottom] = project([east, south], frame);
  const [left, top, right, bottom] = frame.drawn;
  const wanted = Math.round(frame.zoom) - 1;
  const isDetailed = boxLeft <= left && boxTop <= top && right <= boxRight && bottom <= boxBottom;
  return isDetailed && wanted >= detailedMinZoom
    ? Math.min(wanted, detailedMaxZoom)
    : Math.max(0, Math.min(wanted, detailedMinZoom - 1));
}

const wholeNumbers = (from: number, to: number) =>
  Array.from({ length: Math.ceil(to) - Math.floor(from) }, (_, index) => Math.floor(from) + index);

function groundOf(tiles: readonly PlacedTile[]): Omit<FramedGround, 'names'> {
  const features = (layer: string) =>
    tiles.flatMap(({ layers, toUnits }) => featuresOf(layers[layer]).map((feature) => ({ feature, toUnits })));
  const ringsOf = ({ feature, toUnits }: ReturnType<typeof features>[number]) =>
    feature.loadGeometry().map((ring) => ring.slice(0, -1).map(({ x, y }) => toUnits(x, y)));
  const linesOf = ({ feature, toUnits }: ReturnType<typeof features>[number]) =>
    feature
      .loadGeometry()
      .flatMap((line) =>
        clipLine(
          line.map(({ x, y }): Point => [x, y]),
          [0, 0, extent, extent],
        ),
      )
      .map((line) => line.map(([x, y]) => toUnits(x, y)));
  return {
    countries: features('country').map((placed) => ({ iso: text(placed.feature, 'iso'), rings: ringsOf(placed) })),
    lakes: features('lake').flatMap(ringsOf),
    borders: features('border').flatMap((placed) =>
      linesOf(placed).map((line) => ({ pair: [text(placed.feature, 'a'), text(placed.feature, 'b')] as const, line })),
    ),
  };
}

const featuresOf = (layer: VectorTile['layers'][string] | undefined): VectorTileFeature[] =>
  Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index)).filter((feature) => !!feature);

const text = ({ properties }: VectorTileFeature, key: string) => String(properties[key] ?? '');

/** The properties of `labels.geojson`, as data/basemap/labels.ts writes them. */
interface NameFeature {
  readonly properties: {
    readonly kind: GroundName['kind'];
    readonly name: string;
    readonly minZoom: number;
    readonly maxZoom?: number;
    readonly rank: number;
    readonly id?: string;
    readonly capital?: boolean;
    readonly population?: number;
  } & Readonly<Record<`name:${string}`, string>>;
  readonly geometry: { readonly coordinates: Position };
}

function readNames(json: string): GroundName[] {
  const { features } = JSON.parse(json) as { features: readonly NameFeature[] };
  return features.map(({ properties, geometry }) => ({
    kind: properties.kind,
    name: Object.fromEntries(
      Object.entries(properties)
        .filter(([key]) => key === 'name' || key.startsWith('name:'))
        .map(([key, value]) => [key.slice('name:'.length), String(value)]),
    ),
    position: geometry.coordinates,
    minZoom: properties.minZoom,
    maxZoom: properties.maxZoom ?? Number.POSITIVE_INFINITY,
    rank: properties.rank,
    id: properties.id ?? null,
    capital: properties.capital ?? false,
    population: properties.population ?? 0,
  }));
}
