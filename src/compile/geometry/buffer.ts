// Everything within a distance of an area: the outer offset curve of its border, on the WGS84 ellipsoid. Used at build only.
//
// A border is many points, and its reach is the union of the discs about them. The outline of a union of discs is arcs that meet in
// corners: where two borders face each other, in corners that point inwards. A coarse contour finds which discs follow each other;
// between two of its vertices the arcs and the corner where they meet are computed.
import { booleanPointInPolygon, point } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsAround, grown } from '../../geo/bounds';
import { destination, distanceKm, geodesicBetween } from '../../geo/geodesic';
import { wrapLngNear } from '../../geo/longitude';
import { maxMercatorLatitude } from '../../geo/mercator';
import type { Position } from '../../model/position';
import { coarseContour, type DepthKm } from './contour';
import { planeDistanceKm } from './line-distance';
import { nearestAmong } from './nearest-point';
import { type OutlinedArea, outlinedArea } from './outlined-area';

/** Between two points on a straight stretch of border the union of discs falls short of its reach by at most this much. */
const chordErrorKm = 0.0005;
/** How far an arc bulges over its chord. */
const arcErrorKm = 0.004;
/** What lies this little inside the union of discs counts as its edge. */
const edgeKm = 0.0001;
const smallestRadiusKm = 0.1;
const largestRadiusKm = 5000;
const earthRadiusKm = 6371;

/**
 * Everything within `radiusKm` of an area whose border is straight in longitude and latitude between its vertices, as RFC 7946 has
 * it. Every vertex is within a metre of `radiusKm` from the nearest point of the border, every chord within 5 m of the true outline,
 * corners included. A gap or a hole narrower than a twentieth of the radius may be closed. Throws a RangeError for a radius that is
 * not between 100 m and 5000 km, for an area without vertices, and for a reach over a pole or round the globe.
 */
export function reachOf(area: Polygon | MultiPolygon, radiusKm: number): OutlinedArea {
  if (!(radiusKm >= smallestRadiusKm && radiusKm <= largestRadiusKm)) {
    throw new RangeError(`A reach must be between ${smallestRadiusKm} and ${largestRadiusKm} km, not ${radiusKm}`);
  }
  const points = borderPoints(area, Math.sqrt(8 * radiusKm * chordErrorKm));
  const cellKm = radiusKm / 20;
  const bounds = grown(boundsAround(points), radiusKm + 2 * cellKm);
  if (Math.max(-bounds[1], bounds[3]) > maxMercatorLatitude) throw new RangeError('The reach goes over a pole');
  if (bounds[2] - bounds[0] >= 360) throw new RangeError('The reach goes round the globe');
  const discs = unionOfDiscs(points, radiusKm);
  const outlines = coarseContour(discs.signedDistanceKm, bounds, cellKm)
    // Deep inside the area its border is far away too.
    .outlines.filter((outline) => !isWithin(outline[0] as Position, area))
    .map(discs.traced);
  const reach = outlinedArea(outlines);
  if (!reach) throw new Error('A reach is never empty');
  return reach;
}

/** The vertices of the border and as many between them as leave no two further apart, all on one turn of the globe. */
function borderPoints({ type, coordinates }: Polygon | MultiPolygon, spacingKm: number): Position[] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  const first = rings[0]?.[0]?.[0];
  if (first === undefined) throw new RangeError('An area without vertices has no reach');
  return rings.flatMap((ring) => {
    const vertices: Position[] = [];
    for (const [lng = 0, lat = 0] of ring) vertices.push([wrapLngNear(lng, vertices.at(-1)?.[0] ?? first), lat]);
    if (Math.abs((vertices.at(-1)?.[0] ?? 0) - (vertices[0]?.[0] ?? 0)) > 180) {
      throw new RangeError('The area goes round the globe');
    }
    return vertices.flatMap((end, index) => {
      const start = vertices[index - 1];
      if (!start) return [];
      const count = Math.max(1, Math.ceil(planeDistanceKm(start, end) / spacingKm));
      return Array.from({ length: count }, (_, step) => between(start, end, (step + 1) / count));
    });
  });
}

/** A place on the outline, and which disc's edge it lies on. */
interface Anchor {
  readonly position: Position;
  readonly disc: number;
}

function unionOfDiscs(points: readonly Position[], radiusKm: number) {
  const nearest = nearestAmong(points);
  const centerOf = (disc: number) => points[disc] as Position;
  const signedDistanceKm: DepthKm = (position) => radiusKm - nearest(position).distanceKm;
  const isOnEdge = (position: Position) => nearest(position).distanceKm > radiusKm - edgeKm;

  /** From the nearest centre straight out, or in, to its disc's edge: again where that lies within another disc. */
  const ontoEdge = (position: Position): Anchor => {
    let anchor: Anchor = { position, disc: -1 };
    for (let round = 0; round < 100; round++) {
      const { index, distanceKm: km } = nearest(anchor.position);
      if (anchor.disc >= 0 && km > radiusKm - edgeKm) break;
      const { bearing } = geodesicBetween(centerOf(index), anchor.position);
      anchor = { position: beside(destination(centerOf(index), bearing, radiusKm), position), disc: index };
    }
    return anchor;
  };

  const traced = (outline: readonly Position[]): Position[] => {
    const anchors = outline.slice(0, -1).map(ontoEdge);
    const [first] = anchors;
    if (!first) return [];
    const vertices: Position[] = [first.position];
    const follow = (from: Anchor, to: Anchor, rounds: number): void => {
      if (from.disc === to.disc) {
        followArc(from, to, rounds);
        return;
      }
      if (distanceKm(from.position, to.position) < chordErrorKm) {
        vertices.push(to.position);
        return;
      }
      const corner = cornerBetween(from, to, centerOf, radiusKm);
      if (corner && isOnEdge(corner)) {
        followArc(from, { position: corner, disc: from.disc }, rounds);
        followArc({ position: corner, disc: to.disc }, to, rounds);
        return;
      }
      // Another disc's arc lies between the two. Near a corner the way out from a disc may lead back to one of them.
      const isNew = ({ position }: Anchor) =>
        Math.min(distanceKm(position, from.position), distanceKm(position, to.position)) > chordErrorKm;
      const halfway = ontoEdge(between(from.position, to.position, 0.5));
      const middle = [corner ? ontoEdge(corner) : halfway, halfway].find(isNew);
      if (!middle || rounds === 0) throw new RangeError(`No outline found near ${from.position.join(', ')}`);
      follow(from, middle, rounds - 1);
      follow(middle, to, rounds - 1);
    };
    const followArc = (from: Anchor, to: Anchor, rounds: number): void => {
      const places = alongArc(centerOf(from.disc), from.position, to.position, radiusKm).map((position) =>
        isOnEdge(position) ? { position, disc: from.disc } : ontoEdge(position),
      );
      [...places, to].forEach((place, index) => {
        const previous = places[index - 1] ?? from;
        if (place.disc === previous.disc) vertices.push(place.position);
        else follow(previous, place, rounds - 1);
      });
    };
    anchors.forEach((anchor, index) => {
      follow(anchor, anchors[index + 1] ?? first, mostRounds);
    });
    return vertices;
  };
  return { signedDistanceKm, traced };
}

const mostRounds = 24;

/** The places between two on the edge of one disc that leave no arc bulging too far over its chord. */
function alongArc(center: Position, from: Position, to: Position, radiusKm: number): Position[] {
  const start = geodesicBetween(center, from).bearing;
  const turn = wrapLngNear(geodesicBetween(center, to).bearing - start, 0);
  // Per kilometre: how the arc turns, and how a line that is straight in longitude and latitude does.
  const angle = radiusKm / earthRadiusKm;
  const steepest = Math.max(Math.abs(from[1]), Math.abs(to[1]));
  const curvature = (1 / Math.tan(angle) + Math.tan((steepest * Math.PI) / 180)) / earthRadiusKm;
  const lengthKm = Math.abs((turn * Math.PI) / 180) * Math.sin(angle) * earthRadiusKm;
  const count = Math.ceil(lengthKm / Math.sqrt((8 * arcErrorKm) / curvature));
  return Array.from({ length: Math.max(0, count - 1) }, (_, step) =>
    beside(destination(center, start + (turn * (step + 1)) / count, radiusKm), from),
  );
}

/**
 * Where the edges of two discs cross near two places on them, by Newton's method in the directions of the two geodesics; null where
 * they do not.
 */
function cornerBetween(
  from: Anchor,
  to: Anchor,
  centerOf: (disc: number) => Position,
  radiusKm: number,
): Position | null {
  const middle = between(from.position, to.position, 0.5);
  const nearbyKm = distanceKm(from.position, to.position);
  let corner = middle;
  for (let round = 0; round < 20; round++) {
    const [one, other] = [centerOf(from.disc), centerOf(to.disc)].map((center) => {
      const { distanceKm: km, endBearing } = geodesicBetween(center, corner);
      const radians = (endBearing * Math.PI) / 180;
      return { shortKm: radiusKm - km, east: Math.sin(radians), north: Math.cos(radians) };
    }) as [Slope, Slope];
    if (Math.max(Math.abs(one.shortKm), Math.abs(other.shortKm)) < edgeKm / 10) return corner;
    const determinant = one.east * other.north - one.north * other.east;
    const eastKm = (one.shortKm * other.north - other.shortKm * one.north) / determinant;
    const northKm = (one.east * other.shortKm - other.east * one.shortKm) / determinant;
    const stepKm = Math.hypot(eastKm, northKm);
    if (!(stepKm < 2 * nearbyKm)) return null;
    corner = beside(destination(corner, (Math.atan2(eastKm, northKm) * 180) / Math.PI, stepKm), middle);
    if (distanceKm(corner, middle) > nearbyKm) return null;
  }
  return null;
}

/** How far a place is inside a disc, and which way out is. */
interface Slope {
  readonly shortKm: number;
  readonly east: number;
  readonly north: number;
}

const isWithin = ([lng, lat]: Position, area: Polygon | MultiPolygon) =>
  booleanPointInPolygon(point([wrapLngNear(lng, 0), lat]), area);

/** A position on the turn of the globe of another. */
const beside = ([lng, lat]: Position, [otherLng]: Position): Position => [wrapLngNear(lng, otherLng), lat];

const between = ([fromLng, fromLat]: Position, [toLng, toLat]: Position, share: number): Position => [
  fromLng + share * (toLng - fromLng),
  fromLat + share * (toLat - fromLat),
];
