// Text keeps its size in units, and so shrinks with the map. A static map has several sets of it, each placed for its own size, and the
// stylesheet shows the one that fits.

import { hatch } from '../look/line-forms';

export interface Layout {
  readonly name: 'large' | 'medium' | 'small' | 'far';
  /** Units to a pixel of text. */
  readonly scale: number;
  /** Width and distance of the hatch's lines in pixels, as on the live map when it is as large. */
  readonly hatch: { readonly width: number; readonly spacing: number };
}

export const layouts: readonly Layout[] = [
  { name: 'large', scale: 1.15, hatch: hatch.coarse },
  { name: 'medium', scale: 1.75, hatch: hatch.fine },
  { name: 'small', scale: 3.3, hatch: hatch.fine },
  // Of a link to a small scale only.
  { name: 'far', scale: 12, hatch: hatch.fine },
];
