// Bounds on the globe, whose longitudes may pass 180 where they cross the antimeridian.
import type { Bounds, Position } from '../model/dataset';

/** Of those 360 degrees apart, the longitude nearest to another. */
export const nearestTurn = (lng: number, to: number) => lng - 360 * Math.round((lng - to) / 360);

/** The smallest bounds that hold all the vertices, whose longitudes are continuous. */
export function boundsAround(vertices: readonly Position[]): Bounds {
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, 90, Number.NEGATIVE_INFINITY, -90];
  for (const [lng, lat] of vertices) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/** Bounds that hold everything within so many kilometres of the given ones, and a little more. */
export function grown([west, south, east, north]: Bounds, km: number): Bounds {
  // 110.5 km are a little less than any degree of latitude, and of longitude at the equator.
  const lat = km / 110.5;
  const widest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + lat);
  const lng = lat / Math.cos((widest * Math.PI) / 180);
  return [west - lng, Math.max(-90, south - lat), east + lng, Math.min(90, north + lat)];
}
