// How much of the map is covered at each side by what lies over it.
import { type Box, overlap } from '../geo/clip';

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** In pixels. A box that would leave the map narrower than this is not kept clear of: no camera could avoid it. */
const leastWidth = 240;
/** The same for the height that is left, as a fraction of the map's. */
const leastHeight = 0.2;

/**
 * The boxes are in pixels from the map's upper left corner. Each covers a corner or a whole side, and is kept clear of at one of its sides: at
 * the one that leaves the map the longest shorter side, since what is fitted is seldom much wider than high.
 */
export function coveredSides(
  { width, height }: { readonly width: number; readonly height: number },
  boxes: readonly Box[],
): Sides {
  let free: Box = [0, 0, width, height];
  for (const box of [...boxes].sort((a, b) => areaOf(b) - areaOf(a))) {
    if (!overlap(box, free)) continue;
    const [left, top, right, bottom] = free;
    const [best] = (
      [
        [box[2], top, right, bottom],
        [left, top, box[0], bottom],
        [left, box[3], right, bottom],
        [left, top, right, box[1]],
      ] satisfies Box[]
    )
      .filter((rest) => acrossOf(rest) >= Math.min(leastWidth, acrossOf(free)) && downOf(rest) >= height * leastHeight)
      .sort((a, b) => shorterSide(b) - shorterSide(a));
    free = best ?? free;
  }
  return { left: free[0], top: free[1], right: width - free[2], bottom: height - free[3] };
}

const acrossOf = ([left, , right]: Box) => right - left;

const downOf = ([, top, , bottom]: Box) => bottom - top;

const areaOf = (box: Box) => acrossOf(box) * downOf(box);

const shorterSide = (box: Box) => Math.min(acrossOf(box), downOf(box));
