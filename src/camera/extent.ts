// Bounds as links contain them: west, south, east, north.
import { wrapDegrees } from '../geo/longitude';
import type { Bounds } from '../model/position';
import { bounded, decimal, maxLatitude } from './camera';

/** Null for anything else. Where the antimeridian lies between them, east may be above 180 or less than west. */
export function parseExtent(field: string): Bounds | null {
  const parts = field.split(',');
  if (parts.length !== 4 || !parts.every((part) => decimal.test(part))) return null;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  return boundedExtent([west, south, east < west ? east + 360 : east, north]);
}

/** Rounded to five decimals of a degree, at most 360 degrees wide. Null without width or height. */
export function boundedExtent([west, south, east, north]: Bounds): Bounds | null {
  const isWorld = east - west >= 360;
  const from = wrapDegrees(roundDegrees(isWorld ? (west + east) / 2 - 180 : west));
  const extent = [
    from,
    roundDegrees(bounded(south, -maxLatitude, maxLatitude)),
    roundDegrees(from + (isWorld ? 360 : east - west)),
    roundDegrees(bounded(north, -maxLatitude, maxLatitude)),
  ] as const;
  return extent[0] < extent[2] && extent[1] < extent[3] ? extent : null;
}

export const formatExtent = (extent: Bounds): string => extent.map((degrees) => degrees.toFixed(5)).join(',');

/** Five decimals of a degree, about a metre. */
export const roundDegrees = (degrees: number) => Number(degrees.toFixed(5)) + 0;
