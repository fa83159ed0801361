// Which of many points is nearest to a position, along geodesics of the WGS84 ellipsoid. Used at build only.

import { distanceKm } from '../../geo/geodesic';
import type { Position } from '../../model/position';

export interface NearestPoint {
  /** Its place in the list of points. */
  readonly index: number;
  readonly distanceKm: number;
}

/** How many points that follow each other are looked at together: borders are thousands of points, and most are far away. */
const blockLength = 64;

/**
 * Makes points ready for asking which is nearest to a position. The straight line through the globe is quick to compute and nearly
 * tells it; the few that it cannot tell apart are measured along the geodesic. Points that follow each other should lie near each other,
 * as those of a border do: then few are looked at one by one. Throws a RangeError where there are no points.
 */
export function nearestAmong(points: readonly Position[]): (position: Position) => NearestPoint {
  if (points.length === 0) throw new RangeError('Of no points none is nearest');
  const places = points.map(throughGlobe);
  const blocks = Array.from({ length: Math.ceil(points.length / blockLength) }, (_, block) => {
    const [first, end] = [block * blockLength, Math.min((block + 1) * blockLength, points.length)];
    return { first, end, ...ballAround(places.slice(first, end)) };
  });
  // Used again for each position: there are thousands of them.
  const straightKm = new Float64Array(points.length);
  const toBlockKm = new Float64Array(blocks.length);
  return (position) => {
    const place = throughGlobe(position);
    let atMostKm = Number.POSITIVE_INFINITY;
    blocks.forEach(({ middle, radiusKm }, index) => {
      const km = straightBetween(middle, place);
      toBlockKm[index] = km - radiusKm;
      atMostKm = Math.min(atMostKm, km + radiusKm);
    });
    const reachKm = atMostKm + undecidedKm(atMostKm);
    const near = blocks.filter((_, index) => (toBlockKm[index] as number) <= reachKm);
    let leastKm = Number.POSITIVE_INFINITY;
    for (const { first, end } of near) {
      for (let index = first; index < end; index++) {
        const km = straightBetween(places[index] as Place, place);
        straightKm[index] = km;
        if (km < leastKm) leastKm = km;
      }
    }
    const withinKm = leastKm + undecidedKm(leastKm);
    let nearest: NearestPoint = { index: -1, distanceKm: Number.POSITIVE_INFINITY };
    for (const { first, end } of near) {
      for (let index = first; index < end; index++) {
        if ((straightKm[index] as number) > withinKm) continue;
        const km = distanceKm(position, points[index] as Position);
        if (km < nearest.distanceKm) nearest = { index, distanceKm: km };
      }
    }
    return nearest;
  };
}

type Place = readonly [x: number, y: number, z: number];

function straightBetween(a: Place, b: Place): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt(x * x + y * y + z * z);
}

/** A ball that holds all the places. */
function ballAround(places: readonly Place[]): { readonly middle: Place; readonly radiusKm: number } {
  const mean = (axis: 0 | 1 | 2) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  const middle: Place = [mean(0), mean(1), mean(2)];
  return { middle, radiusKm: Math.max(...places.map((place) => straightBetween(place, middle))) };
}

/**
 * A geodesic is longer than the straight line by about s³/24R², and R, the radius of curvature, is between 6335 and 6400 km on WGS84:
 * three times what that leaves open, for the terms that follow.
 */
const undecidedKm = (km: number) => (3 * km ** 3 * (6335 ** -2 - 6400 ** -2)) / 24 + 1e-6;

/** Kilometres from the middle of WGS84 along its axes. */
function throughGlobe([lng, lat]: Position): Place {
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
