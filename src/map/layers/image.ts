// Images made at run time, one for each colour: the colour is part of their id.

export interface MadeImage {
  readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  readonly options: { readonly pixelRatio: number };
}

/** `hex` is `#rrggbb`. */
export function rgbOf(hex: string): [red: number, green: number, blue: number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
