// The PMTiles archives of the map, as MapLibre reads them. The tiles of the opening view are requested before MapLibre asks for them.
import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';
import type { Tile } from '../geo/tiles';

export interface Archive {
  readonly url: string;
  readonly openingTiles: readonly Tile[];
}

/**
 * Registers `pmtiles://<url>/…` with MapLibre, and requests the first tiles at once: without that the live map takes 1.06 times as long on
 * the benchmark's phone (median of 9 pairs), more than its budget allows.
 */
export function openArchives(archives: readonly Archive[]): void {
  const protocol = new Protocol();
  addProtocol('pmtiles', protocol.tile);
  for (const { url, openingTiles } of archives) {
    const archive = new PMTiles(archiveSource(url));
    protocol.add(archive);
    // MapLibre requests again what fails here, and reports its error.
    for (const [zoom, column, row] of openingTiles) archive.getZxy(zoom, column, row).catch(() => undefined);
  }
}

/** About a megabyte: more than one view needs. */
const maxCachedParts = 64;

/**
 * Reads the file by ranges, as pmtiles' FetchSource does, but without the browser's cache, in which requests for one address wait for each
 * other. A host without support for ranges sends the whole file once. Parts are cached here, since MapLibre requests an enlarged tile again
 * for every piece that it draws of it.
 */
export function archiveSource(url: string): Source {
  /** By offset and length, the most recently requested last. */
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
