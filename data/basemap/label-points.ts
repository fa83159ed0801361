import polylabel from 'polylabel';
import { mercator } from './label-thinning';
import { boundsOf, latitude, longitude, outerRing, type Polygon } from './planar';

/** Pixels at zoom 0 on the page's Mercator plane are enough to compare. */
const precision = 1e-5;

function projected(polygon: Polygon): [number, number][][] {
  return polygon.map((ring) =>
    ring.map((position) => mercator([longitude(position), clampToMercator(latitude(position))])),
  );
}

function clampToMercator(north: number): number {
  return Math.min(85, Math.max(-85, north));
}

/** The middle of the largest circle that fits in, as seen on a Mercator map: where a name has most room. */
export function geometryCenter(polygon: Polygon): [number, number] {
  const [across, down] = polylabel(projected(polygon), precision) as unknown as [number, number];
  const north = (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;
  return [across * 360 - 180, north];
}

/** Width on the Mercator plane, the whole world being 1. */
export function mercatorExtent(polygon: Polygon): number {
  const [west, , east] = boundsOf(outerRing(projected(polygon)));
  return east - west;
}
