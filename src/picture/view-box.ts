// What of the world the still map shows: the viewBox of its SVG, and how positions lie in it.
import type { Box, Point } from '../geo/clip';
import { projectToPixels } from '../geo/mercator';
import type { Bounds, Position } from '../model/position';

/** Lengths are in units of the SVG; a unit is about a pixel on the map beside the panel. */
export interface ViewBox {
  readonly width: number;
  readonly height: number;
  /** MapLibre's zoom at which a unit is a pixel. */
  readonly zoom: number;
  /** The north-west corner, in units from that of the world. */
  readonly origin: Point;
  /** What is drawn, from the north-west corner of the viewBox: an element of another shape shows more of the map than the viewBox holds. */
  readonly drawn: Box;
}

/** The story's points are rounded to this, and what is drawn of them is scaled by it. */
export const storyStep = 0.1;

/** `scale`: units to a pixel of the screen. Names are placed for each of these, and shown for the one at which the map is shown. */
export const labelSizes = [
  { name: 'large', scale: 1.15 },
  { name: 'medium', scale: 1.75 },
  { name: 'small', scale: 3.3 },
  { name: 'far', scale: 12 },
] as const;
export type LabelSize = (typeof labelSizes)[number];

/** MapLibre's zoom where names are as large against the map. */
export const zoomAt = ({ scale }: LabelSize, { zoom }: ViewBox): number => zoom - Math.log2(scale);

const width = 900;
/** Drawn beside the viewBox, as shares of its width and height: enough for a wide screen, and for a tall phone. */
const beside = 1;
const above = 0.7;

/** Throws a RangeError for empty bounds: east must lie past west by at most 360 degrees, and north of south. */
export function viewBoxOf([west, south, east, north]: Bounds): ViewBox {
  if (!(west < east && south < north && east - west <= 360)) {
    throw new RangeError(`A map cannot show the bounds ${west}, ${south}, ${east}, ${north}: they are empty`);
  }
  const zoom = Math.log2((width * 360) / ((east - west) * 512));
  const origin = projectToPixels([west, north], zoom);
  const height = projectToPixels([east, south], zoom)[1] - origin[1];
  const top = Math.max(-above * height, -origin[1]);
  const bottom = Math.min((1 + above) * height, worldUnits(zoom) - origin[1]);
  return { width, height, zoom, origin, drawn: [-beside * width, top, (1 + beside) * width, bottom] };
}

/** The same viewBox with the whole world drawn about it. */
export function withWorld(viewBox: ViewBox): ViewBox {
  const world = worldUnits(viewBox.zoom);
  const [, top] = viewBox.origin;
  return { ...viewBox, drawn: [(width - world) / 2, -top, (width + world) / 2, world - top] };
}

/** The side of the world's square. */
export const worldUnits = (zoom: number): number => 512 * 2 ** zoom;

export function project(position: Position, { zoom, origin: [left, top] }: ViewBox): Point {
  const [x, y] = projectToPixels(position, zoom);
  return [x - left, y - top];
}

/** A position as it lies in the copy of the world nearest to the middle of the viewBox. */
export function projectNear(position: Position, viewBox: ViewBox): Point {
  const [x, y] = project(position, viewBox);
  const world = worldUnits(viewBox.zoom);
  return [x - world * Math.round((x - width / 2) / world), y];
}

/** A line, whose longitudes are continuous, as it lies in each copy of the world that the map may show. */
export function projectCopies(line: readonly Position[], viewBox: ViewBox): readonly (readonly Point[])[] {
  const points = line.map((position) => project(position, viewBox));
  const world = worldUnits(viewBox.zoom);
  return [-2, -1, 0, 1, 2].map((copy) => points.map(([x, y]): Point => [x + copy * world, y]));
}
