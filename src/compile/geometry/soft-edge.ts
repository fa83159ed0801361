// The edge of a ring about something that is not a point: between what lies within the distance of every place of an area, and what lies
// within the distance of any.
import { convex, multiPoint } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { destination, distanceKm } from '../../geo/geodesic';
import { wrapLngNear } from '../../geo/longitude';
import type { Position } from '../../model/position';

export interface SoftEdge {
  /** Outline of what lies within the radius of every place of the area; empty where nothing does. */
  readonly certain: readonly Position[];
  /** Outline of what lies within the radius of any place of the area. */
  readonly possible: readonly Position[];
}

/** Chords of a circle of 300 km stray 0.1 km from it, which no eye finds in an edge that is tens of kilometres wide. */
const bearings = 120;
const vertexToleranceKm = 0.001;
/** Some ten for an area small against the radius, more where both are alike. */
const mostRounds = 200;

/**
 * Both outlines closed, counter-clockwise, with continuous longitudes, found along geodesics from `center`, which lies in the area.
 * The farthest and the nearest place of an area, seen from outside it, are taken to be vertices of its hull.
 */
export function softEdge(center: Position, radiusKm: number, { type, coordinates }: Polygon | MultiPolygon): SoftEdge {
  const rings = (type === 'Polygon' ? [coordinates] : coordinates).flat();
  // An area that is cut at the antimeridian is put together again, on the turn of the globe that its centre is on.
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
