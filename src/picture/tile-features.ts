// The features of an archive's tiles, in degrees.
import { VectorTile } from '@mapbox/vector-tile';
import type { Feature } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import type { Tile } from '../geo/tiles';

export type TileFeature = Feature & { readonly layer: string };

/** Features are cut a little beyond the edges of their tiles, so that neighbours overlap. Rejects where `archive` is no PMTiles archive. */
export async function tileFeatures(archive: Uint8Array, tiles: readonly Tile[]): Promise<readonly TileFeature[]> {
  const reader = new PMTiles({
    getKey: () => 'archive',
    getBytes: async (offset, length) => ({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
  });
  const read = tiles.map(async ([zoom, column, row]) => {
    const tile = await reader.getZxy(zoom, column, row);
    const layers = tile ? new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers : {};
    return Object.entries(layers).flatMap(([layer, content]) =>
      Array.from({ length: content.length }, (_, index) => ({
        ...(content.feature(index).toGeoJSON(column, row, zoom) as Feature),
        layer,
      })),
    );
  });
  return (await Promise.all(read)).flat();
}
