// Bounds on the globe, whose longitudes may pass 180 where they cross the antimeridian.
import type { Bounds, Position } from '../model/position';
import { wrapLngNear } from './longitude';
import { maxMercatorLatitude } from './mercator';

/** The position within bounds that is nearest to a given one, as on a sphere. */
export function nearestWithin([west, south, east, north]: Bounds, [lng, lat]: Position): Position {
  const inBounds = (latitude: number) => Math.max(south, Math.min(north, latitude));
  const wrappedLng = wrapLngNear(lng, (west + east) / 2);
  if (wrappedLng >= west && wrappedLng <= east) return [lng, inBounds(lat)];
  // On the meridian of the nearer edge: the foot of the perpendicular, or the end that is nearer to it round the globe.
  const edge = wrappedLng < west ? west : east;
  const radians = Math.PI / 180;
  const foot =
    Math.atan2(Math.sin(lat * radians), Math.cos(lat * radians) * Math.cos((edge - lng) * radians)) / radians;
  const fromFoot = (latitude: number) => Math.abs(wrapLngNear(latitude - foot, 0));
  const [nearest = south] = [inBounds(foot), south, north].sort((a, b) => fromFoot(a) - fromFoot(b));
  return [edge, nearest];
}

export const antipode = ([lng, lat]: Position): Position => [lng + 180, -lat];

/** The smallest bounds of vertices whose longitudes are continuous. */
export function boundsAround(vertices: readonly Position[]): Bounds {
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, 90, Number.NEGATIVE_INFINITY, -90];
  for (const [lng, lat] of vertices) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/**
 * The smallest bounds of lines whose longitudes are within -180..180, and which are cut where they cross the antimeridian, as RFC 7946
 * asks: the globe without the widest gap of longitudes that no line covers. East passes 180 where the bounds cross the antimeridian.
 */
export function boundsOnGlobe(lines: readonly (readonly Position[])[]): Bounds {
  const covered = lines.map(boundsAround).sort((a, b) => a[0] - b[0]);
  const [, south, , north] = boundsAround(lines.flat());
  let west = covered[0]?.[0] ?? 0;
  let east = west;
  let widestGap = 0;
  for (const [nextWest, , nextEast] of covered) {
    if (nextWest - east > widestGap) [west, widestGap] = [nextWest, nextWest - east];
    east = Math.max(east, nextEast);
  }
  const first = covered[0]?.[0] ?? 0;
  const gapBeforeFirst = first + 360 - east;
  return gapBeforeFirst >= widestGap ? [first, south, east, north] : [west, south, west + 360 - widestGap, north];
}

/** The smallest bounds of several, in longitudes near those of the first; of the whole globe where they would be wider. */
export function boundsTogether([first, ...others]: readonly [Bounds, ...Bounds[]]): Bounds {
  const middle = (first[0] + first[2]) / 2;
  const corners = [first, ...others].flatMap(([west, south, east, north]) => {
    const shift = wrapLngNear((west + east) / 2, middle) - (west + east) / 2;
    return [[west + shift, south] as const, [east + shift, north] as const];
  });
  const [west, south, east, north] = boundsAround(corners);
  return east - west > 360 ? [middle - 180, south, middle + 180, north] : [west, south, east, north];
}

/** True where the first bounds reach beyond the second at no side by more than a share of their own size. */
export function areWithin([west, south, east, north]: Bounds, [w, s, e, n]: Bounds, share: number): boolean {
  const shift = wrapLngNear((west + east) / 2, (w + e) / 2) - (west + east) / 2;
  const [across, down] = [share * (east - west), share * (north - south)];
  return (
    (e - w >= 360 || (west + shift >= w - across && east + shift <= e + across)) &&
    south >= s - down &&
    north <= n + down
  );
}

/**
 * Whether the outline of a ring with the first bounds passes through the second: false for one that lies elsewhere, and for one that surrounds
 * them wholly. The ring is taken for an ellipse, which is near enough where it is smaller than a hemisphere.
 */
export function outlineCrosses([west, south, east, north]: Bounds, [w, s, e, n]: Bounds): boolean {
  const shift = wrapLngNear((west + east) / 2, (w + e) / 2) - (west + east) / 2;
  const isApart = west + shift > e || east + shift < w || south > n || north < s;
  const [middleLng, middleLat] = [(west + east) / 2 + shift, (south + north) / 2];
  const isWithinRing = (lng: number, lat: number) =>
    Math.hypot((lng - middleLng) / ((east - west) / 2), (lat - middleLat) / ((north - south) / 2)) < 1;
  const areAllWithin = [w, e].every((lng) => [s, n].every((lat) => isWithinRing(lng, lat)));
  return !isApart && !areAllWithin;
}

/**
 * Bounds of what a closed line on the globe surrounds. The line is clockwise, and its longitudes may be any that mean the same meridian; those of
 * the result are the nearest to `middle`, the longitude of a position inside. Around a pole the bounds include it and span 360 degrees.
 */
export function boundsWithin(line: readonly Position[], middle: number): Bounds {
  const continuous: Position[] = [];
  let last = middle;
  for (const [lng, lat] of line) {
    last = wrapLngNear(lng, last);
    continuous.push([last, lat]);
  }
  const [west, south, east, north] = boundsAround(continuous);
  const first = continuous[0]?.[0] ?? middle;
  // Clockwise is westward around the north pole and eastward around the south pole.
  const eastwardCircuits = Math.round((wrapLngNear(first, last) - first) / 360);
  if (eastwardCircuits === 0) return [west, south, east, north];
  return [middle - 180, eastwardCircuits > 0 ? -90 : south, middle + 180, eastwardCircuits < 0 ? 90 : north];
}

/**
 * Bounds of a circle on a sphere: within half a percent of those of a ring on the ellipsoid, which is enough to move a camera to. Around a pole
 * they span 360 degrees.
 */
export function boundsOfCircle([lng, lat]: Position, radiusKm: number): Bounds {
  const radius = radiusKm / 111.195;
  const radians = Math.PI / 180;
  const [south, north] = [Math.max(-maxMercatorLatitude, lat - radius), Math.min(maxMercatorLatitude, lat + radius)];
  const across =
    Math.abs(lat) + radius < 90 ? Math.asin(Math.sin(radius * radians) / Math.cos(lat * radians)) / radians : 180;
  return [lng - across, south, lng + across, north];
}

/** Bounds of everything within so many kilometres of the given ones, and a little more. */
export function expandedBounds([west, south, east, north]: Bounds, km: number): Bounds {
  // 110.5 km are a little less than any degree of latitude, and of longitude at the equator.
  const lat = km / 110.5;
  const widest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + lat);
  const lng = lat / Math.cos((widest * Math.PI) / 180);
  return [west - lng, Math.max(-90, south - lat), east + lng, Math.min(90, north + lat)];
}
