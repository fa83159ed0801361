// The basemap's archive of tiles as MapLibre reads it: in parts, several at once, and the tiles of the opening view ahead of MapLibre.
import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';
import type { Tile } from '../geo/tiles';

/**
 * Lets MapLibre read the style's addresses `pmtiles://<url>/…`, and requests the tiles that it will need first: without that the live map
 * takes 1.06 times as long (median of 9 pairs of the bench's phone), which is more than its budget allows.
 */
export function openArchive(url: string, openingTiles: readonly Tile[]): void {
  const archive = new PMTiles(archiveSource(url));
  const protocol = new Protocol();
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  // MapLibre requests again what fails here, and reports its error.
  for (const [zoom, column, row] of openingTiles) archive.getZxy(zoom, column, row).catch(() => undefined);
}

/** About a megabyte, more than one view is drawn from. */
const maxCachedParts = 64;

/**
 * Reads the file by ranges, as the library's own source does, but past the browser's cache, where requests for one address wait for each
 * other; a host that supports no ranges sends it once, whole. Each part is requested once, since MapLibre requests a tile that it enlarges
 * for every piece that it draws of it.
 */
export function archiveSource(url: string): Source {
  /** By offset and length, the one requested last at the end. */
  const parts = new Map<string, Promise<ArrayBuffer>>();
  let whole: ArrayBuffer | null = null;

  const read = async (offset: number, length: number): Promise<ArrayBuffer> => {
    if (!whole) {
      const response = await fetch(url, {
        cache: 'no-store',
        headers: { range: `bytes=${offset}-${offset + length - 1}` },
      });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      const data = await response.arrayBuffer();
      if (response.status === 206) return data;
      whole = data;
    }
    return whole.slice(offset, offset + length);
  };

  return {
    getKey: () => url,
    async getBytes(offset, length): Promise<RangeResponse> {
      const key = `${offset}+${length}`;
      const part = parts.get(key) ?? read(offset, length);
      parts.delete(key);
      parts.set(key, part);
      const [oldest] = parts.keys();
      if (parts.size > maxCachedParts && oldest !== undefined) parts.delete(oldest);
      try {
        // A copy, since MapLibre transfers the buffer to its worker.
        return { data: (await part).slice(0) };
      } catch (error) {
        if (parts.get(key) === part) parts.delete(key);
        throw error;
      }
    },
  };
}
