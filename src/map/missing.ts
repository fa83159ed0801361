// What of the map could not be loaded, by source, so that just that can be loaded again.
import type { ErrorEvent, GeoJSONSource, Map as MapLibreMap, Tile } from 'maplibre-gl';

type TileId = { readonly x: number; readonly y: number; readonly z: number };

export interface Missing {
  /** Keeps what an error of MapLibre says is missing. False where the error is not about a source. */
  readonly add: (event: ErrorEvent) => boolean;
  readonly has: (sourceId: string) => boolean;
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
  /** Loads all of it again, and takes it to be there unless MapLibre reports another error. Tiles may still be loading at the end. */
  readonly loadAgain: (map: MapLibreMap) => Promise<void>;
}

export function createMissing(): Missing {
  /** The tiles of each source; none where it is one file. */
  const bySource = new Map<string, TileId[]>();
  return {
    add(event) {
      const { sourceId, tile } = event as ErrorEvent & { readonly sourceId?: string; readonly tile?: Tile };
      if (sourceId === undefined) return false;
      const tiles = bySource.get(sourceId) ?? [];
      bySource.set(sourceId, tiles);
      if (tile) tiles.push(tile.tileID.canonical);
      return true;
    },
    has: (sourceId) => bySource.has(sourceId),
    isEmpty: () => bySource.size === 0,
    clear: () => bySource.clear(),
    async loadAgain(map) {
      const asked = [...bySource];
      bySource.clear();
      const files: Promise<void>[] = [];
      for (const [sourceId, tiles] of asked) {
        const source = map.getSource(sourceId);
        if (source?.type === 'geojson') files.push(loadFileAgain(source as GeoJSONSource));
        else if (source) map.refreshTiles(sourceId, tiles);
      }
      await Promise.all(files);
    },
  };
}

/** A source that is one file. A bad answer may be in the browser's cache: it is replaced there before MapLibre asks again. */
async function loadFileAgain(source: GeoJSONSource): Promise<void> {
  const { data } = source.serialize();
  if (typeof data !== 'string') return;
  await fetch(data, { cache: 'reload' }).catch(() => undefined);
  // Its failure comes as an error of the map.
  await source.setData(data).catch(() => undefined);
}
