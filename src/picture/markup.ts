// The few forms of SVG that a static map is written in. Classes only: the stylesheet says how each looks.
import type { Point } from '../geo/clip';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it may stand between tags and in attributes. */
export const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** What `pathData` wrote in steps of `step` units. */
export const scaled = (step: number, parts: readonly string[]) => `<g transform="scale(${step})">${parts.join('')}</g>`;

/** Nothing for no data. */
export const path = (className: string, data: string) => (data ? `<path class="${className}" d="${data}"/>` : '');

/** A path to be drawn by `used`, any number of times. What is used does not see the stylesheet's rules, only what it inherits. */
export const defined = (id: string, data: string) =>
  data && `<defs><path id="static-map-${id}" d="${data}" vector-effect="non-scaling-stroke"/></defs>`;

export const used = (id: string, attributes: string) => `<use href="#static-map-${id}" ${attributes}/>`;

/** One outline drawn in several ways, the first undermost; each is the attributes of its `<use>`. Nothing for no data. */
export function layered(id: string, data: string, ways: readonly string[]): string {
  if (!data) return '';
  return defined(id, data) + ways.map((attributes) => used(id, attributes)).join('');
}

/** Lines of no length with round ends: discs that keep their size in pixels however large the map is shown. The first class undermost. */
export function discs(points: readonly Point[], classNames: readonly string[]): string {
  const data = points.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('');
  return classNames.map((className) => path(className, data)).join('');
}
