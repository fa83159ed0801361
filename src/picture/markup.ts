// Parts of the still map's SVG.
import type { Box } from '../geo/clip';
import { labelSizes, type ViewBox, zoomAt } from './view-box';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Escapes text for elements and attributes. */
export const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** SVG of a mark, or of a part of one. */
export interface Part {
  /** The id of the mark. */
  readonly mark: string;
  readonly drawn: string;
}

export const drawnOf = (parts: readonly Part[]): string => parts.map(({ drawn }) => drawn).join('');

/** SVG of something that the reader can switch off, in its accent colour. Empty where nothing is drawn. */
export const switchable = (
  id: string,
  accent: string,
  drawn: string | null,
  on: readonly string[],
  { oneView }: Pick<ViewBox, 'oneView'>,
): string => {
  if (!drawn) return '';
  if (oneView) return drawn.replaceAll('var(--accent)', `var(--${accent})`);
  return `<g data-ring="${id}" class="accent-${accent}${on.includes(id) ? '' : ' off'}">${drawn}</g>`;
};

/** What is shown at some zooms and for some marks only. */
export interface Shown {
  /** MapLibre's zooms, the upper one exclusive. */
  readonly zooms?: readonly [from: number, to: number];
  /** Shown while one of these is selected. */
  readonly selected?: readonly string[];
}

/** A picture of one view has nothing in it that it does not show. */
export function isDrawn({ zooms: [from, to] = [0, 99], selected }: Shown, { oneView, zoom }: ViewBox): boolean {
  if (!oneView) return true;
  const isSelected = selected === undefined || (oneView.mark !== null && selected.includes(oneView.mark));
  return isSelected && zoom >= from && zoom < to;
}

/** Attributes by which the inline script shows it (`movePicture`). At first it is as the map is without scripts. */
export function shownAttributes({ zooms, selected }: Shown, viewBox: ViewBox, classes = ''): string {
  if (viewBox.oneView) return '';
  const zoomWithoutScripts = zoomAt(labelSizes[2], viewBox);
  const isSelected = selected?.includes(viewBox.selected ?? '') ?? true;
  const isOff = !isSelected || (zooms && (zooms[0] > zoomWithoutScripts || zooms[1] <= zoomWithoutScripts));
  const names = `${classes}${isOff ? ' off' : ''}`.trim();
  return [
    names && `class="${names}"`,
    zooms &&
      `data-zooms="${zooms.map((zoom) => (zoom === Number.POSITIVE_INFINITY ? 99 : Number(zoom.toFixed(2)))).join(' ')}"`,
    selected && `data-selected="${selected.join()}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

export const rect = ([left, top, right, bottom]: Box, attributes = '') =>
  `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" ${attributes}/>`;
