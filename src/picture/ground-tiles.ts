// The ground of the still map, read from the basemap's tiles, so that coasts and borders are where the live map draws them.
import { VectorTile } from '@mapbox/vector-tile';
import type { Feature } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import type { Tile } from '../geo/tiles';
import { detailedBounds, detailedMaxZoom, detailedMinZoom } from '../map/layers/ground';
import { project, type ViewBox, worldUnits } from './view-box';

/** In degrees. Features are cut a little beyond the edges of their tiles, so that neighbours overlap. */
export type Ground = Readonly<Record<(typeof layerNames)[number], readonly Feature[]>>;
const layerNames = ['country', 'lake', 'border'] as const;

/** From the tiles of `zoom`. Rejects where `archive` is no PMTiles archive. */
export async function readGround(archive: Uint8Array, viewBox: ViewBox, zoom: number): Promise<Ground> {
  const tiles = new PMTiles({
    getKey: () => 'basemap',
    getBytes: async (offset, length) => ({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
  });
  const read = tilesUnder(viewBox, zoom).map(async ([, column, row]) => {
    const tile = await tiles.getZxy(zoom, column, row);
    const layers = tile ? new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers : {};
    return (name: string) =>
      Array.from({ length: layers[name]?.length ?? 0 }, (_, index) => layers[name]?.feature(index)).flatMap(
        (feature) => feature?.toGeoJSON(column, row, zoom) ?? [],
      );
  });
  const featuresOf = await Promise.all(read);
  const layer = (name: string) => featuresOf.flatMap((features) => features(name));
  return { country: layer('country'), lake: layer('lake'), border: layer('border') };
}

/** The tiles under the drawn box. Columns wrap at the antimeridian. */
export function tilesUnder({ zoom, origin, drawn }: ViewBox, tileZoom: number): Tile[] {
  const across = 2 ** tileZoom;
  const tileUnits = worldUnits(zoom) / across;
  const [left, top, right, bottom] = drawn.map((side, index) => (side + (origin[index % 2] ?? 0)) / tileUnits);
  const columns = wholeNumbers(left, right).map((column) => ((column % across) + across) % across);
  const rows = wholeNumbers(top, bottom).filter((row) => row >= 0 && row < across);
  return rows.flatMap((row) => [...new Set(columns)].map((column): Tile => [tileZoom, column, row]));
}

const wholeNumbers = (from = 0, to = 0) =>
  Array.from({ length: Math.ceil(to) - Math.floor(from) }, (_, index) => Math.floor(from) + index);

/** Fine enough for a window in which the viewBox is small. */
export const worldTileZoom = 2;

/** One zoom less than the viewBox is as fine as its units. Detailed tiles are used only where they cover the whole drawn box. */
export function groundZoom(viewBox: ViewBox): number {
  const [west, south, east, north] = detailedBounds;
  const [minX, minY] = project([west, north], viewBox);
  const [maxX, maxY] = project([east, south], viewBox);
  const [left, top, right, bottom] = viewBox.drawn;
  const wanted = Math.round(viewBox.zoom) - 1;
  const isDetailed = minX <= left && minY <= top && right <= maxX && bottom <= maxY;
  return isDetailed && wanted >= detailedMinZoom
    ? Math.min(wanted, detailedMaxZoom)
    : Math.max(0, Math.min(wanted, detailedMinZoom - 1));
}
