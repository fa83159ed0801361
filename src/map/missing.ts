// The parts of the map that could not be loaded, so that only these are loaded again.
import type { ErrorEvent, GeoJSONSource, Map as MapLibreMap, Tile } from 'maplibre-gl';

type TileId = { readonly x: number; readonly y: number; readonly z: number };

export interface Missing {
  /** Records the source or tile of a MapLibre error; false for an error that has neither. */
  readonly add: (event: ErrorEvent) => boolean;
  readonly has: (sourceId: string) => boolean;
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
  /** Requests all of them again. Nothing counts as missing until MapLibre reports another error; tiles may still be loading afterwards. */
  readonly loadAgain: (map: MapLibreMap) => Promise<void>;
}

export function createMissing(): Missing {
  /** The missing tiles of each source; empty for a source that is one file. */
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

/** A bad response in the browser's cache is replaced before MapLibre requests the file again. */
async function loadFileAgain(source: GeoJSONSource): Promise<void> {
  const { data } = source.serialize();
  if (typeof data !== 'string') return;
  await fetch(data, { cache: 'reload' }).catch(() => undefined);
  // MapLibre reports a failure as an error of the map.
  await source.setData(data).catch(() => undefined);
}
