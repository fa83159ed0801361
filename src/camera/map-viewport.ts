// The map's viewport, measured on the page. Elements that may cover a side of the map have the attribute `data-covers-map`, smaller ones over it
// `data-over-map`.
import type { Box } from '../geo/clip';
import type { MapViewport, Sides } from './fit';

/** `hasCard`: a mark is selected, which an embedded map shows on a card. */
export function mapViewportOf(
  container: HTMLElement,
  { isEmbedded, hasCard }: { readonly isEmbedded: boolean; readonly hasCard: boolean },
): MapViewport {
  const { clientWidth: width, clientHeight: height } = container;
  const covered = isEmbedded ? coveredByCard({ width, height }, hasCard) : coveredSides(container);
  const sheetPixels = isEmbedded ? 0 : covered.bottom;
  return { width, height, padding: withMargin(covered, { width, height }), sheetPixels };
}

/**
 * The largest size of the card in embed.css, since the camera is needed before the card is drawn. The card is in the lower left corner: the
 * map is fitted to the right of it where there is space, otherwise above it.
 */
function coveredByCard({ width, height }: Pick<MapViewport, 'width' | 'height'>, hasCard: boolean): Sides {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  if (!hasCard) return none;
  const cardWidth = 27 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return leavesSpace(width, cardWidth) ? { ...none, left: cardWidth } : { ...none, bottom: height * 0.6 };
}

const leavesSpace = (width: number, covered: number) => width - covered > 320;

/** In pixels. */
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

/** Everything over the map that would cut a name on it: in pixels from the map's upper left corner. */
export function boxesOver(container: HTMLElement): Box[] {
  const map = container.getBoundingClientRect();
  return [...document.querySelectorAll('[data-covers-map], [data-over-map]')]
    .map((over) => boxFrom(map, over.getBoundingClientRect()))
    .filter(([left, top, right, bottom]) => left < right && top < bottom);
}

export const boxFrom = (map: DOMRect, { left, top, right, bottom }: DOMRect): Box => [
  left - map.left,
  top - map.top,
  right - map.left,
  bottom - map.top,
];

/** At the right edge of the map, in pixels. */
const buttonsWidth = 44;

/** Height in pixels of the label above the northern edge of a band. */
const labelHeight = 16;

/** The covered sides with a margin, limited so that some of the map is left. */
function withMargin(
  { top, right, bottom, left }: Sides,
  { width, height }: Pick<MapViewport, 'width' | 'height'>,
): Sides {
  const margin = Math.min(48, width * 0.06, height * 0.08);
  // What is at the right covers only a corner, and is ignored first; a pane at the left covers the whole height.
  const sides = leavesSpace(width, left + right)
    ? { left, right }
    : { left: leavesSpace(width, left) ? left : 0, right: 0 };
  return {
    top: top + margin + labelHeight,
    bottom: Math.min(bottom, height * 0.8) + margin,
    left: sides.left + margin,
    right: (sides.right || buttonsWidth) + margin,
  };
}
