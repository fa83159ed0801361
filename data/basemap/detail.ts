/** Where the map is drawn in how much detail. */
import type { Position } from 'geojson';
import { type Bounds, boundsContain } from './planar';

/** Zoom 4 and up is drawn from detailed data here: Iceland to Kashmir, Sahara to the Barents Sea. */
export const detailedBox: Bounds = [-25, 25, 75, 75];

/** From the Baltic to the Volga and the Black Sea the lines must bear enlargement to zoom 9. */
const finestBox: Bounds = [22, 43, 48, 58];

const finestTolerance = 0.0008;
const detailedTolerance = 0.003;
const worldTolerance = 0.01;

/** Degrees of latitude; about a pixel at zoom 9 in the finest box and at zoom 7 elsewhere. */
export function outlineTolerance(position: Position): number {
  return boundsContain(finestBox, position) ? finestTolerance : detailedTolerance;
}

export function overviewTolerance(): number {
  return worldTolerance;
}
