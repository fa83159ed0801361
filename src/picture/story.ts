// The story's areas, lines, rings and bands on the still map.
import type { Geometry } from 'geojson';
import { basisLook, casing, hatch, type LineForm, openEndedGapDash, tintOpacity } from '../look/line-forms';
import type { Scene } from '../map/scene/drawn';
import { isOpenEnded } from '../model/claim';
import { switchable } from './markup';
import { type Detail, fillData, lineData, linesOf } from './path';
import { outlineStep, type ViewBox } from './view-box';

/** The geometry of areas, lines and buffers, by mark id. */
export type Shapes = ReadonlyMap<string, { readonly geometry: Geometry }>;

/** Rounding and simplifying together move a line by less than a tenth of a pixel. */
const fine: Detail = { step: outlineStep, tolerance: () => 0.05 };
/** For the long outlines of buffers. MapLibre simplifies by three eighths of a pixel. */
const coarser: Detail = { step: outlineStep, tolerance: () => 0.25 };

function stroke(colour: string, { width, dash, cap }: Pick<LineForm, 'width'> & Partial<LineForm>): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return `fill="none" stroke="var(--${colour})" stroke-width="${width}"${dashes}${cap === 'round' ? ' stroke-linecap="round"' : ''}`;
}

/** One outline drawn several times, from the bottom up. Elements in a `use` inherit its attributes. */
const layered = (id: string, data: string, looks: readonly string[]) =>
  data &&
  [
    `<defs><path id="static-map-${id}" d="${data}" vector-effect="non-scaling-stroke"/></defs>`,
    ...looks.map((look) => `<use href="#static-map-${id}" ${look}/>`),
  ].join('');

function linesOfMark(id: string, shapes: Shapes) {
  const shape = shapes.get(id);
  if (!shape) throw new Error(`The mark “${id}” has no geometry to be drawn on the still map`);
  return linesOf(shape);
}

const isHatched = ({ kind, basis }: Scene['shapes'][number]) => kind === 'area' && basis === 'derived';

/** Lines, and areas that are a part of the ground. */
export function groundAreas({ shapes }: Scene, geometry: Shapes, viewBox: ViewBox, step: number): string {
  const detail: Detail = { step, tolerance: () => step };
  return shapes
    .filter((shape) => !isHatched(shape))
    .map(({ id, kind, basis }) => {
      const look = stroke('border', basisLook[basis].boundary);
      const lines = linesOfMark(id, geometry);
      return kind === 'area'
        ? `<path ${look.replace('none', 'var(--region-fill)')} d="${fillData(lines, viewBox, detail)}"/>`
        : `<path ${look} d="${lineData(lines, viewBox, detail)}"/>`;
    })
    .join('');
}

/** Calculated areas, and over them ranges and buffers, shown if they are among `on`. */
export function storyMarkup(scene: Scene, on: readonly string[], geometry: Shapes, viewBox: ViewBox): string {
  const { shapes, buffers, ranges } = scene;
  return [
    `<defs>${hatchPattern('coarse', 1.15)}${hatchPattern('fine', 3.3)}</defs>`,
    `<g transform="scale(${outlineStep})">`,
    ...shapes
      .filter(isHatched)
      .map(({ id }) =>
        layered(id, fillData(linesOfMark(id, geometry), viewBox, fine), [
          `fill="var(--halo)" fill-opacity="${hatch.groundOpacity}"`,
          'class="coarse-hatch" fill="url(#static-map-coarse-hatch)"',
          'class="fine-hatch" fill="url(#static-map-fine-hatch)"',
          stroke('halo', { width: hatch.edge.width + casing.hatchEdge }),
          `class="near-edge" ${stroke('ink', hatch.edge)}`,
          `class="far-edge" ${stroke('ink', hatch.farEdge)}`,
        ]),
      ),
    ...ranges.map(({ id, accent, fill }) => {
      const tint = `fill="var(--accent)" fill-opacity="${tintOpacity.usual}" fill-rule="evenodd"`;
      return switchable(id, accent, fill && `<path ${tint} d="${fillData(fill, viewBox, fine)}"/>`, on);
    }),
    ...buffers.map(({ id, accent }) => {
      const outline = lineData(linesOfMark(id, geometry), viewBox, coarser);
      return switchable(id, accent, layered(id, outline, rangeLooks(basisLook.derived.range)), on);
    }),
    ...ranges.map(({ id, accent, basis, limit, outlines }) => {
      const looks = rangeLooks(basisLook[basis].range, isOpenEnded(limit));
      return switchable(id, accent, layered(id, lineData(outlines, viewBox, fine), looks), on);
    }),
    '</g>',
  ].join('');
}

const rangeLooks = (form: LineForm, isOpenEnded = false) => [
  stroke('halo', { width: form.width + casing.range, cap: form.cap }),
  stroke('accent', form),
  ...(form.gapWidth === null
    ? []
    : [stroke('halo', { width: form.gapWidth, dash: isOpenEnded ? openEndedGapDash : null })]),
];

/** From lower left to upper right, as on the live map; `unitsPerPixel` is replaced when the inline script knows the picture's size. */
function hatchPattern(name: 'coarse' | 'fine', unitsPerPixel: number): string {
  const { width, spacing } = hatch[name];
  return [
    `<pattern id="static-map-${name}-hatch" width="${spacing}" height="${spacing}" patternUnits="userSpaceOnUse"`,
    ` patternTransform="rotate(45) scale(${unitsPerPixel / outlineStep})">`,
    `<rect fill="var(--ink)" width="${width}" height="${spacing}"/></pattern>`,
  ].join('');
}
