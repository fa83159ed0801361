// The map as the page opens, as an SVG: it stands in index.html, and so before any script and without one. It draws the scene that the
// live map draws, in the same order, and leaves every colour and line form to static-map.css. What can be switched on is all in it: the
// page's first script (src/picture/boot.ts) shows the rings of a link, and turns the whole to the link's camera.

import { type Box, clipLine } from '../geo/clip';
import { createScene, type Scene } from '../map/scene';
import type { Dataset } from '../model/dataset';
import { isSwitch } from '../model/mark';
import type { Bounds, Position } from '../model/position';
import type { Text } from '../text/text';
import { type Frame, framed, frameOf, withWorld } from './frame';
import type { FramedGround } from './ground';
import { groundMarkup } from './ground-markup';
import { labelMarkup } from './label-markup';
import { boxAbout, overlap } from './labels';
import { layouts } from './layouts';
import { escaped } from './markup';
import { framedShape, hatchPatterns, type Shapes, storyMarkup } from './story-markup';

/** The scene of a picture: everything that can be switched on, and `on`, what is. */
export interface StaticScene {
  readonly scene: Scene;
  readonly on: readonly string[];
}

/** As the story opens. */
export function initialScene(dataset: Dataset, text: Text): StaticScene {
  const rings = dataset.marks.filter(isSwitch).map(({ id }) => id);
  return { scene: createScene({ dataset, text }, { rings, mark: null, lit: [] }), on: dataset.story.rings };
}

/**
 * An `<svg>` whose viewBox is the box of `bounds`, with more drawn round it. `ground` is read for the frame of the same bounds; `world` is
 * what lies beneath it.
 * Nothing is drawn selected or lit: that comes with the script. Throws a RangeError for bounds that hold nothing, and an Error where
 * `shapes` lacks an area or a line of the scene.
 */
export function staticMap(
  pictured: StaticScene,
  shapes: Shapes,
  ground: FramedGround,
  bounds: Bounds,
  world: string,
): string {
  const { scene } = pictured;
  const frame = frameOf(bounds);
  const around = withWorld(frame);
  const framedShapes = scene.shapes.map((shape) => framedShape(shape, shapes, frame));
  return [
    `<svg data-static-map role="img" aria-label="${escaped(description(pictured, frame))}"`,
    // MapLibre's zoom at which a unit is a pixel, and the box's north-west corner in pixels of the world there.
    ` data-frame="${[frame.zoom, ...frame.origin].map((value) => Number(value.toFixed(6))).join(' ')}"`,
    ` viewBox="0 0 ${frame.width.toFixed(1)} ${frame.height.toFixed(1)}" preserveAspectRatio="xMidYMid meet">`,
    hatchPatterns(),
    world,
    groundMarkup(scene.ground, framedShapes, ground, frame),
    storyMarkup(framedShapes, pictured, shapes, around),
    ...layouts.map((layout) => labelMarkup(pictured, ground, layout.name === 'far' ? around : frame, layout)),
    '</svg>',
  ].join('');
}

/** Names what the box shows of the story, for those who do not see it. */
function description({ scene: { points, ranges }, on }: StaticScene, frame: Frame): string {
  const box: Box = [0, 0, frame.width, frame.height];
  const isInView = (outline: readonly Position[]) => clipLine(framed(outline, frame), box).length > 0;
  const names = [
    ...points
      .filter(({ position }) => framed([position], frame).some((point) => overlap(boxAbout(point, 1), box)))
      .map(({ name, note }) => (note ? `${name} (${note})` : name)),
    ...ranges
      .filter(({ id }) => on.includes(id))
      .filter(({ outlines }) => outlines.some(isInView))
      .map(({ label }) => `${label.name} ${label.value}`.trim()),
  ];
  return names.length > 0 ? `Map: ${names.join(', ')}.` : 'Map.';
}
