// An area from its outlines: which of them are holes, in which exterior, how large it all is.
import { booleanPointInPolygon, point } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsAround } from '../../geo/bounds';
import { signedAreaKm2 } from '../../geo/geodesic';
import type { Bounds, Position } from '../../model/position';
import { cutAtAntimeridian } from './antimeridian';

export interface OutlinedArea {
  /** All longitudes within -180..180. */
  readonly geometry: Polygon | MultiPolygon;
  /** As they were given but for splinters, counter-clockwise: longitudes may pass 180. */
  readonly exteriors: readonly (readonly Position[])[];
  /** East may pass 180. */
  readonly bounds: Bounds;
  readonly areaKm2: number;
}

/**
 * The area on the left of closed outlines with continuous longitudes, to a tenth of a metre. Null where it consists only of splinters of less
 * than 1000 square metres.
 */
export function outlinedArea(outlines: readonly (readonly Position[])[]): OutlinedArea | null {
  const rings = outlines
    .map((outline) => outline.map(([lng, lat]): Position => [rounded(lng), rounded(lat)]))
    .map((ring) => ({ ring, areaKm2: signedAreaKm2(ring) }))
    .filter(({ areaKm2 }) => Math.abs(areaKm2) > smallestKm2);
  const exteriors = rings.filter(({ areaKm2 }) => areaKm2 > 0).map(({ ring }) => ring);
  if (exteriors.length === 0) return null;
  const holes = rings.filter(({ areaKm2 }) => areaKm2 < 0).map(({ ring }) => ring);
  const pieces = exteriors.flatMap((exterior) => {
    const holesInside = holes.filter((hole) => isInRing(hole[0] as Position, exterior));
    const cut = cutAtAntimeridian(exterior, holesInside);
    return cut.type === 'Polygon' ? [cut.coordinates] : cut.coordinates;
  });
  const [only] = pieces;
  return {
    geometry:
      pieces.length === 1 && only
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: pieces },
    exteriors,
    bounds: boundsAround(exteriors.flat()),
    areaKm2: rings.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
  };
}

/** Smaller rings are artefacts of the grid. */
const smallestKm2 = 0.001;
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const isInRing = (position: Position, ring: readonly Position[]) =>
  booleanPointInPolygon(point([...position]), { type: 'Polygon', coordinates: [ring.map(([lng, lat]) => [lng, lat])] });
