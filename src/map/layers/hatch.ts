// The hatch of a calculated area: an image of lines at 45 degrees. MapLibre cannot recolour a fill pattern as it can an icon, so the colour
// is part of the image's id.

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
  // Along a row, lines at 45 degrees are √2 times as far apart. The size is a whole number of pixels, so that the tiles join.
  const size = Math.round(spacing * pixelRatio * Math.SQRT2);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const along = (column + row + 1) % size;
      const fromLine = Math.min(along, size - along) / Math.SQRT2;
      // Antialiased: at its edges a line covers part of a pixel.
      const coverage = Math.max(0, Math.min(1, (width * pixelRatio) / 2 - fromLine + 0.5));
      data.set([...color, 255 * coverage], (row * size + column) * 4);
    }
  }
  return { image: { width: size, height: size, data }, options: { pixelRatio } };
}
