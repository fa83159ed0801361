import type { Position } from 'geojson';
import { type Bounds, clipPolygon, latitude, longitude, type Polygon, type Ring } from './planar';

const wholeWorld: Bounds = [-180, -90, 180, 90];
const nearSouthPole = -89.9;

/**
 * world-atlas and visionscarto rings run on across the antimeridian; tiles need them cut there, or fills turn inside
 * out at low zoom. The ring is unrolled to continuous longitudes, laid over three worlds and clipped to the middle one.
 */
export function cutPolygonAtAntimeridian(polygon: Polygon): Polygon[] {
  const unrolled = polygon.map(unroll);
  return [-360, 0, 360].flatMap((shift) => {
    const shifted = unrolled.map((ring) => ring.map((position) => shiftEast(position, shift)));
    const clipped = clipPolygon(shifted, wholeWorld);
    return clipped.length === 0 ? [] : [clipped];
  });
}

function shiftEast(position: Position, degrees: number): Position {
  return [longitude(position) + degrees, latitude(position)];
}

function unroll(ring: Ring): Ring {
  const unrolled: Ring = [];
  for (const position of ring) {
    const previous = unrolled.at(-1);
    const turns = previous ? Math.round((longitude(previous) - longitude(position)) / 360) : 0;
    unrolled.push(shiftEast(position, turns * 360));
  }
  const first = unrolled[0] as Position;
  const last = unrolled.at(-1) as Position;
  const goesRoundThePole = Math.abs(longitude(last) - longitude(first)) > 180;
  if (!goesRoundThePole) return unrolled;
  return [...unrolled, [longitude(last), nearSouthPole], [longitude(first), nearSouthPole], first];
}
