// How much of the map's element is free: measured on the page, by what says of itself that it covers the map.
import type { MapViewport, Sides } from './fit';

/** `isEmbedded`: in a frame nothing lies under a sheet. `hasCard`: a mark is open, which a frame shows on a card over the map. */
export function mapViewportOf(
  container: HTMLElement,
  { isEmbedded, hasCard }: { readonly isEmbedded: boolean; readonly hasCard: boolean },
): MapViewport {
  const { clientWidth: width, clientHeight: height } = container;
  const covered = isEmbedded ? coveredByCard({ width, height }, hasCard) : coveredSides(container);
  const hidden = isEmbedded ? 0 : covered.bottom;
  return { width, height, padding: withMargin(covered, { width, height }), hidden };
}

/**
 * What the card of a frame may cover at most, as embed.css has it, and not what it covers: where the map stands is asked before there is a
 * card. It stands in the lower left corner; beside it there is a map where that is wide enough, above it otherwise.
 */
function coveredByCard({ width, height }: Pick<MapViewport, 'width' | 'height'>, hasCard: boolean): Sides {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  if (!hasCard) return none;
  const cardWidth = 27 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return leavesRoom(width, cardWidth) ? { ...none, left: cardWidth } : { ...none, bottom: height * 0.6 };
}

const leavesRoom = (width: number, covered: number) => width - covered > 320;

/** How much of each side of the map is covered, in pixels. */
function coveredSides(container: HTMLElement): Sides {
  const map = container.getBoundingClientRect();
  const sides = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const cover of document.querySelectorAll<HTMLElement>('[data-covers-map]')) {
    const box = cover.getBoundingClientRect();
    const isOverMap = box.left < map.right && box.right > map.left && box.top < map.bottom && box.bottom > map.top;
    if (!isOverMap || getComputedStyle(cover).getPropertyValue('--covers-map').trim() === 'nothing') continue;
    if (cover.dataset.coversMap === 'left') sides.left = Math.max(sides.left, box.right - map.left);
    else if (cover.dataset.coversMap === 'bottom') sides.bottom = Math.max(sides.bottom, map.bottom - box.top);
    else sides.right = Math.max(sides.right, map.right - box.left);
  }
  return sides;
}

/** At the right edge of the map, in pixels. */
const buttonsWidth = 44;

/** What stands over the northern edge of a band: its distance, in pixels. */
const labelHeight = 16;

/** What is covered and some air; never so much that nothing is left to fit into. */
function withMargin(
  { top, right, bottom, left }: Sides,
  { width, height }: Pick<MapViewport, 'width' | 'height'>,
): Sides {
  const margin = Math.min(48, width * 0.06, height * 0.08);
  // A pane at the left covers the map from top to bottom; what stands at the right covers a corner, and gives way first.
  const sides = leavesRoom(width, left + right)
    ? { left, right }
    : { left: leavesRoom(width, left) ? left : 0, right: 0 };
  return {
    top: top + margin + labelHeight,
    bottom: Math.min(bottom, height * 0.8) + margin,
    left: sides.left + margin,
    right: (sides.right || buttonsWidth) + margin,
  };
}
