// A leader: the thin line from a point to its name, where the name must stand clear of what surrounds the point.
import { type MadeImage, rgbOf } from './image';

const pixelRatio = 2;
/** In pixels of the map. */
export const leaderLength = 28;
export const leaderWidth = 1.5;

export const leaderId = (color: string) => `leader/${color}`;

/** The image that an id of `leaderId` means, or null for any other id. */
export function leaderImage(id: string): MadeImage | null {
  const [, hex] = /^leader\/(#.{6})$/.exec(id) ?? [];
  if (!hex) return null;
  const size = { width: leaderWidth * pixelRatio, height: leaderLength * pixelRatio };
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  const pixel = [...rgbOf(hex), 255];
  for (let at = 0; at < data.length; at += 4) data.set(pixel, at);
  return { image: { ...size, data }, options: { pixelRatio } };
}
