// Small symbols of one or two colours, made when the map asks for them: the thin line from a thing to its name, the lozenge of an area that is
// too small to be hatched, the tick at the end of a distance, and the cross at the centre of rings.
import { calloutForm, cross, leader, lozenge, tick } from '../../look/line-forms';
import { type MadeImage, rgbOf } from './image';

const pixelRatio = 2;

export const leaderId = (color: string, isLong = false) => `leader${isLong ? '-long' : ''}/${color}`;
export const tickId = (color: string) => `tick/${color}`;
export const crossId = (color: string, halo: string) => `cross/${color}/${halo}`;
export const lozengeId = (color: string, halo: string, isSelected: boolean) =>
  `lozenge${isSelected ? '-selected' : ''}/${color}/${halo}`;

/** A line through the middle of its image, between two of its corners. */
export const calloutLineId = ([right, down]: readonly [number, number], color: string, halo: string) =>
  `callout ${right.toFixed(1)} ${down.toFixed(1)}/${color}/${halo}`;

/** A square that shows nothing. */
export const spaceId = 'space';
export const spaceSize = 12;

/** The image that an id of one of these means, or null for any other id. */
export function symbolImage(id: string): MadeImage | null {
  if (id === spaceId) return drawn(spaceSize, spaceSize, []);
  const [, right, down, line, casing] = /^callout (-?[\d.]+) (-?[\d.]+)\/(#.{6})\/(#.{6})$/.exec(id) ?? [];
  if (line && casing) return calloutLine([Number(right), Number(down)], line, casing);
  const [, kind, ...colours] =
    /^(leader|leader-long|tick|cross|lozenge|lozenge-selected)\/(#.{6})(?:\/(#.{6}))?$/.exec(id) ?? [];
  const [color = '', halo = color] = colours.filter((colour) => colour !== undefined);
  switch (kind) {
    case 'leader':
      return drawn(leader.width, leader.length, [{ color, distance: () => -1 }]);
    case 'leader-long':
      return drawn(leader.width, leader.long, [{ color, distance: () => -1 }]);
    case 'tick':
      return drawn(tick.length, tick.width, [{ color, distance: () => -1 }]);
    case 'cross': {
      const distance = (grow: number) => (x: number, y: number) =>
        Math.min(
          Math.max(Math.abs(x) - cross.size / 2, Math.abs(y) - cross.width / 2),
          Math.max(Math.abs(y) - cross.size / 2, Math.abs(x) - cross.width / 2),
        ) - grow;
      const size = cross.size + 2 * cross.halo + 2;
      return drawn(size, size, [
        { color: halo, distance: distance(cross.halo) },
        { color, distance: distance(0) },
      ]);
    }
    case 'lozenge':
    case 'lozenge-selected': {
      const grown = kind === 'lozenge' ? lozenge.halo : lozenge.selectedHalo;
      const [halfWidth, halfHeight] = [lozenge.width / 2, lozenge.height / 2];
      const across = (halfWidth * halfHeight) / Math.hypot(halfWidth, halfHeight);
      const distance = (grow: number) => (x: number, y: number) =>
        (Math.abs(x) / halfWidth + Math.abs(y) / halfHeight - 1) * across - grow;
      return drawn(lozenge.width * 2 + 2, lozenge.height * 2 + 4 * grown, [
        { color: halo, distance: distance(grown) },
        { color, distance: distance(0) },
      ]);
    }
    default:
      return null;
  }
}

function calloutLine([right, down]: readonly [number, number], color: string, halo: string): MadeImage {
  const { width, halo: haloWidth } = calloutForm;
  const distance = (grow: number) => (x: number, y: number) => {
    const along = Math.max(-0.5, Math.min(0.5, (x * right + y * down) / (right ** 2 + down ** 2)));
    return Math.hypot(x - along * right, y - along * down) - width / 2 - grow;
  };
  const margin = 2 * (width + haloWidth);
  return drawn(Math.abs(right) + margin, Math.abs(down) + margin, [
    { color: halo, distance: distance(haloWidth) },
    { color, distance: distance(0) },
  ]);
}

interface Shape {
  readonly color: string;
  /** Pixels from a position to the shape's edge, from the middle of the image; below 0 inside. */
  readonly distance: (x: number, y: number) => number;
}

/** The later shapes over the earlier ones, antialiased. */
function drawn(width: number, height: number, shapes: readonly Shape[]): MadeImage {
  const [columns, rows] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  const data = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * 4;
      const [x, y] = [(column + 0.5 - columns / 2) / pixelRatio, (row + 0.5 - rows / 2) / pixelRatio];
      for (const { color, distance } of shapes) {
        const coverage = Math.max(0, Math.min(1, 0.5 - distance(x, y) * pixelRatio));
        if (coverage === 0) continue;
        const before = (data[at + 3] ?? 0) / 255;
        const alpha = coverage + before * (1 - coverage);
        rgbOf(color).forEach((channel, index) => {
          data[at + index] = (channel * coverage + (data[at + index] ?? 0) * before * (1 - coverage)) / alpha;
        });
        data[at + 3] = 255 * alpha;
      }
    }
  }
  return { image: { width: columns, height: rows, data }, options: { pixelRatio } };
}
