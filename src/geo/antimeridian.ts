// RFC 7946 asks that no geometry cross the antimeridian: what does is cut there into several polygons. Used at build only.
import { featureCollection, intersect, polygon } from '@turf/turf';
import type { Position as GeoJsonPosition, MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../model/dataset';

/**
 * A polygon with all longitudes within -180..180, made of an exterior and holes whose longitudes are continuous and may pass
 * 180. Where the exterior crosses the antimeridian the result is a MultiPolygon, cut there.
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

  const pieces: GeoJsonPosition[][][] = [];
  for (let world = firstWorld; world <= lastWorld; world++) {
    const shift = world * 360;
    const shifted = rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng - shift, lat]));
    const within = intersect(featureCollection([polygon(shifted), polygon([worldOutline])]));
    if (within?.geometry.type === 'Polygon') pieces.push(within.geometry.coordinates);
    if (within?.geometry.type === 'MultiPolygon') pieces.push(...within.geometry.coordinates);
  }
  const [only] = pieces;
  return pieces.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: pieces };
}

const worldOutline: GeoJsonPosition[] = [
  [-180, -90],
  [180, -90],
  [180, 90],
  [-180, 90],
  [-180, -90],
];
