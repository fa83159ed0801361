// The symbols of the still map that keep their size on the screen, and are not drawn with a name.
import { cross, lozenge, tick } from '../look/line-forms';
import { centerZoomOf } from '../map/layers/stated-distances';
import type { Scene } from '../map/scene/drawn';
import { symbolMarkup } from './labels';
import type { WhenSelected } from './story';
import { projectNear, type ViewBox } from './view-box';

/** Lozenges of areas, ticks at the ends of distances, and the centres of rings. */
export const storySymbols = (
  { hatches, distances }: Scene,
  whenSelected: readonly WhenSelected[],
  viewBox: ViewBox,
): string[] => [
  ...hatches.flatMap(({ id, hatchZoom, label }) => {
    if (!label) return [];
    const position = projectNear(label.middle, viewBox);
    const zooms = [0, hatchZoom] as const;
    const selected = whenSelected.find(({ marks }) => marks.includes(id));
    return [
      ...(selected
        ? [
            symbolMarkup(position, lozengeMarkup(lozenge.selectedHalo, 'marker'), viewBox, '', {
              zooms,
              selected: selected.marks,
            }),
          ]
        : []),
      symbolMarkup(position, lozengeMarkup(lozenge.halo, 'halo'), viewBox, '', { zooms }),
    ];
  }),
  ...distances.flatMap(({ line, bearing, fromZoom }) =>
    line.map((end) => {
      const drawn = `<path stroke="var(--ink)" stroke-width="${tick.width}" transform="rotate(${bearing.toFixed(1)})" d="M${-tick.length / 2} 0h${tick.length}"/>`;
      return symbolMarkup(projectNear(end, viewBox), drawn, viewBox, '', {
        zooms: [fromZoom, Number.POSITIVE_INFINITY],
      });
    }),
  ),
  ...whenSelected.flatMap(({ marks, scene: { centers } }) =>
    centers.map((center) =>
      symbolMarkup(projectNear(center, viewBox), crossMarkup, viewBox, '', {
        zooms: [centerZoomOf(hatches), Number.POSITIVE_INFINITY],
        selected: marks,
      }),
    ),
  ),
];

const [right, down] = [lozenge.width / 2, lozenge.height / 2];
const lozengeMarkup = (halo: number, colour: string) =>
  `<path fill="var(--ink)" stroke="var(--${colour})" stroke-width="${2 * halo}" d="M${-right} 0L0 ${-down} ${right} 0 0 ${down}z"/>`;

const half = cross.size / 2;
const crossPath = `d="M${-half} 0H${half}M0 ${-half}V${half}"`;
const crossMarkup = `<path stroke="var(--halo)" stroke-width="${cross.width + 2 * cross.halo}" ${crossPath}/><path stroke="var(--ink)" stroke-width="${cross.width}" ${crossPath}/>`;
