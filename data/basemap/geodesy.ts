import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { latitude, longitude, type Ring } from './planar';

const { WGS84 } = geodesic.Geodesic;

/** Kilometres on the WGS84 ellipsoid (Karney 2013). */
export function distanceKm(from: Position, to: Position): number {
  const { s12 } = WGS84.Inverse(latitude(from), longitude(from), latitude(to), longitude(to));
  return (s12 ?? Number.NaN) / 1000;
}

export function areaKm2(ring: Ring): number {
  const polygon = WGS84.Polygon(false);
  for (const position of ring.slice(0, -1)) polygon.AddPoint(latitude(position), longitude(position));
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
}
