// The camera of the map and its form in links.
import { wrapDegrees } from '../geo/longitude';
import type { Bounds, Position } from '../model/position';
import { countryZooms } from './zoom-limits';

export interface Camera {
  readonly zoom: number;
  readonly center: Position;
  /** Degrees, -180 to 180. */
  readonly bearing: number;
  /** Degrees from looking straight down. */
  readonly pitch: number;
}

/** What the map is asked to show: an exact camera, or bounds. */
export type CameraTarget =
  | { readonly kind: 'jump'; readonly camera: Camera }
  | {
      readonly kind: 'fit';
      readonly bounds: Bounds;
      /** The bounds fill the uncovered part of the map, without a margin. */
      readonly isExtent?: boolean;
      /** Stays where it shows the bounds whole, and about as large as fitting them would. */
      readonly camera?: Camera;
    };

/** The edge of a Web Mercator map (`maxMercatorLatitude`), to the five decimals of links. */
export const maxLatitude = 85.05112;
const maxPitch = 60;

// Decimal only: no exponent, no hexadecimal, no Infinity.
export const decimal = /^-?\d{1,4}(?:\.\d{1,12})?$/;

/** Null where the field contains no position; numbers out of bounds are clamped. */
export function parseCamera(field: string, maxZoom: number = countryZooms.most): Camera | null {
  const [zoom, lat, lng, bearing, pitch] = field
    .split('/')
    .map((part) => (decimal.test(part) ? Number(part) : undefined));
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  return rounded({
    zoom: bounded(zoom, 0, maxZoom),
    center: [wrapDegrees(lng), bounded(lat, -maxLatitude, maxLatitude)],
    bearing: wrapDegrees(bearing ?? 0),
    pitch: bounded(pitch ?? 0, 0, maxPitch),
  });
}

/** False where `parseCamera` could read only a part of the field. */
export function isWholeCamera(field: string): boolean {
  const parts = field.split('/');
  return parts.length <= 5 && parts.every((part) => decimal.test(part));
}

/** Rounded as in links: two decimals of zoom, five of a degree (a metre), whole degrees of bearing and pitch. */
export function rounded({ zoom, center: [lng, lat], bearing, pitch }: Camera): Camera {
  const to = (decimals: number, value: number) => Number(value.toFixed(decimals)) + 0;
  return {
    zoom: to(2, zoom),
    center: [to(5, wrapDegrees(lng)), to(5, lat)],
    bearing: to(0, wrapDegrees(bearing)),
    pitch: to(0, pitch),
  };
}

export function formatCamera(camera: Camera): string {
  const { zoom, center, bearing, pitch } = rounded(camera);
  const rotation = pitch !== 0 ? `/${bearing}/${pitch}` : bearing !== 0 ? `/${bearing}` : '';
  return `${zoom.toFixed(2)}/${center[1].toFixed(5)}/${center[0].toFixed(5)}${rotation}`;
}

export const bounded = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
