import type { Feature } from 'geojson';
import { detailedBox } from './detail';
import type { Bounds } from './planar';
import { encodeArchive } from './pmtiles';
import { cutTiles, type Tile, type TileLayer } from './tiles';

export interface GroundFeatures {
  readonly country: readonly Feature[];
  readonly coast: readonly Feature[];
  readonly border: readonly Feature[];
  readonly lake: readonly Feature[];
  readonly river: readonly Feature[];
}

export interface ArchiveContent {
  readonly world: GroundFeatures;
  readonly detailed: GroundFeatures & { readonly admin1: readonly Feature[] };
  /** The world outside the detailed box. */
  readonly national: GroundFeatures & { readonly admin1: readonly Feature[] };
}

const worldMaxZoom = 3;
const nationalMinZoom = 4;
const nationalMaxZoom = 5;
const detailedMinZoom = 6;
const maxZoom = 7;

/**
 * What is not land is sea: every tile brings its own, so that the page can paint what has not loaded as land. The page shows zoom 5 of the whole
 * world beneath, enlarged as far as the reader goes, so that nothing ends at the edge of the box; there `cover` hides that world below the
 * detailed layers.
 */
const coverOf = ([west, south, east, north]: Bounds): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});

function layer(name: string, features: readonly Feature[], zooms: readonly [number, number], tolerance = 3): TileLayer {
  return { name, features, minZoom: zooms[0], maxZoom: zooms[1], tolerance };
}

export function buildArchive({ world, detailed, national }: ArchiveContent): Buffer {
  const worldZooms = [0, worldMaxZoom] as const;
  const detailedZooms = [nationalMinZoom, maxZoom] as const;
  const worldLayers = [
    layer('cover', [coverOf([-180, -90, 180, 90])], worldZooms),
    layer('country', world.country, worldZooms),
    layer('lake', world.lake, worldZooms, 2),
    layer('river', world.river, worldZooms, 2),
    layer('coast', world.coast, worldZooms),
    layer('border', world.border, worldZooms),
  ];
  const detailedLayers = [
    layer('cover', [coverOf([-180, -90, 180, 90])], detailedZooms),
    layer('country', [...detailed.country, ...national.country], detailedZooms),
    layer('lake', [...detailed.lake, ...national.lake], detailedZooms, 2),
    layer('river', [...detailed.river, ...national.river], detailedZooms, 2),
    layer('admin1', [...detailed.admin1, ...national.admin1], detailedZooms),
    layer('coast', [...detailed.coast, ...national.coast], detailedZooms),
    layer('border', [...detailed.border, ...national.border], detailedZooms),
  ];
  const [west, south, east, north] = detailedBox;
  const tiles = [
    ...cutTiles(worldLayers, [0, 1, 2, worldMaxZoom], null),
    ...cutTiles(detailedLayers, [nationalMinZoom, nationalMaxZoom], null),
    ...cutTiles(detailedLayers, [detailedMinZoom, maxZoom], detailedBox),
  ];
  report(tiles);
  return encodeArchive(tiles, {
    bounds: [-180, -85, 180, 85],
    center: [(west + east) / 2, (south + north) / 2, 3],
    minZoom: 0,
    maxZoom,
    metadata: {
      name: 'Dateline basemap',
      attribution: '© OpenStreetMap contributors, Natural Earth, GeoNames',
      vector_layers: detailedLayers.map(({ name }) => ({ id: name, fields: {} })),
    },
  });
}

function report(tiles: readonly Tile[]): void {
  for (let zoom = 0; zoom <= maxZoom; zoom++) {
    const atZoom = tiles.filter((tile) => tile.zoom === zoom);
    const bytes = atZoom.reduce((sum, tile) => sum + tile.content.length, 0);
    console.log(`zoom ${zoom}: ${atZoom.length} tiles, ${bytes} bytes before gzip`);
  }
}
