// Distances and directions on the WGS84 ellipsoid, by Karney's algorithms (J. Geodesy 87, 2013), as GeographicLib computes them:
// good to some nanometres. A sphere would be off by up to 0.3 %, a kilometre in 300.
import geographiclib from 'geographiclib-geodesic';
import type { Position } from '../model/position';

const { Geodesic } = geographiclib;
const ellipsoid = Geodesic.WGS84;

/** Kilometres along the shortest geodesic between two positions. */
export function distanceKm([lngA, latA]: Position, [lngB, latB]: Position): number {
  const { s12: metres } = ellipsoid.Inverse(latA, lngA, latB, lngB, Geodesic.DISTANCE);
  if (metres === undefined) throw new Error(`No distance between ${lngA},${latA} and ${lngB},${latB}`);
  return metres / 1000;
}

/** The shortest geodesic between two positions: kilometres, and its direction at either end in degrees clockwise from north. */
export function geodesicBetween([lngA, latA]: Position, [lngB, latB]: Position) {
  const { s12: metres, azi1: bearing, azi2: endBearing } = ellipsoid.Inverse(latA, lngA, latB, lngB);
  if (metres === undefined || bearing === undefined || endBearing === undefined) {
    throw new Error(`No geodesic between ${lngA},${latA} and ${lngB},${latB}`);
  }
  return { distanceKm: metres / 1000, bearing, endBearing };
}

/** Kilometres along a parallel of latitude, which is longer than the shortest way between its ends. */
export function parallelKm(lat: number, degrees: number): number {
  const { a: equatorMetres, f: flattening } = ellipsoid;
  const radians = (lat * Math.PI) / 180;
  const eccentricitySquared = flattening * (2 - flattening);
  const normalMetres = equatorMetres / Math.sqrt(1 - eccentricitySquared * Math.sin(radians) ** 2);
  return (((degrees * Math.PI) / 180) * normalMetres * Math.cos(radians)) / 1000;
}

/**
 * Where a geodesic ends that leaves `from` at `bearing` (degrees clockwise from north). The longitude is unrolled: it continues
 * past 180 rather than jump.
 */
export function destination([lng, lat]: Position, bearing: number, distanceKm: number): Position {
  const { lat2, lon2 } = ellipsoid.Direct(
    lat,
    lng,
    bearing,
    distanceKm * 1000,
    Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.LONG_UNROLL,
  );
  if (lat2 === undefined || lon2 === undefined) throw new Error(`No destination from ${lng},${lat}`);
  return [lon2, lat2];
}

/**
 * For how many kilometres a geodesic that leaves `from` at `bearing` is the shortest way. It is for half a turn of the auxiliary
 * sphere, where it meets its mirror image of bearing 180 - `bearing` (Karney 2013, section 3): 20 003.93 km along a meridian, down
 * to 19 970.33 km along the equator.
 */
export function shortestForKm([lng, lat]: Position, bearing: number): number {
  const { s12: metres } = ellipsoid.GenDirect(lat, lng, bearing, true, 180, Geodesic.DISTANCE);
  if (metres === undefined) throw new Error(`No geodesic from ${lng},${lat}`);
  return metres / 1000;
}
