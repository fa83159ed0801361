// The symbols of the still map that keep their size on the screen, and are not drawn with a name.
import { cross, lozenge, tick } from '../look/line-forms';
import { centerZoomOf } from '../map/layers/stated-distances';
import type { Scene } from '../map/scene/drawn';
import type { Position } from '../model/position';
import { symbolMarkup } from './labels';
import type { Part, Shown } from './markup';
import type { WhenSelected } from './story';
import { projectNear, type ViewBox } from './view-box';

/** Lozenges of areas, ticks at the ends of distances, and the centres of rings. */
export function storySymbols(
  { hatches, distances }: Scene,
  whenSelected: readonly WhenSelected[],
  viewBox: ViewBox,
): readonly Part[] {
  const symbol = (mark: string, position: Position, drawn: string, shown: Shown): Part => ({
    mark,
    drawn: symbolMarkup(projectNear(position, viewBox), drawn, viewBox, '', shown),
  });
  return [
    ...hatches.flatMap(({ id, mark, hatchZoom, label }) => {
      if (!label) return [];
      const zooms = [0, hatchZoom] as const;
      const selected = whenSelected.find(({ marks }) => marks.includes(id));
      const drawn = (halo: number, colour: string, shown: Shown) =>
        symbol(mark, label.middle, lozengeMarkup(halo, colour), shown);
      return [
        ...(selected ? [drawn(lozenge.selectedHalo, 'marker', { zooms, selected: selected.marks })] : []),
        drawn(lozenge.halo, 'halo', { zooms }),
      ];
    }),
    ...distances.flatMap(({ mark, line, bearing, fromZoom }) =>
      line.map((end) => {
        const drawn = `<path stroke="var(--ink)" stroke-width="${tick.width}" transform="rotate(${bearing.toFixed(1)})" d="M${-tick.length / 2} 0h${tick.length}"/>`;
        return symbol(mark, end, drawn, { zooms: [fromZoom, Number.POSITIVE_INFINITY] });
      }),
    ),
    ...whenSelected.flatMap(({ marks, scene: { centers } }) =>
      centers.map((center) =>
        symbol(marks[0] ?? '', center, crossMarkup, {
          zooms: [centerZoomOf(hatches), Number.POSITIVE_INFINITY],
          selected: marks,
        }),
      ),
    ),
  ];
}

const [right, down] = [lozenge.width / 2, lozenge.height / 2];
const lozengeMarkup = (halo: number, colour: string) =>
  `<path fill="var(--ink)" stroke="var(--${colour})" stroke-width="${2 * halo}" d="M${-right} 0L0 ${-down} ${right} 0 0 ${down}z"/>`;

const half = cross.size / 2;
const crossPath = `d="M${-half} 0H${half}M0 ${-half}V${half}"`;
const crossMarkup = `<path stroke="var(--halo)" stroke-width="${cross.width + 2 * cross.halo}" ${crossPath}/><path stroke="var(--ink)" stroke-width="${cross.width}" ${crossPath}/>`;
