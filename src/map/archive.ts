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

/**
 * Reads the file by ranges, as the library's own source does, but past the browser's cache, in which requests for one address wait for
 * each other; and where the host knows no ranges, once and whole.
 */
function archiveSource(url: string): Source {
  /** Parts asked for ahead of MapLibre, by what was asked: each is handed out to it once, and let go. */
  const ahead = new Map<string, Promise<RangeResponse>>();
  let whole: ArrayBuffer | null = null;

  const read = async (offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> => {
    if (!whole) {
      const headers = { range: `bytes=${offset}-${offset + length - 1}` };
      const response = await fetch(url, { cache: 'no-store', headers, ...(signal ? { signal } : {}) });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      const data = await response.arrayBuffer();
      if (response.status === 206) return { data };
      whole = data;
    }
    return { data: whole.slice(offset, offset + length) };
  };

  return {
    getKey: () => url,
    getBytes(offset, length, signal) {
      const key = `${offset}+${length}`;
      const asked = ahead.get(key);
      ahead.delete(key);
      if (asked) return asked;
      const part = read(offset, length, signal);
      // MapLibre's own requests can be called off.
      if (!signal) {
        ahead.set(key, part);
        part.catch(() => ahead.delete(key));
      }
      return part;
    },
  };
}
