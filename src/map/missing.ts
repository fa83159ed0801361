// What of the map could not be loaded, by source, so that only this is loaded again.
import type { ErrorEvent, GeoJSONSource, Map as MapLibreMap, Tile } from 'maplibre-gl';

type TileId = { readonly x: number; readonly y: number; readonly z: number };

export interface Missing {
  /** Records the source or tile that an error of MapLibre is about. False where it is about neither. */
  readonly add: (event: ErrorEvent) => boolean;
  readonly has: (sourceId: string) => boolean;
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
  /** Requests all of it again. Nothing counts as missing then, until MapLibre reports another error; tiles may still be loading. */
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
      const toLoad = [...bySource];
      bySource.clear();
      const files: Promise<void>[] = [];
      for (const [sourceId, tiles] of toLoad) {
        const source = map.getSource(sourceId);
        if (source?.type === 'geojson') files.push(loadFileAgain(source as GeoJSONSource));
        else if (source) map.refreshTiles(sourceId, tiles);
      }
      await Promise.all(files);
    },
  };
}

/** Of a source that is one file. The browser's cache may contain a bad response, which is replaced before MapLibre asks again. */
async function loadFileAgain(source: GeoJSONSource): Promise<void> {
  const { data } = source.serialize();
  if (typeof data !== 'string') return;
  await fetch(data, { cache: 'reload' }).catch(() => undefined);
  // MapLibre reports a failure as an error of the map.
  await source.setData(data).catch(() => undefined);
}
