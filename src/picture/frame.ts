// The box of the world that a static map shows, and the room round it that is drawn too: the map's element has a shape of its own, and
// what is over the box at its sides is not left blank.

import type { Box, Point } from '../geo/clip';
import { projectToPixels } from '../geo/mercator';
import type { Bounds, Position } from '../model/position';

export interface Frame {
  /** Of the box, in units; `unitsWide` and as high as Mercator makes it. */
  readonly width: number;
  readonly height: number;
  /** MapLibre's zoom at which a unit is a pixel. */
  readonly zoom: number;
  /** The box's north-west corner, in pixels of the world at that zoom. */
  readonly origin: Point;
  /** The longitude of the box's middle. */
  readonly middle: number;
  /** What is drawn, in units from the box's north-west corner. */
  readonly drawn: Box;
}

/** About the width of the map beside the panel, so that there a unit is about a pixel. */
const unitsWide = 900;
/** What is drawn beside the box, at each side, as a share of its width and of its height: enough for a wide screen and for a tall phone. */
const roomBeside = 1.0;
const roomAbove = 0.7;

/** Throws a RangeError for bounds that hold nothing: east must lie past west, and north of south. */
export function frameOf([west, south, east, north]: Bounds): Frame {
  if (!(west < east && south < north && east - west <= 360)) {
    throw new RangeError(`A map cannot show the bounds ${west}, ${south}, ${east}, ${north}: they hold nothing`);
  }
  const zoom = Math.log2((unitsWide * 360) / ((east - west) * 512));
  const [left, top] = projectToPixels([west, north], zoom);
  const [right, bottom] = projectToPixels([east, south], zoom);
  const [width, height] = [right - left, bottom - top];
  const worldPixels = worldPixelsAt(zoom);
  return {
    width,
    height,
    zoom,
    origin: [left, top],
    middle: (west + east) / 2,
    drawn: [
      -roomBeside * width,
      Math.max(-roomAbove * height, -top),
      (1 + roomBeside) * width,
      Math.min((1 + roomAbove) * height, worldPixels - top),
    ],
  };
}

/** The same box with the whole world round it, drawn the more roughly the further it is away: what a link to a small scale shows. */
export function withWorld(frame: Frame): Frame {
  const world = worldPixelsAt(frame.zoom);
  const [, top] = frame.origin;
  const middle = frame.width / 2;
  return { ...frame, drawn: [middle - world / 2, -top, middle + world / 2, world - top] };
}

/** In units, of the world's square. */
export const worldPixelsAt = (zoom: number): number => 512 * 2 ** zoom;

/** Units from the box's north-west corner. Positions that belong together must be moved together; see `framed`. */
export function project(position: Position, { zoom, origin: [left, top] }: Frame): Point {
  const [x, y] = projectToPixels(position, zoom);
  return [x - left, y - top];
}

/** Positions that belong together, with continuous longitudes, in units: as they stand in the copy of the world nearest to the frame. */
export const framed = (positions: readonly Position[], frame: Frame): readonly Point[] =>
  besideFrame(positions, frame).map((position) => project(position, frame));

/** A position by itself, in units, as it stands in the copy of the world nearest to the frame. */
export const framedPosition = (position: Position, frame: Frame): Point =>
  framed([position], frame)[0] ?? project(position, frame);

function besideFrame(positions: readonly Position[], { middle }: Frame): readonly Position[] {
  const lngs = positions.map(([lng]) => lng);
  const readerRing =
    (lngs.reduce((a, b) => Math.min(a, b), Infinity) + lngs.reduce((a, b) => Math.max(a, b), -Infinity)) / 2;
  const shift = 360 * Math.round((middle - readerRing) / 360);
  return shift === 0 ? positions : positions.map(([lng, lat]): Position => [lng + shift, lat]);
}
