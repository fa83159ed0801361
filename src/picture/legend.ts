// The ranges of a picture in words, each with a piece of its line.
import { outlineCrosses } from '../geo/bounds';
import { basisLook } from '../look/line-forms';
import { inUnitsOf } from '../model/length';
import { isSwitch, type Mark } from '../model/mark';
import type { Bounds } from '../model/position';
import { formatRange } from '../text/format';
import type { DrawnStory } from './map-of-view';
import type { Paragraph } from './text-block';

/** Of a map that shows the bounds, those of which the line is in view. `boundsOfMarks`: by mark. */
export function rangesInView(
  rings: readonly string[],
  visible: Bounds,
  { dataset }: DrawnStory,
  boundsOfMarks: Readonly<Record<string, Bounds>>,
): Mark[] {
  return dataset.marks.filter(({ id }) => {
    const bounds = boundsOfMarks[id];
    return rings.includes(id) && bounds !== undefined && outlineCrosses(bounds, visible);
  });
}

/** A row for each range: “Coastal gun, up to 30 km”, in its colour. `scale`: pixels of the picture for one of the map. */
export const legendRows = (
  ranges: readonly Mark[],
  { dataset, text }: DrawnStory,
  look: Pick<Paragraph, 'sizes' | 'gap'>,
  scale: number,
): Paragraph[] =>
  ranges.filter(isSwitch).map((mark) => ({
    ...look,
    text: text.picture.range(
      mark.shortName,
      // A line does not begin with the unit.
      formatRange({ innerRadiusKm: 0, ...mark }, inUnitsOf(dataset.story), text).replace(/ (?=\S+$)/, '\u00a0'),
    ),
    family: 'sans',
    weight: 700,
    colour: mark.accent,
    lineHeight: 1.2,
    symbol: { width: 34 * scale, drawn: lineOf(mark, 27 * scale, scale) },
  }));

function lineOf({ basis, accent }: Pick<Mark, 'basis'> & { readonly accent: string }, length: number, scale: number) {
  const { width, dash, cap, gapWidth } = basisLook[basis].range;
  const scaled = (pixels: number) => Number((pixels * scale).toFixed(2));
  const dashes = dash ? ` stroke-dasharray="${dash.map(scaled).join(' ')}"` : '';
  const line = (colour: string, pixels: number) =>
    `<path fill="none" stroke="var(--${colour})" stroke-width="${scaled(pixels)}"${dashes} stroke-linecap="${cap}" d="M0 0H${length}"/>`;
  return line(accent, width) + (gapWidth === null ? '' : line('paper', gapWidth));
}
