// Web Mercator as MapLibre draws it: the world is a square of 512 * 2^zoom pixels, in which vertices are joined by straight lines.
import type { Position } from '../model/position';

/** Beyond this latitude Web Mercator shows nothing: atan(sinh(pi)). */
export const maxMercatorLatitude = 85.0511287798066;

/** x and y in pixels from the world's north-west corner. Latitudes past the edge of the projection are moved to it. */
export function projectToPixels([lng, lat]: Position, zoom: number): [x: number, y: number] {
  const worldPixels = 512 * 2 ** zoom;
  const bounded = Math.max(-maxMercatorLatitude, Math.min(maxMercatorLatitude, lat));
  const northing = Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360));
  return [((lng + 180) / 360) * worldPixels, (0.5 - northing / (2 * Math.PI)) * worldPixels];
}

/** The position at x and y in pixels from the world's north-west corner. Longitudes run on past 180. */
export function unprojectFromPixels([x, y]: readonly [number, number], zoom: number): Position {
  const worldPixels = 512 * 2 ** zoom;
  const northing = (0.5 - y / worldPixels) * 2 * Math.PI;
  return [(x / worldPixels) * 360 - 180, (Math.atan(Math.sinh(northing)) * 180) / Math.PI];
}

/** MapLibre's zoom at which so many kilometres about a latitude take so many pixels. */
export function zoomWhere(km: number, pixels: number, lat: number): number {
  const kmPerPixelAtZoom0 = (equatorKm * Math.cos((lat * Math.PI) / 180)) / 512;
  return Math.log2((pixels * kmPerPixelAtZoom0) / km);
}
const equatorKm = 40_075;
