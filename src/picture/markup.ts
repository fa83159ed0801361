// Parts of the still map's SVG.
import type { Box } from '../geo/clip';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Escapes text for elements and attributes. */
export const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** SVG of something that the reader can switch off, in its accent colour. Empty where nothing is drawn. */
export const switchable = (id: string, accent: string, drawn: string | null, on: readonly string[]) =>
  drawn ? `<g data-ring="${id}" class="accent-${accent}${on.includes(id) ? '' : ' off'}">${drawn}</g>` : '';

export const rect = ([left, top, right, bottom]: Box, attributes = '') =>
  `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" ${attributes}/>`;
