// RFC 7946 asks that no geometry cross the antimeridian: what does is cut there into several polygons.
import { featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf';
import type { Position as GeoJsonPosition, MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../../model/position';

/**
 * A polygon with all longitudes within -180..180, made of an exterior and holes whose longitudes are continuous and may pass
 * 180. Where the exterior crosses the antimeridian the result is a MultiPolygon, cut there, its vertices rounded to 1e-10 degrees.
 * An exterior that spans all 360 degrees has a seam at its two ends, which is closed, since the inside lies on both sides.
 */
export function cutAtAntimeridian(
  exterior: readonly Position[],
  holes: readonly (readonly Position[])[] = [],
): Polygon | MultiPolygon {
  const rings = [exterior, ...holes].map((ring) => ring.map(([lng, lat]): GeoJsonPosition => [lng, lat]));
  const lngs = exterior.map(([lng]) => lng);
  const firstWorld = Math.floor((Math.min(...lngs) + 180) / 360);
  const lastWorld = Math.ceil((Math.max(...lngs) + 180) / 360) - 1;
  if (firstWorld === 0 && lastWorld === 0) return { type: 'Polygon', coordinates: rings };

  const worlds: GeoJsonPosition[][][][] = [];
  for (let world = firstWorld; world <= lastWorld; world++) {
    const shifted = rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [rounded(lng - world * 360), rounded(lat)]));
    const within = intersect(featureCollection([polygon(shifted), polygon([worldOutline])]));
    if (within) worlds.push(polygonsOf(within.geometry));
  }
  const spansTheWorld = rounded(Math.max(...lngs) - Math.min(...lngs)) === 360;
  const pieces = spansTheWorld ? joined(worlds) : worlds.flat();
  const [only] = pieces;
  return pieces.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: pieces };
}

function joined(worlds: GeoJsonPosition[][][][]): GeoJsonPosition[][][] {
  const features = worlds.map((polygons) => multiPolygon(polygons));
  const whole = features.length > 1 ? union(featureCollection(features)) : features[0];
  return whole ? polygonsOf(whole.geometry) : [];
}

const polygonsOf = (geometry: Polygon | MultiPolygon): GeoJsonPosition[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** To a hundredth of a millimetre, so that adding and subtracting 360 leaves no gap at a seam. */
const rounded = (degrees: number) => Math.round(degrees * 1e10) / 1e10;

const worldOutline: GeoJsonPosition[] = [
  [-180, -90],
  [180, -90],
  [180, 90],
  [-180, 90],
  [-180, -90],
];
