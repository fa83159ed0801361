// The map of one view as SVG that needs nothing else: no script, no styles of a page, no reference to another file. It is drawn by the same code
// as the still map, which has all views in it; previews and saved pictures are made of it, at build and in the page.
import type { Camera } from '../camera/camera';
import { spaciousMap } from '../look/line-forms';
import type { Theme } from '../look/theme';
import { createScene } from '../map/scene/scene';
import type { Dataset } from '../model/dataset';
import type { Text } from '../text/text';
import { groundMarkup, groundPaths, nearDetail, viewDetail } from './ground';
import type { Ground } from './ground-tiles';
import { drawnOf, type Part } from './markup';
import { labelDrawn, overGround, placedLabels, scenesWhenSelected, symbolParts, symbolStroke } from './static-map';
import { groundAreas, hatchPatterns, type Shapes, storyParts } from './story';
import { streetLabels, streetMarkup } from './streets';
import type { TileFeature } from './tile-features';
import { outlineStep, type ViewBox, viewBoxOfView } from './view-box';
import type { GroundNames } from './wanted-labels';

/** What a picture shows, in pixels at the size for which its names are placed. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  readonly camera: Pick<Camera, 'zoom' | 'center'>;
  /** Those that are on. */
  readonly rings: readonly string[];
  readonly mark: string | null;
}

export interface DrawnStory {
  readonly dataset: Dataset;
  readonly text: Text;
  /** Geometry of all areas, lines and buffers. */
  readonly shapes: Shapes;
}

export const viewBoxOfMap = ({ camera, mark, ...size }: MapView): ViewBox => viewBoxOfView(camera, size, mark);

/** What is drawn below the marks, of `viewBoxOfMap`. */
export interface DrawnGround {
  readonly ground: Ground;
  readonly names: GroundNames;
  /** Of the archive that the story brings; empty without one. */
  readonly streets: readonly TileFeature[];
}

/** The ground, its names, and a group for each mark in view, in the colours of the theme. */
export function mapOfView(
  view: MapView,
  { dataset, text, shapes }: DrawnStory,
  { ground, names, streets: streetFeatures }: DrawnGround,
  theme: Theme,
): string {
  const { width, height, rings, mark } = view;
  const viewBox = viewBoxOfMap(view);
  const hasSpace = width >= spaciousMap.width && height >= spaciousMap.height;
  const all = createScene({ dataset, text }, { rings, mark, highlighted: [], hasSpace });
  // A small map has no space for the distances along a ring's line to its middle.
  const scene = hasSpace ? all : { ...all, ranges: all.ranges.map((range) => ({ ...range, ray: null })) };
  const whenSelected = scenesWhenSelected(dataset, text, scene).filter(({ marks }) => marks.includes(mark ?? ''));
  const { language } = scene;
  const streets = dataset.streets && {
    markup: streetMarkup(dataset.streets, streetFeatures, viewBox),
    labels: streetLabels(
      dataset.streets,
      streetFeatures,
      { language, hiddenNames: scene.points.map(({ name }) => name) },
      viewBox,
    ),
  };
  const drawn = { scene, whenSelected, on: rings, shapes, names, streets, viewBox };
  const paths = groundPaths(ground, scene.ground, viewBox, viewDetail);
  const { step } = streets ? nearDetail : viewDetail;
  const areas = groundAreas(scene, shapes, viewBox, step);
  const land = withPixelStrokes(
    groundMarkup(paths, viewBox, viewDetail, { areas: streets ? '' : areas }),
    viewDetail.step,
  );
  const over = streets ? withPixelStrokes(overGround(streets.markup, areas), step) : '';
  const outlines = storyParts(scene, whenSelected, rings, shapes, viewBox);
  const labels = placedLabels(drawn);
  const symbols: readonly Part[] = [
    ...symbolParts(drawn),
    ...labels.map((label) => ({ mark: label.mark ?? '', drawn: labelDrawn(label, drawn) })),
  ];
  const ids = [...scene.ranges, ...scene.buffers, ...scene.hatches.map(({ mark }) => ({ id: mark })), ...scene.points];
  const nameOf = (id: string) => dataset.marks.find((one) => one.id === id)?.name ?? '';
  const group = (id: string) => {
    const [shape, symbol] = [outlines, symbols].map((parts) => drawnOf(parts.filter((part) => part.mark === id)));
    if (!shape && !symbol) return '';
    return `<g id="${id}"><title>${nameOf(id)}</title>${shape && scaled(shape, outlineStep)}${symbol && `<g ${symbolStroke}>${symbol}</g>`}</g>`;
  };
  const markup = [
    `${hatchPatterns(viewBox)}<g id="ground">${land}${over}</g>`,
    `<g id="names" ${symbolStroke}>${drawnOf(symbols.filter((part) => part.mark === ''))}</g>`,
    ...[...new Set(ids.map(({ id }) => id))].map(group),
  ].join('');
  return inColours(markup, theme);
}

const scaled = (drawn: string, step: number) => `<g transform="scale(${step})">${withPixelStrokes(drawn, step)}</g>`;

/** Outlines are in steps. In a page, which has styles for them, their strokes stay as wide as written; elsewhere few programs know that, so they are written in steps too. */
const withPixelStrokes = (drawn: string, step: number) =>
  drawn.replaceAll(/ vector-effect="non-scaling-stroke"|class="land" /g, '').replaceAll(
    /(stroke-width|stroke-dasharray)="([\d. ]+)"/g,
    (_, name: string, lengths: string) =>
      `${name}="${lengths
        .split(' ')
        .map((length) => Number((Number(length) / step).toFixed(3)))
        .join(' ')}"`,
  );

/** Custom properties as the fonts and colours that they stand for in a theme. Throws for one that the theme lacks. */
export const inColours = (markup: string, theme: Theme): string =>
  markup.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, property: string) => {
    if (property === 'sans' || property === 'serif') return families[property];
    const name = property.replaceAll(/-([a-z0-9])/g, (__, letter: string) => letter.toUpperCase());
    const colour = theme[name as keyof Theme];
    if (!colour) throw new Error(`No theme has the colour “${property}”`);
    return colour;
  });

/** For readers whose computers have our fonts, and for others. */
const families = { sans: 'Source Sans 3, Source Sans Pro, Arial, sans-serif', serif: 'Source Serif 4, Georgia, serif' };
