// Which of many points is nearest to a position, along geodesics of the WGS84 ellipsoid. Used at build only.
import type { Position } from '../model/dataset';
import { distanceKm } from './geodesic';

export interface NearestPoint {
  /** Its place in the list of points. */
  readonly index: number;
  readonly distanceKm: number;
}

/**
 * Makes points ready for asking which is nearest to a position. The straight line through the globe is quick to compute and nearly
 * tells it; the few that it cannot tell apart are measured along the geodesic. Throws a RangeError where there are no points.
 */
export function nearestAmong(points: readonly Position[]): (position: Position) => NearestPoint {
  if (points.length === 0) throw new RangeError('Of no points none is nearest');
  const places = new Float64Array(points.length * 3);
  points.forEach((point, index) => {
    places.set(throughGlobe(point), index * 3);
  });
  const squared = new Float64Array(points.length);
  return (position) => {
    const [x, y, z] = throughGlobe(position);
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < squared.length; index++) {
      const toX = (places[index * 3] as number) - x;
      const toY = (places[index * 3 + 1] as number) - y;
      const toZ = (places[index * 3 + 2] as number) - z;
      const square = toX * toX + toY * toY + toZ * toZ;
      squared[index] = square;
      if (square < least) least = square;
    }
    const leastKm = Math.sqrt(least);
    const withinSquared = (leastKm + undecidedKm(leastKm)) ** 2;
    let nearest: NearestPoint = { index: -1, distanceKm: Number.POSITIVE_INFINITY };
    for (let index = 0; index < squared.length; index++) {
      if ((squared[index] as number) > withinSquared) continue;
      const km = distanceKm(position, points[index] as Position);
      if (km < nearest.distanceKm) nearest = { index, distanceKm: km };
    }
    return nearest;
  };
}

/**
 * A geodesic is longer than the straight line by about s³/24R², and R, the radius of curvature, is between 6335 and 6400 km on WGS84:
 * three times what that leaves open, for the terms that follow.
 */
const undecidedKm = (km: number) => (3 * km ** 3 * (6335 ** -2 - 6400 ** -2)) / 24 + 1e-6;

/** Kilometres from the middle of WGS84 along its axes. */
function throughGlobe([lng, lat]: Position): [x: number, y: number, z: number] {
  const [lambda, phi] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  const transverseKm = equatorialRadiusKm / Math.sqrt(1 - eccentricitySquared * Math.sin(phi) ** 2);
  return [
    transverseKm * Math.cos(phi) * Math.cos(lambda),
    transverseKm * Math.cos(phi) * Math.sin(lambda),
    transverseKm * (1 - eccentricitySquared) * Math.sin(phi),
  ];
}

// As NIMA TR8350.2 defines it.
const equatorialRadiusKm = 6378.137;
const flattening = 1 / 298.257223563;
const eccentricitySquared = flattening * (2 - flattening);
