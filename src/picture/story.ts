// The story's areas, lines, rings and bands on the still map.
import type { Geometry } from 'geojson';
import { clipLine, type Point } from '../geo/clip';
import { basisLook, casing, hatch, type LineForm, openEndedGapDash, rayForm, tintOpacity } from '../look/line-forms';
import type { Scene } from '../map/scene/drawn';
import { isOpenEnded } from '../model/claim';
import { isDrawn, type Part, type Shown, shownAttributes, switchable } from './markup';
import { type Detail, fillData, lineData, linesOf, type SmoothDetail } from './path';
import { outlineStep, projectCopies, projectNear, type ViewBox } from './view-box';

/** The geometry of areas, lines and buffers, by mark id. */
export type Shapes = ReadonlyMap<string, { readonly geometry: Geometry }>;

/** The scene while one of these marks is selected. */
export interface WhenSelected {
  readonly marks: readonly string[];
  readonly scene: Scene;
}

/** Rounding and simplifying together move a line by less than a tenth of a pixel. */
const fine: Detail = { step: outlineStep, tolerance: () => 0.05 };
/** The same for rings, of which there are few and long ones. */
const smooth: SmoothDetail = { step: outlineStep, curveTolerance: 0.05 };
/** For the long outlines of buffers. MapLibre simplifies by three eighths of a pixel. */
const coarser: Detail = { step: outlineStep, tolerance: () => 0.25 };

function stroke(colour: string, { width, dash, cap }: Pick<LineForm, 'width'> & Partial<LineForm>): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return `fill="none" stroke="var(--${colour})" stroke-width="${width}"${dashes}${cap === 'round' ? ' stroke-linecap="round"' : ''}`;
}

/** One outline drawn several times, from the bottom up. Elements in a `use` inherit its attributes. */
function layered(id: string, data: string, looks: readonly string[], { oneView }: ViewBox): string {
  if (data === '') return '';
  // Not every drawing program knows “use”, and a picture of its own may be longer than the page.
  if (oneView) return looks.map((look) => `<path ${look} d="${data}"/>`).join('');
  return [
    `<defs><path id="static-map-${id}" d="${data}" vector-effect="non-scaling-stroke"/></defs>`,
    ...looks.map((look) => `<use href="#static-map-${id}" ${look}/>`),
  ].join('');
}

function linesOfMark(id: string, shapes: Shapes) {
  const shape = shapes.get(id);
  if (!shape) throw new Error(`The mark “${id}” has no geometry to be drawn on the still map`);
  return linesOf(shape);
}

/** Lines, and areas that are a part of the ground. */
export function groundAreas({ shapes }: Scene, geometry: Shapes, viewBox: ViewBox, step: number): string {
  const detail: Detail = { step, tolerance: () => step };
  return shapes
    .map(({ id, kind, basis }) => {
      const look = stroke('border', basisLook[basis].boundary);
      const lines = linesOfMark(id, geometry);
      return kind === 'area'
        ? `<path ${look.replace('none', 'var(--region-fill)')} d="${fillData(lines, viewBox, detail)}"/>`
        : `<path ${look} d="${lineData(lines, viewBox, detail)}"/>`;
    })
    .join('');
}

/** What `storyParts` draws refers to these, and is in steps of `outlineStep`. */
export const hatchPatterns = ({ oneView }: Pick<ViewBox, 'oneView'>): string =>
  `<defs>${hatchPattern('coarse', oneView ? 1 : 1.15)}${hatchPattern('fine', oneView ? 1 : 3.3)}</defs>`;

/** Calculated areas and their constraints, and over them ranges and buffers, shown if they are among `on`. From the bottom up. */
export function storyParts(
  scene: Scene,
  whenSelected: readonly WhenSelected[],
  on: readonly string[],
  geometry: Shapes,
  viewBox: ViewBox,
): readonly Part[] {
  const { hatches, distances, buffers, ranges } = scene;
  const ofRange = (id: string, accent: string, drawn: string | null): Part => ({
    mark: id,
    drawn: switchable(id, accent, drawn, on, viewBox),
  });
  const shownPart = (mark: string, shown: Shown, drawn: string): Part => ({
    mark,
    drawn: isDrawn(shown, viewBox) ? `<g ${shownAttributes(shown, viewBox)}>${drawn}</g>` : '',
  });
  /** The look of an outline that is shown sometimes. */
  const at = (shown: Shown, looks: readonly string[]) =>
    isDrawn(shown, viewBox) ? looks.map((look) => `${shownAttributes(shown, viewBox)} ${look}`) : [];
  return [
    ...ranges.map(({ id, accent, ray }): Part => {
      if (!ray || !isDrawn({ zooms: ray.zooms }, viewBox)) return { mark: id, drawn: '' };
      const shown = shownAttributes({ zooms: ray.zooms }, viewBox);
      const drawn = `<path ${shown} ${stroke('accent', rayForm)} d="${lineData([ray.line], viewBox, fine)}"/>`;
      return ofRange(id, accent, drawn);
    }),
    ...whenSelected.flatMap(({ marks, scene: { constraints } }) =>
      constraints
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, basis, lines, fromZoom }) => {
          const form = basisLook[basis].constraint;
          const looks = [
            stroke('halo', { width: form.width + casing.constraint, cap: form.cap }),
            stroke('ink2', form),
            ...(form.gapWidth === null ? [] : [stroke('halo', { width: form.gapWidth })]),
          ];
          const drawn = layered(id.replace('/', '-'), lineData(lines, viewBox, coarser), looks, viewBox);
          return shownPart(marks[0] ?? id, { zooms: [fromZoom, Number.POSITIVE_INFINITY], selected: marks }, drawn);
        }),
    ),
    ...hatches.map(({ id, mark, hatchZoom, coarseZoom }) => {
      const { coarse, fine: fineEdge } = hatch.edge;
      const selected = whenSelected.find(({ scene: { hatches } }) =>
        hatches.some((one) => one.id === id && one.emphasis !== 'none'),
      );
      const whenFine: Shown = { zooms: [hatchZoom, coarseZoom] };
      const whenCoarse: Shown = { zooms: [coarseZoom, Number.POSITIVE_INFINITY] };
      const edge = ({ width, dash }: typeof coarse) => [
        stroke('halo', { width: 2 * width + casing.hatchEdge }),
        stroke('ink', { width: 2 * width, dash }),
      ];
      const looks = [
        ...at(whenFine, edge(fineEdge)),
        ...at(whenCoarse, edge(coarse)),
        'fill="var(--halo)"',
        ...(selected ? at({ selected: selected.marks }, ['fill="var(--marker)"']) : []),
        ...at(whenCoarse, ['fill="url(#static-map-coarse-hatch)"']),
        ...at(whenFine, ['fill="url(#static-map-fine-hatch)"']),
      ];
      const drawn = layered(id, fillData(linesOfMark(id, geometry), viewBox, fine), looks, viewBox);
      return shownPart(mark, { zooms: [hatchZoom, Number.POSITIVE_INFINITY] }, drawn);
    }),
    ...distances.map(({ id, mark, basis, line, fromZoom }) => {
      const form = basisLook[basis].constraint;
      const looks = [stroke('halo', { width: form.width + casing.constraint, cap: form.cap }), stroke('ink', form)];
      const drawn = layered(`distance-${id.replace('/', '-')}`, lineData([line], viewBox, fine), looks, viewBox);
      return shownPart(mark, { zooms: [fromZoom, Number.POSITIVE_INFINITY] }, drawn);
    }),
    ...ranges.map(({ id, accent, fill, edgeLabels }) => {
      const { usual } = tintOpacity[edgeLabels.length > 0 ? 'band' : 'softEdge'];
      const tint = `fill="var(--accent)" fill-opacity="${usual}" fill-rule="evenodd"`;
      return ofRange(id, accent, fill && `<path ${tint} d="${fillData(fill, viewBox, smooth)}"/>`);
    }),
    ...buffers.map(({ id, accent }) => {
      const outline = fillData(linesOfMark(id, geometry), viewBox, coarser);
      const tint = `fill="var(--accent)" fill-opacity="${tintOpacity.buffer}" fill-rule="evenodd"`;
      return ofRange(id, accent, layered(id, outline, [tint, ...rangeLooks(basisLook.derived.range)], viewBox));
    }),
    ...ranges.map(({ id, accent, basis, limit, outlines }) => {
      const looks = rangeLooks(basisLook[basis].range, isOpenEnded(limit));
      return ofRange(id, accent, layered(id, lineData(outlines, viewBox, smooth), looks, viewBox));
    }),
  ];
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

/** Positions along the outlines of hatches, a few units apart. */
export const outlineOfHatches = ({ hatches }: Scene, geometry: Shapes, viewBox: ViewBox): Point[] =>
  hatches
    .flatMap(({ id }) => linesOfMark(id, geometry))
    .map((line) => line.map((position) => projectNear(position, viewBox)))
    .flatMap((line) => clipLine(line, viewBox.drawn))
    .flatMap(pointsAlong);

/** Positions along the lines of the ranges that are on, a few units apart: no name fits between two of them. */
export const linesOfRanges = ({ ranges }: Scene, on: readonly string[], viewBox: ViewBox): Point[] =>
  ranges
    .filter(({ id }) => on.includes(id))
    .flatMap(({ outlines }) => outlines.flatMap((outline) => projectCopies(outline, viewBox)))
    .flatMap((line) => clipLine(line, viewBox.drawn))
    .flatMap(pointsAlong);

const pointsAlong = (line: readonly Point[]): Point[] =>
  line.slice(1).flatMap((to, index) => {
    const from = line[index] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 3));
    return Array.from({ length: steps }, (_, step): Point => {
      const share = step / steps;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });
