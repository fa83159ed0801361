// Vector tiles: squares of 512 pixels at each whole zoom, counted from the world's north-west corner.
import type { Position } from '../model/position';
import { projectToPixels } from './mercator';

export type Tile = readonly [zoom: number, column: number, row: number];

const tilePixels = 512;

/**
 * The tiles of `tileZoom` under a map of `width` by `height` pixels that is drawn at `zoom` about `center`, north up. None for a map of more than
 * 64 tiles, which is too large to wait for them.
 */
export function tilesUnder(
  center: Position,
  zoom: number,
  { width, height }: { readonly width: number; readonly height: number },
  tileZoom: number,
): Tile[] {
  const across = 2 ** tileZoom;
  const [x, y] = projectToPixels(center, tileZoom);
  const scale = 2 ** (zoom - tileZoom) * tilePixels;
  const [halfWidth, halfHeight] = [width / 2 / scale, height / 2 / scale];
  const columns = wholeNumbers(x / tilePixels - halfWidth, x / tilePixels + halfWidth, Number.POSITIVE_INFINITY);
  const rows = wholeNumbers(Math.max(0, y / tilePixels - halfHeight), y / tilePixels + halfHeight, across - 1);
  if (columns.length * rows.length > 64) return [];
  const wrapped = [...new Set(columns.map((column) => ((column % across) + across) % across))];
  return rows.flatMap((row) => wrapped.map((column): Tile => [tileZoom, column, row]));
}

function wholeNumbers(from: number, to: number, last: number): number[] {
  const first = Math.floor(from);
  const end = Math.min(Math.floor(to), last);
  return Array.from({ length: Math.max(0, Math.min(end - first + 1, 65)) }, (_, index) => first + index);
}
