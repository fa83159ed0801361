// The still map: an SVG in index.html, shown before and without scripts. It draws the scene of the live map, in the same order, with everything
// that can be switched on; the page's inline script (boot.ts) shows the rings of the link and moves the map to its camera.

import { type Box, clipLine, overlap } from '../geo/clip';
import { narrowMap, pointSymbols } from '../look/line-forms';
import { bySiteZoomOf } from '../map/layers/points';
import type { Scene } from '../map/scene/drawn';
import { createScene } from '../map/scene/scene';
import type { StoryOutline } from '../model/dataset';
import { isSwitch } from '../model/mark';
import type { Position } from '../model/position';
import type { Text } from '../text/text';
import { type GroundPath, groundMarkup, groundOutlines, nearDetail } from './ground';
import {
  boxAbout,
  figuresOf,
  type Label,
  labelMarkup,
  type PlacedLabel,
  placedOnBoth,
  placeLabels,
  symbolMarkup,
} from './labels';
import { drawnOf, escaped, type Part, rect, switchable } from './markup';
import {
  groundAreas,
  hatchPatterns,
  linesOfRanges,
  outlineOfHatches,
  type Shapes,
  storyParts,
  type WhenSelected,
} from './story';
import type { StreetMarkup } from './streets';
import { storySymbols } from './symbols';
import { outlineStep, projectCopies, projectNear, type ViewBox, withWorld } from './view-box';
import { type GroundNames, groundLabels, storyLabels } from './wanted-labels';

/** The scene as the story opens, with everything that can be switched on. */
export function openingScene(dataset: StoryOutline, text: Text, { hasSpace = true } = {}): Scene {
  const rings = dataset.marks.filter(isSwitch).map(({ id }) => id);
  return createScene({ dataset, text }, { rings, mark: null, highlighted: [], hasSpace });
}

/** What is drawn while an area or a range is selected, in addition to that scene. */
export function scenesWhenSelected(dataset: StoryOutline, text: Text, { hatches, ranges }: Scene): WhenSelected[] {
  const rings = dataset.marks.filter(isSwitch).map(({ id }) => id);
  const sceneOf = (mark: string) => createScene({ dataset, text }, { rings, mark, highlighted: [] });
  const ofRanges = ranges.map(({ id }) => ({ id, scene: sceneOf(id) })).filter(({ scene }) => scene.centers.length > 0);
  const centers = [...new Set(ofRanges.map(({ scene }) => scene.centers.join()))];
  return [
    ...hatches.map(({ id, mark }) => ({ marks: [...new Set([mark, id])], scene: sceneOf(mark) })),
    ...centers.flatMap((center) => {
      const group = ofRanges.filter(({ scene }) => scene.centers.join() === center);
      return group[0] ? [{ marks: group.map(({ id }) => id), scene: group[0].scene }] : [];
    }),
  ];
}

export interface StaticMap {
  readonly text: Text;
  readonly scene: Scene;
  /** The same on a map that has no space for words beside its rings. */
  readonly smallScene: Scene;
  readonly whenSelected: readonly WhenSelected[];
  /** The ranges and buffers that are on. */
  readonly on: readonly string[];
  /** Geometry of all areas, lines and buffers of the scene; an Error where one is missing. */
  readonly shapes: Shapes;
  readonly ground: readonly GroundPath[];
  readonly names: GroundNames;
  /** What is drawn of the streets that the story brings, and their names; null where it brings none. */
  readonly streets: { readonly markup: StreetMarkup; readonly labels: readonly Label[] } | null;
  readonly viewBox: ViewBox;
  /** SVG of the whole world, drawn below, in the units of a viewBox that all pages of the site share. */
  readonly world: { readonly markup: string; readonly viewBox: ViewBox };
}

export function staticMap(map: StaticMap): string {
  const { scene, smallScene, whenSelected, on, shapes, ground, streets, viewBox, world } = map;
  const { width, height, zoom, origin, drawn } = viewBox;
  const areas = groundAreas(scene, shapes, viewBox, nearDetail.step);
  return [
    `<svg data-static-map role="img" aria-label="${escaped(description(map))}"`,
    // MapLibre's zoom at which a unit is a pixel, and the north-west corner of the viewBox there.
    ` data-origin="${[zoom, ...origin].map((value) => Number(value.toFixed(6))).join(' ')}"`,
    ` viewBox="0 0 ${width} ${height.toFixed(1)}" preserveAspectRatio="xMidYMid meet">`,
    // The overview draws the same world (src/ui/map-controls/overview.tsx).
    `<g id="static-map-world"${inUnitsOf(viewBox, world.viewBox)}>${world.markup}</g>`,
    `<defs>${groundOutlines(ground)}<clipPath id="static-map-drawn">${rect(drawn)}</clipPath></defs>`,
    `<g clip-path="url(#static-map-drawn)">${groundMarkup(ground, viewBox, nearDetail, { areas: streets ? '' : areas })}${streets ? overGround(streets.markup, areas) : ''}</g>`,
    `${hatchPatterns(viewBox)}<g transform="scale(${outlineStep})">`,
    drawnOf(storyParts(scene, whenSelected, on, shapes, withWorld(viewBox))),
    `</g><g ${symbolStroke}>`,
    drawnOf(symbolParts(map)),
    ...placedOnBoth(placedLabels(map), placedLabels({ ...map, scene: smallScene })).map((label) =>
      labelDrawn(label, map),
    ),
    '</g></svg>',
  ].join('');
}

/** Names and symbols have a halo. */
export const symbolStroke = 'stroke="var(--halo)" stroke-linejoin="round" paint-order="stroke"';

/** The symbols that are not drawn with a name. */
export const symbolParts = ({
  scene,
  whenSelected,
  viewBox,
}: Pick<StaticMap, 'scene' | 'whenSelected' | 'viewBox'>): readonly Part[] => [
  ...scene.points
    .filter(({ kind }) => kind === 'place')
    .map(({ id, position, isBySite }) => {
      const shown = isBySite ? { zooms: [bySiteZoomOf(scene.hatches), Number.POSITIVE_INFINITY] as const } : {};
      return { mark: id, drawn: symbolMarkup(projectNear(position, viewBox), placeSymbol, viewBox, '', shown) };
    }),
  ...storySymbols(scene, whenSelected, viewBox),
];

export function labelDrawn(label: PlacedLabel, { on, viewBox }: Pick<StaticMap, 'on' | 'viewBox'>): string {
  const drawn = labelMarkup(label, viewBox);
  return label.range ? switchable(label.range.id, label.range.accent, drawn, on, viewBox) : drawn;
}

/** What is drawn in the units of one viewBox in those of another. */
function inUnitsOf(to: ViewBox, from: ViewBox): string {
  const scale = 2 ** (to.zoom - from.zoom);
  const [x, y] = from.origin.map((side, index) => side * scale - (to.origin[index] ?? 0));
  return x === 0 && y === 0 && scale === 1
    ? ''
    : ` transform="translate(${x?.toFixed(2)} ${y?.toFixed(2)}) scale(${Number(scale.toPrecision(7))})"`;
}

/** In steps of `nearDetail`. */
export const overGround = ({ fills, lines }: StreetMarkup, areas: string) =>
  `<g transform="scale(${nearDetail.step})">${fills}${areas}${lines}</g>`;

const placeSymbol = `<circle r="${pointSymbols.place.radius}" fill="var(--ink)" stroke-width="${2 * pointSymbols.place.halo}"/>`;

/** Free space around the story's points, and on both sides of a ring's line, in pixels. */
const pointRadius = { site: 9.5, place: 5.5 };
const lineRadius = 2;
const hatchRadius = 4;

/** Ground names give way to the story's names and rings; names of ranges that are off give way to all others. */
export function placedLabels({
  scene,
  whenSelected,
  on,
  shapes,
  names,
  streets,
  viewBox,
}: Omit<StaticMap, 'text' | 'ground' | 'world' | 'smallScene'>) {
  const isNarrow = viewBox.oneView !== null && viewBox.width < narrowMap;
  const story = storyLabels(scene, whenSelected, viewBox).map((label) =>
    isNarrow && label.figures ? { ...label, lines: figuresOf(label) } : label,
  );
  const isOn = ({ range }: (typeof story)[number]) => !range || on.includes(range.id);
  const lined = linesOfRanges(scene, on, viewBox);
  const hatched = outlineOfHatches(scene, shapes, viewBox);
  const labels = [
    ...story.filter(isOn),
    ...(streets?.labels ?? []),
    ...groundLabels(scene, names, viewBox),
    ...story.filter((label) => !isOn(label)),
  ];
  const taken = new Map(
    viewBox.sizes.map((size) => {
      const at = ({ kind, position }: Scene['points'][number]) =>
        boxAbout(projectNear(position, viewBox), pointRadius[kind] * size.scale);
      const lines = lined.map((point) => boxAbout(point, lineRadius * size.scale));
      const hatches = hatched.map((vertex) => boxAbout(vertex, hatchRadius * size.scale));
      return [size, { points: scene.points.map(at), lines: [...lines, ...hatches] }];
    }),
  );
  return placeLabels(labels, viewBox, taken);
}

/** The text alternative: what the viewBox shows of the story. */
function description({ text, scene: { hatches, points, ranges }, on, viewBox }: StaticMap): string {
  const box: Box = [0, 0, viewBox.width, viewBox.height];
  const isInView = (outline: readonly Position[]) =>
    projectCopies(outline, viewBox).some((line) => clipLine(line, box).length > 0);
  const names = [
    ...hatches.flatMap(({ label }) =>
      label && overlap(boxAbout(projectNear(label.middle, viewBox), 1), box)
        ? [text.map.thingOnPicture(label.name, label.smallNote)]
        : [],
    ),
    ...points
      .filter(({ position }) => overlap(boxAbout(projectNear(position, viewBox), 1), box))
      .map(({ name, note }) => (note ? text.map.thingOnPicture(name, note) : name)),
    ...ranges
      .filter(({ id, outlines }) => on.includes(id) && outlines.some(isInView))
      .map(({ label }) => text.map.rangeOnPicture(label.name, label.value)),
  ];
  return text.map.picture(names);
}
