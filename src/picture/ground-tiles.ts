// The ground of the still map, read from the basemap's tiles, so that coasts and borders are where the live map draws them.
import type { Feature } from 'geojson';
import { detailedBounds } from '../camera/ground-detail';
import type { Tile } from '../geo/tiles';
import { streetsFromZoom } from '../look/street-look';
import { detailedMaxZoom, worldMaxZoom } from '../map/layers/ground';
import type { Streets } from '../model/streets';
import { type TileFeature, tileFeatures } from './tile-features';
import { project, type ViewBox, worldUnits } from './view-box';

/** In degrees. Features are cut a little beyond the edges of their tiles, so that neighbours overlap. */
export type Ground = Readonly<Record<(typeof layerNames)[number], readonly Feature[]>>;
const layerNames = ['country', 'lake', 'border'] as const;

/** From the tiles of `zoom`. Rejects where `archive` is no PMTiles archive. */
export async function readGround(archive: Uint8Array, viewBox: ViewBox, zoom: number): Promise<Ground> {
  const features = await tileFeatures(archive, tilesUnder(viewBox, zoom));
  const layer = (name: string) => features.filter((feature) => feature.layer === name);
  return { country: layer('country'), lake: layer('lake'), border: layer('border') };
}

/** From the finest tiles that the viewBox can show. */
export async function readStreets(
  archive: Uint8Array,
  { minZoom, maxZoom }: Pick<Streets, 'minZoom' | 'maxZoom'>,
  viewBox: ViewBox,
): Promise<readonly TileFeature[]> {
  const zoom = Math.max(minZoom, Math.min(maxZoom, Math.round(viewBox.zoom)));
  const tiles = tilesUnder(viewBox, zoom);
  // A view of a whole country is no view of streets.
  return viewBox.zoom < streetsFromZoom - 2 || tiles.length > 400 ? [] : tileFeatures(archive, tiles);
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

/** One zoom less than the viewBox is as fine as its units, of which each may be several pixels: `enlarged`. Detailed tiles are used only where they cover the whole drawn box. */
export function groundZoom(viewBox: ViewBox, enlarged = 1): number {
  const [west, south, east, north] = detailedBounds;
  const [minX, minY] = project([west, north], viewBox);
  const [maxX, maxY] = project([east, south], viewBox);
  const [left, top, right, bottom] = viewBox.drawn;
  const wanted = Math.round(viewBox.zoom + Math.log2(enlarged)) - 1;
  const isDetailed = minX <= left && minY <= top && right <= maxX && bottom <= maxY;
  return Math.max(0, Math.min(wanted, isDetailed ? detailedMaxZoom : worldMaxZoom));
}
