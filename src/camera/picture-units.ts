// The units of the still picture, in which the overview of the ranges draws the same outlines.
import { projectToPixels } from '../geo/mercator';
import type { Bounds } from '../model/position';

/** Of the bounds with which a story opens; a unit is about a pixel on a desktop page. */
export const pictureWidth = 900;

/** MapLibre's zoom at which a unit is a pixel, and the north-west corner of the opening bounds, in units from that of the world. */
export function pictureUnits([west, , east, north]: Bounds): {
  readonly zoom: number;
  readonly origin: readonly [x: number, y: number];
} {
  const zoom = Math.log2((pictureWidth * 360) / ((east - west) * 512));
  return { zoom, origin: projectToPixels([west, north], zoom) };
}
