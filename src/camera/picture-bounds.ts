// Which part of the world the still picture of a page shows before, and without, any script.
import { maxMercatorLatitude, projectToPixels, unprojectFromPixels } from '../geo/mercator';
import type { Bounds } from '../model/position';
import { type Opening, type OpeningFields, openingTarget } from './opening';

/** With space round a mark, as in the live map; a view has its own. Never much narrower or lower than the picture of the opening. */
export function pictureBounds(link: OpeningFields, opening: Opening): Bounds {
  const target = openingTarget(link, opening);
  if (target.kind === 'jump' || link.fit !== null || link.mark === null) {
    return target.kind === 'fit' ? target.bounds : opening.start;
  }
  const [startAcross, startDown] = sizeOf(opening.start);
  const [across, down] = sizeOf(target.bounds);
  const ratio = startAcross / startDown;
  const width = Math.min(512, Math.max(across * (1 + 2 * margin), down * (1 + 2 * margin) * ratio));
  const height = width / ratio;
  const [west, south, east, north] = target.bounds;
  const [left, top] = projectToPixels([west, north], 0);
  const [right, bottom] = projectToPixels([east, south], 0);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const northWest = unprojectFromPixels([x - width / 2, Math.max(0, y - height / 2)], 0);
  const southEast = unprojectFromPixels([x + width / 2, Math.min(512, y + height / 2)], 0);
  const within = (lat: number) => Math.max(-maxMercatorLatitude, Math.min(maxMercatorLatitude, lat));
  return [northWest[0], within(southEast[1]), southEast[0], within(northWest[1])];
}

/** At each side, as a share of the mark. */
const margin = 0.12;

/** In pixels of the world at zoom 0. */
function sizeOf([west, south, east, north]: Bounds): readonly [across: number, down: number] {
  const [left, top] = projectToPixels([west, north], 0);
  const [right, bottom] = projectToPixels([east, south], 0);
  return [right - left, bottom - top];
}
