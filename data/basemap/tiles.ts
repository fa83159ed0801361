import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { projectToPixels } from '../../src/geo/mercator';
import { withoutCrossings } from './clean';
import type { Bounds } from './planar';

export interface TileLayer {
  readonly name: string;
  readonly features: readonly Feature[];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Simplification below maxZoom, in 1/4096 of a tile. */
  readonly tolerance: number;
}

export interface Tile {
  readonly zoom: number;
  readonly column: number;
  readonly row: number;
  readonly content: Uint8Array;
}

const extent = 4096;
/** At the zoom of the tile, as MapLibre draws it. */
const tilePixels = 512;
/** 1/4096 of a tile; half of the widest line, so that lines do not end at tile edges. */
const buffer = 64;

/** Vector tile specification, 4.3.4. */
const polygonType = 3;

interface IndexedLayer extends TileLayer {
  readonly index: GeoJSONVT;
}

function indexed(layer: TileLayer): IndexedLayer {
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: [...layer.features] },
    {
      maxZoom: layer.maxZoom,
      indexMaxZoom: layer.maxZoom,
      indexMaxPoints: 0,
      extent,
      buffer,
      tolerance: layer.tolerance,
      wrap: false,
    },
  );
  return { ...layer, index };
}

/** The features of a tile that are shown at its zoom; their `minZoom` has then done its work. */
function shownAt(tile: GeoJSONVTTile, zoom: number): GeoJSONVTTile {
  const features = tile.features
    .filter(({ tags }: GeoJSONVTFeature) => Number(tags?.minZoom ?? 0) <= zoom)
    .map((shown: GeoJSONVTFeature) => {
      const { minZoom: _minZoom, ...tags } = shown.tags ?? {};
      return shown.type === polygonType
        ? { ...shown, tags, geometry: withoutCrossings(shown.geometry) }
        : { ...shown, tags };
    })
    .filter(({ geometry }: GeoJSONVTFeature) => geometry.length > 0);
  // The types of geojson-vt do not tell a polygon's rings from a line's points.
  return { ...tile, features: features as GeoJSONVTTile['features'] };
}

/** The column and the row of the tile at a position. */
const tileAt = (position: readonly [lng: number, lat: number], zoom: number) =>
  projectToPixels(position, zoom).map((pixels) => Math.floor(pixels / tilePixels)) as [column: number, row: number];

/** Tiles of all layers over the bounds; `null` bounds mean the whole world. Empty tiles are left out. */
export function cutTiles(layers: readonly TileLayer[], zooms: readonly number[], bounds: Bounds | null): Tile[] {
  const indexedLayers = layers.map(indexed);
  const justInside = 1e-9;
  return zooms.flatMap((zoom) => {
    const last = 2 ** zoom - 1;
    const [firstColumn, firstRow] = bounds ? tileAt([bounds[0], bounds[3]], zoom) : [0, 0];
    const [lastColumn, lastRow] = bounds
      ? tileAt([bounds[2] - justInside, bounds[1] + justInside], zoom)
      : [last, last];
    const tiles: Tile[] = [];
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const content = encodeTile(indexedLayers, zoom, column, row);
        if (content) tiles.push({ zoom, column, row, content });
      }
    }
    return tiles;
  });
}

function encodeTile(layers: readonly IndexedLayer[], zoom: number, column: number, row: number): Uint8Array | null {
  const content: Record<string, GeoJSONVTTile> = {};
  for (const { name, index, minZoom, maxZoom } of layers) {
    if (zoom < minZoom || zoom > maxZoom) continue;
    const tile = index.getTile(zoom, column, row);
    const shown = tile && shownAt(tile, zoom);
    if (shown && shown.features.length > 0) content[name] = shown;
  }
  return Object.keys(content).length === 0 ? null : fromGeojsonVt(content, { version: 2, extent });
}
