/** Lakes and reservoirs: OpenStreetMap of 2018 via @geo-maps/earth-lakes-100m (ODbL). */
import type { Feature, Geometry, MultiPolygon } from 'geojson';
import { detailedBox, outlineTolerance, overviewTolerance } from './detail';
import { readPackageJson } from './files';
import { type Bounds, boundsOf, boundsOverlap, boundsWithin, outerRing, type Polygon, polygonsOf } from './planar';
import { simplifyPolygon, type Tolerance } from './simplify';

export type LakeFeature = Feature<MultiPolygon, { minZoom: number }>;

/** Area of the bounds in square degrees of latitude from which a lake is drawn, for zoom 0 to 7. */
const smallestLakeByZoom = [3, 1, 0.3, 0.06, 0.015, 0.004, 0.0012, 0.0004];

/** Drained when the Kakhovka dam was destroyed on 6 June 2023; the data is of 2018. The river stays. */
const kakhovkaReservoir: Bounds = [33.2, 46.65, 35.4, 47.95];

export interface Lakes {
  readonly world: LakeFeature[];
  readonly detailed: LakeFeature[];
  /** At zoom 4 and 5 outside the box. */
  readonly national: LakeFeature[];
}

export function readLakes(): Lakes {
  const collection = readPackageJson<Geometry>('@geo-maps/earth-lakes-100m/map.geo.json');
  const polygons = polygonsOf(collection).filter(
    (polygon) => !boundsWithin(boundsOf(outerRing(polygon)), kakhovkaReservoir),
  );
  const lakes = polygons.map((polygon) => ({ polygon, minZoom: firstZoomOf(polygon) }));
  const nearby = lakes.filter(({ polygon }) => boundsOverlap(boundsOf(outerRing(polygon)), detailedBox));
  const faraway = lakes.filter(({ polygon }) => !boundsOverlap(boundsOf(outerRing(polygon)), detailedBox));
  const worldZooms = [0, 1, 2, 3];
  const detailedZooms = [...worldZooms, 4, 5, 6, 7];
  return {
    world: featuresOf(lakes, worldZooms, overviewTolerance),
    national: featuresOf(faraway, [...worldZooms, 4, 5], overviewTolerance),
    detailed: featuresOf(nearby, detailedZooms, outlineTolerance),
  };
}

interface Lake {
  readonly polygon: Polygon;
  readonly minZoom: number;
}

/** -1 for what is too small at every zoom. */
function firstZoomOf(polygon: Polygon): number {
  const [west, south, east, north] = boundsOf(outerRing(polygon));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const area = (east - west) * shrink * (north - south);
  return smallestLakeByZoom.findIndex((smallest) => area > smallest);
}

function featuresOf(lakes: readonly Lake[], zooms: readonly number[], tolerance: Tolerance): LakeFeature[] {
  return zooms.map((minZoom) => {
    const coordinates = lakes
      .filter((lake) => lake.minZoom === minZoom)
      .map(({ polygon }) => simplifyPolygon(polygon, tolerance))
      .filter((polygon) => polygon.length > 0);
    return { type: 'Feature', properties: { minZoom }, geometry: { type: 'MultiPolygon', coordinates } };
  });
}
