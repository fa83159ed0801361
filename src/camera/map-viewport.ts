// The map's viewport, measured on the page. Elements that may cover a side of the map have the attribute `data-covers-map`, smaller ones over it
// `data-over-map`.
import { type Box, overlap } from '../geo/clip';
import { coveredSides, type Sides } from './covered-sides';
import type { MapViewport } from './fit';
import type { ZoomLimits } from './zoom-limits';

type Size = Pick<MapViewport, 'width' | 'height'>;

/** `hasCard`: a mark is selected, which an embedded map shows on a card. */
export function mapViewportOf(
  container: HTMLElement,
  {
    isEmbedded,
    hasCard,
    zooms,
  }: { readonly isEmbedded: boolean; readonly hasCard: boolean; readonly zooms: ZoomLimits },
): MapViewport {
  const size = { width: container.clientWidth, height: container.clientHeight };
  const covers = isEmbedded ? [] : coversOf(container);
  const boxes = isEmbedded && hasCard ? cardBoxes(size) : covers.map(({ box }) => box);
  const covered = coveredSides(size, boxes);
  const sheet = covers.find(({ element }) => element.dataset.coversMap === 'sheet');
  const sheetPixels = sheet ? size.height - sheet.box[1] : 0;
  return { ...size, covered, padding: withMargin(covered, size), sheetPixels, zooms };
}

/**
 * The largest size of the card in embed.css, since the camera is needed before the card is drawn: in the lower left corner, and in a narrow
 * frame below the map.
 */
function cardBoxes({ height }: Size): Box[] {
  if (window.matchMedia(narrowFrame).matches) return [];
  const right = 27 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [[0, height * 0.4, right, height]];
}

/** As in embed.css. */
const narrowFrame = '(max-width: 47.99em)';

function coversOf(container: HTMLElement): { readonly element: HTMLElement; readonly box: Box }[] {
  const map = container.getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>('[data-covers-map]')].flatMap((element) => {
    const bounds = element.getBoundingClientRect();
    const box = boxFrom(map, bounds);
    // What is not displayed has no size.
    const isOverMap = bounds.width > 0 && overlap(box, [0, 0, map.width, map.height]);
    return isOverMap && getComputedStyle(element).getPropertyValue('--covers-map').trim() !== 'nothing'
      ? [{ element, box }]
      : [];
  });
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

/** The covered sides with a margin. */
function withMargin({ top, right, bottom, left }: Sides, { width, height }: Size): Sides {
  const margin = Math.min(48, width * 0.06, height * 0.08);
  return {
    top: top + margin + labelHeight,
    bottom: bottom + margin,
    left: left + margin,
    // The buttons are over the same side as the key.
    right: Math.max(right, buttonsWidth) + margin,
  };
}
