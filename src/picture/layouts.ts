// Text keeps its size in units, and so shrinks with the map. A static map has several sets of it, each placed for its own size, and the
// stylesheet shows the one that fits.

export interface Layout {
  readonly name: 'large' | 'medium' | 'small' | 'far';
  /** Units to a pixel of text. */
  readonly scale: number;
  /** Width and distance of the hatch's lines in pixels, as on the live map when it is as large. */
  readonly hatch: { readonly width: number; readonly apart: number };
}

export const layouts: readonly Layout[] = [
  { name: 'large', scale: 1.15, hatch: { width: 1.5, apart: 6 } },
  { name: 'medium', scale: 1.75, hatch: { width: 1.3, apart: 4 } },
  { name: 'small', scale: 3.3, hatch: { width: 1.3, apart: 4 } },
  // Of a link to a small scale only.
  { name: 'far', scale: 12, hatch: { width: 1.3, apart: 4 } },
];
