// A leader: the thin line from a point to a name that is placed clear of what surrounds the point.
import { leader } from '../../look/line-forms';
import { type MadeImage, rgbOf } from './image';

const pixelRatio = 2;

export const leaderId = (color: string) => `leader/${color}`;

/** The image that an id of `leaderId` means, or null for any other id. */
export function leaderImage(id: string): MadeImage | null {
  const [, hex] = /^leader\/(#.{6})$/.exec(id) ?? [];
  if (!hex) return null;
  const size = { width: leader.width * pixelRatio, height: leader.length * pixelRatio };
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  const pixel = [...rgbOf(hex), 255];
  for (let at = 0; at < data.length; at += 4) data.set(pixel, at);
  return { image: { ...size, data }, options: { pixelRatio } };
}
