// The edge of a ring around something that may be anywhere in an area: between what is in range from every position in the area, and what is in
// range from any.
import { convex, multiPoint } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { destination, distanceKm } from '../../geo/geodesic';
import { wrapLngNear } from '../../geo/longitude';
import type { Position } from '../../model/position';

export interface SoftEdge {
  /** Outline of what is in range from every position in the area; empty where nothing is. */
  readonly certain: readonly Position[];
  /** Outline of what is in range from any position in the area. */
  readonly possible: readonly Position[];
}

/** Chords of a circle of 300 km are up to 0.1 km from it, which cannot be seen in an edge that is tens of kilometres wide. */
const bearings = 120;
const vertexToleranceKm = 0.001;
/** About ten are needed for an area much smaller than the radius, more for one of similar size. */
const mostRounds = 200;

/**
 * Both outlines closed, counter-clockwise, with continuous longitudes, found along geodesics from `center`, which lies in the area.
 * The farthest and the nearest position of an area, seen from outside it, are taken to be vertices of its hull.
 */
export function softEdge(center: Position, radiusKm: number, { type, coordinates }: Polygon | MultiPolygon): SoftEdge {
  const rings = (type === 'Polygon' ? [coordinates] : coordinates).flat();
  // An area that is cut at the antimeridian is joined again, with longitudes near that of its centre.
  const vertices = rings.flat().map(([lng = 0, lat = 0]) => [wrapLngNear(lng, center[0]), lat]);
  const hull = convex(multiPoint(vertices));
  const places = (hull?.geometry.coordinates[0] ?? []).map(([lng = 0, lat = 0]): Position => [lng, lat]);
  if (places.length === 0) throw new RangeError('An area without extent has no edge');
  const outline = (distanceFrom: (position: Position) => number): Position[] => {
    const found: Position[] = [];
    for (let index = 0; index < bearings; index++) {
      // Bearings fall, so that the outline runs counter-clockwise.
      const bearing = 360 - (index * 360) / bearings;
      let wayKm = radiusKm;
      let missedKm = Number.POSITIVE_INFINITY;
      for (let round = 0; round < mostRounds && wayKm > 0 && Math.abs(missedKm) > vertexToleranceKm; round++) {
        missedKm = radiusKm - distanceFrom(destination(center, bearing, wayKm));
        wayKm += missedKm;
      }
      if (wayKm <= 0 || Math.abs(missedKm) > vertexToleranceKm) return [];
      found.push(destination(center, bearing, wayKm));
    }
    return [...found, ...found.slice(0, 1)];
  };
  return {
    certain: outline((position) => Math.max(...places.map((place) => distanceKm(place, position)))),
    possible: outline((position) => Math.min(...places.map((place) => distanceKm(place, position)))),
  };
}
