// The viewBox of the still map's SVG, and positions in it.
import type { Camera } from '../camera/camera';
import { pictureUnits, pictureWidth as width } from '../camera/picture-units';
import type { Box, Point } from '../geo/clip';
import { projectToPixels } from '../geo/mercator';
import type { Bounds, Position } from '../model/position';

/** In units of the SVG; a unit is about a pixel on a desktop page. */
export interface ViewBox {
  readonly width: number;
  readonly height: number;
  /** MapLibre's zoom at which a unit is a pixel. */
  readonly zoom: number;
  /** The north-west corner, in units from that of the world. */
  readonly origin: Point;
  /** The drawn part of the map, from the north-west corner of the viewBox. An element of another shape shows more than the viewBox. */
  readonly drawn: Box;
  /** The sizes for which names are placed. */
  readonly sizes: readonly LabelSize[];
  /** Of a picture that shows one view and is never moved or switched: what is selected in it. Null for the picture of a page. */
  readonly oneView: { readonly mark: string | null } | null;
  /** The mark that is selected before, and without, any script. */
  readonly selected?: string | null;
}

/** The story's outlines are rounded to this many units, and written in multiples of it (see `Detail`). */
export const outlineStep = 0.1;

/** `scale` is in units per pixel of the screen. Names are placed for each size, and shown for the size of the map on the screen. */
export const labelSizes = [
  { name: 'largest', scale: 0.5 },
  { name: 'large', scale: 1.15 },
  { name: 'medium', scale: 1.75 },
  { name: 'small', scale: 3.3 },
  { name: 'smaller', scale: 4 },
  { name: 'smallest', scale: 7 },
  { name: 'far', scale: 12 },
] as const satisfies readonly LabelSize[];
export interface LabelSize {
  readonly name: string;
  readonly scale: number;
}

/** MapLibre's zoom at this scale. */
export const zoomAt = ({ scale }: LabelSize, { zoom }: ViewBox): number => zoom - Math.log2(scale);

/** The zooms at which the names of a size are shown, the upper one exclusive. */
export function zoomsAt(size: LabelSize, viewBox: ViewBox): readonly [from: number, to: number] {
  const larger = viewBox.sizes[viewBox.sizes.indexOf(size) - 1];
  // A picture of one view has one zoom.
  if (viewBox.oneView) return [zoomAt(size, viewBox), zoomAt(size, viewBox) + 1e-6];
  return [zoomAt(size, viewBox), larger ? zoomAt(larger, viewBox) : Number.POSITIVE_INFINITY];
}

/** Drawn outside the viewBox at each side, as fractions of its width and height: enough for a wide screen, and for a tall phone. */
const marginX = 1;
const marginY = 0.7;

/** Throws a RangeError for empty bounds: east must lie past west by at most 360 degrees, and north of south. */
export function viewBoxOf([west, south, east, north]: Bounds): ViewBox {
  if (!(west < east && south < north && east - west <= 360)) {
    throw new RangeError(`A map cannot show the bounds ${west}, ${south}, ${east}, ${north}: they are empty`);
  }
  const { zoom, origin } = pictureUnits([west, south, east, north]);
  const height = projectToPixels([east, south], zoom)[1] - origin[1];
  const top = Math.max(-marginY * height, -origin[1]);
  const bottom = Math.min((1 + marginY) * height, worldUnits(zoom) - origin[1]);
  return {
    width,
    height,
    zoom,
    origin,
    drawn: [-marginX * width, top, (1 + marginX) * width, bottom],
    sizes: labelSizes,
    oneView: null,
  };
}

/** Of a picture that shows one view, in which a unit is a pixel. */
export function viewBoxOfView(
  { zoom, center }: Pick<Camera, 'zoom' | 'center'>,
  { width, height }: { readonly width: number; readonly height: number },
  mark: string | null,
): ViewBox {
  const [x, y] = projectToPixels(center, zoom);
  return {
    width,
    height,
    zoom,
    origin: [x - width / 2, y - height / 2],
    drawn: [0, 0, width, height],
    sizes: [{ name: 'only', scale: 1 }],
    oneView: { mark },
  };
}

/** The same viewBox with the whole world drawn. */
export function withWorld(viewBox: ViewBox): ViewBox {
  const world = worldUnits(viewBox.zoom);
  const [, top] = viewBox.origin;
  const { width } = viewBox;
  return { ...viewBox, drawn: [(width - world) / 2, -top, (width + world) / 2, world - top] };
}

/** The side of the world's square. */
export const worldUnits = (zoom: number): number => 512 * 2 ** zoom;

export function project(position: Position, { zoom, origin: [left, top] }: ViewBox): Point {
  const [x, y] = projectToPixels(position, zoom);
  return [x - left, y - top];
}

/** In the copy of the world nearest to the middle of the viewBox. */
export function projectNear(position: Position, viewBox: ViewBox): Point {
  const [x, y] = project(position, viewBox);
  const world = worldUnits(viewBox.zoom);
  return [x - world * Math.round((x - viewBox.width / 2) / world), y];
}

/** A line with continuous longitudes, in each copy of the world that the map may show. */
export function projectCopies(line: readonly Position[], viewBox: ViewBox): readonly (readonly Point[])[] {
  const points = line.map((position) => project(position, viewBox));
  const world = worldUnits(viewBox.zoom);
  return [-2, -1, 0, 1, 2].map((copy) => points.map(([x, y]): Point => [x + copy * world, y]));
}
