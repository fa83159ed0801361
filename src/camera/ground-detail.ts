// Where the ground of the map ends to be drawn in more detail, and enlarging shows nothing new.
import type { Bounds, Position } from '../model/position';
import type { Camera } from './camera';

/** The part of the world that the basemap has in detail, west, south, east, north, as in data/basemap/detail.ts. */
export const detailedBounds: [number, number, number, number] = [-25, 25, 75, 75];

// Lines can be enlarged two or three zooms beyond their tiles, and a little more in the part that was drawn for it.
const mostZoomOfCountries = 8.5;
const mostZoomOfDetail = 9.5;

/** Whether the middle of the map is enlarged beyond what its ground has there. `streets`: the bounds of those that the story brings. */
export function isBeyondGround({ zoom, center }: Pick<Camera, 'zoom' | 'center'>, streets: Bounds | null): boolean {
  if (streets && isIn(streets, center)) return false;
  return zoom > (isIn(detailedBounds, center) ? mostZoomOfDetail : mostZoomOfCountries);
}

const isIn = ([west, south, east, north]: Bounds, [lng, lat]: Position) =>
  lng >= west && lng <= east && lat >= south && lat <= north;
