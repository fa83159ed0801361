// The hatch of an area that was computed: lines at 45 degrees, made as an image in the theme's colour. A pattern cannot be a signed
// distance field, which the style would colour, so the colour is part of the image's id.

import { hatch } from '../../look/line-forms';
import { type MadeImage, rgbOf } from './image';

const pixelRatio = 2;

export const hatchId = (form: 'coarse' | 'fine', color: string) => `hatch/${form}/${color}`;

/** The image that an id of `hatchId` means, or null for any other id. */
export function hatchImage(id: string): MadeImage | null {
  const [, form, hex] = /^hatch\/(coarse|fine)\/(#.{6})$/.exec(id) ?? [];
  if ((form !== 'coarse' && form !== 'fine') || !hex) return null;
  const { width, spacing } = hatch[form];
  const color = rgbOf(hex);
  // Along a row, lines at 45 degrees are √2 times their distance apart. A whole number of pixels makes the tiles join.
  const size = Math.round(spacing * pixelRatio * Math.SQRT2);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const along = (column + row + 1) % size;
      const offLine = Math.min(along, size - along) / Math.SQRT2;
      // The edge of a line covers part of a pixel.
      const coverage = Math.max(0, Math.min(1, (width * pixelRatio) / 2 - offLine + 0.5));
      data.set([...color, 255 * coverage], (row * size + column) * 4);
    }
  }
  return { image: { width: size, height: size, data }, options: { pixelRatio } };
}
