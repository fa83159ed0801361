// The basemap's archive as MapLibre reads it: in parts, several at once, and those of the opening view before MapLibre asks for them.
import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';
import type { Tile } from '../geo/tiles';

/** Makes the style's addresses `pmtiles://<url>/…` readable, and asks for the tiles that will be wanted first. */
export function openArchive(url: string, first: readonly Tile[]): void {
  const archive = new PMTiles(archiveSource(url));
  const protocol = new Protocol();
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  // What does not come now is asked for again, and its error said then.
  for (const [zoom, column, row] of first) archive.getZxy(zoom, column, row).catch(() => undefined);
}

/** How many parts are kept: about a megabyte, more than a view is drawn from. */
const keptParts = 64;

/**
 * Reads the file by ranges, as the library's own source does, but past the browser's cache, in which requests for one address wait for
 * each other; and where the host knows no ranges, once and whole. A part is read once for all who ask for it: MapLibre asks for a tile that
 * it enlarges anew for every piece that it draws of it.
 */
export function archiveSource(url: string): Source {
  /** By what was asked for; the one asked for last stands last. */
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
      if (parts.size > keptParts && oldest !== undefined) parts.delete(oldest);
      try {
        // A copy: MapLibre hands what it is given over to its worker.
        return { data: (await part).slice(0) };
      } catch (error) {
        if (parts.get(key) === part) parts.delete(key);
        throw error;
      }
    },
  };
}
