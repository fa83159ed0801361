// The possible area of a thing: the intersection of the regions in which each constraint on its position is met.
import { booleanPointInPolygon, lineString, point, simplify } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsAround, boundsOnGlobe, expandedBounds } from '../../geo/bounds';
import { distanceKm } from '../../geo/geodesic';
import { wrapLngNear } from '../../geo/longitude';
import { geodesicRing, ringBounds } from '../../geo/ring';
import type { Bounds, Position } from '../../model/position';
import { contour, type SignedDistanceKm } from './contour';
import { nearestOnLine } from './nearest-on-line';
import { type OutlinedArea, outlinedArea } from './outlined-area';

/**
 * What is known about where a thing is. `from-border` means both sides of the border, because the line of a border is open and has no inside;
 * another constraint (near a town, within a region) excludes the wrong side.
 */
export type PlaceConstraint =
  | { readonly kind: 'near'; readonly center: Position; readonly radiusKm: number }
  | { readonly kind: 'within'; readonly geometry: Polygon | MultiPolygon }
  | {
      readonly kind: 'from-border';
      readonly lines: readonly (readonly Position[])[];
      readonly leastKm: number;
      readonly mostKm: number;
    };

/** Where a constraint is met. */
export interface Region {
  readonly signedDistanceKm: SignedDistanceKm;
  readonly bounds: Bounds;
  /** Of the grid with which its outline is found. */
  readonly cellKm: number;
}

export interface Area extends OutlinedArea {
  /** Between the two positions in it that lie furthest apart. */
  readonly widestKm: number;
}

export function regionOf(constraint: PlaceConstraint): Region {
  switch (constraint.kind) {
    case 'near':
      return nearRegion(constraint.center, constraint.radiusKm);
    case 'within':
      return withinRegion(constraint.geometry);
    case 'from-border':
      return fromBorderRegion(constraint.lines, constraint.leastKm, constraint.mostKm);
  }
}

/** The intersection of the regions; null where it is empty, or narrower than a cell of the grid. */
export function sharedArea(regions: readonly Region[]): Area | null {
  const shared = sharedRegion(regions);
  if (!shared) return null;
  const { signedDistanceKm, cellKm } = shared;
  const area = outlinedArea(contour(signedDistanceKm, expandedBounds(shared.bounds, 2 * cellKm), cellKm));
  return area && { ...area, widestKm: widestKm(area.exteriors.flat()) };
}

/** The outline of one region near an area, for drawing: within the area's bounds and half its width round them, good to 100 m. */
export function outlinesNear(region: Region, { bounds, widestKm }: Pick<Area, 'bounds' | 'widestKm'>): Position[][] {
  return contour(region.signedDistanceKm, expandedBounds(bounds, widestKm / 2), region.cellKm).map((outline) =>
    simplify(lineString(outline.map(([lng, lat]) => [lng, lat])), {
      tolerance: simplifyDegrees,
      highQuality: true,
    }).geometry.coordinates.map(([lng = 0, lat = 0]): Position => [round4(lng), round4(lat)]),
  );
}

/** 67 m of latitude; of longitude less. */
const simplifyDegrees = 0.0006;
const round4 = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

function nearRegion(center: Position, radiusKm: number): Region {
  return {
    signedDistanceKm: (position) => radiusKm - distanceKm(center, position),
    bounds: ringBounds(geodesicRing(center, radiusKm)),
    cellKm: bounded(radiusKm / 5),
  };
}

function fromBorderRegion(lines: readonly (readonly Position[])[], leastKm: number, mostKm: number): Region {
  const nearest = nearestOnLine(lines);
  // With continuous longitudes, so that bounds across the antimeridian are right too.
  const all = lines.flat();
  const vertices = all.map(([lng, lat]): Position => [wrapLngNear(lng, all[0]?.[0] ?? 0), lat]);
  return {
    signedDistanceKm: (position) => {
      const km = nearest(position).distanceKm;
      // Without a least distance the line itself is no edge.
      return leastKm === 0 ? mostKm - km : Math.min(km - leastKm, mostKm - km);
    },
    bounds: expandedBounds(boundsAround(vertices), mostKm),
    cellKm: bounded((mostKm - leastKm) / 5),
  };
}

/** A polygon that is cut at the antimeridian is joined again: its seam is no edge. */
function withinRegion({ type, coordinates }: Polygon | MultiPolygon): Region {
  const asRead = type === 'Polygon' ? [coordinates] : coordinates;
  const bounds = boundsOnGlobe(asRead.flat().map((ring) => ring.map(([lng = 0, lat = 0]): Position => [lng, lat])));
  const crosses = bounds[2] > 180;
  const unrolled = asRead.map((polygon) =>
    polygon.map((ring) => ring.map(([lng = 0, lat = 0]) => [crosses && lng < bounds[0] ? lng + 360 : lng, lat])),
  );
  const rings = unrolled.flat().map((ring) => ring.map(([lng = 0, lat = 0]): Position => [lng, lat]));
  const nearest = nearestOnLine(crosses ? rings.flatMap(withoutSeam) : rings);
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: unrolled };
  return {
    signedDistanceKm: ([lng, lat]) => {
      const near = wrapLngNear(lng, (bounds[0] + bounds[2]) / 2);
      const km = nearest([near, lat]).distanceKm;
      return booleanPointInPolygon(point([near, lat]), geometry) ? km : -km;
    },
    bounds,
    cellKm: coarsestCellKm,
  };
}

/** The parts of a ring that do not run along the antimeridian, of which the longitude here is 180. */
function withoutSeam(ring: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  ring.slice(1).forEach((end, index) => {
    const start = ring[index] as Position;
    if (start[0] === 180 && end[0] === 180) return;
    const part = parts.at(-1);
    if (part?.at(-1) === start) part.push(end);
    else parts.push([start, end]);
  });
  return parts;
}

/** Fine enough for what is narrow, coarse enough to be quick: a fifth of the narrowest width. */
const bounded = (km: number) => Math.max(0.1, Math.min(coarsestCellKm, km));
const coarsestCellKm = 2;

function sharedRegion(regions: readonly Region[]): Region | null {
  const [first, ...others] = regions;
  if (!first) throw new RangeError('No constraint leaves no area, but everywhere');
  let [west, south, east, north] = first.bounds;
  for (const { bounds } of others) {
    const shift = wrapLngNear(bounds[0], west) - bounds[0];
    // The shift by multiples of 360 with which the two overlap, if there is one.
    const overlapping = [shift, shift - 360, shift + 360].find((by) => bounds[0] + by < east && bounds[2] + by > west);
    if (overlapping === undefined) return null;
    [west, east] = [Math.max(west, bounds[0] + overlapping), Math.min(east, bounds[2] + overlapping)];
    [south, north] = [Math.max(south, bounds[1]), Math.min(north, bounds[3])];
    if (south >= north) return null;
  }
  return {
    signedDistanceKm: (position) => {
      let least = Number.POSITIVE_INFINITY;
      for (const { signedDistanceKm } of regions) least = Math.min(least, signedDistanceKm(position));
      return least;
    },
    bounds: [west, south, east, north],
    cellKm: Math.min(...regions.map(({ cellKm }) => cellKm)),
  };
}

function widestKm(vertices: readonly Position[]): number {
  return vertices.reduce(
    (widest, one, index) =>
      vertices.slice(index + 1).reduce((most, other) => Math.max(most, distanceKm(one, other)), widest),
    0,
  );
}
