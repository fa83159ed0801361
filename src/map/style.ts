// The style is data: the whole map as one value, from a scene and a theme. MapLibre works out what has changed.
import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../look/theme';
import { bufferLabelLayers, bufferLineLayers, bufferSources } from './layers/buffers';
import { constraintLayers, constraintSources } from './layers/constraints';
import { groundLayers, groundSources } from './layers/ground';
import { nameLayers, nameSources } from './layers/names';
import { pointLayers, pointSources } from './layers/points';
import { rangeFillLayers, rangeHitLayers, rangeLabelLayers, rangeLineLayers, rangeSources } from './layers/ranges';
import { hatchedLayers, shapeFillLayers, shapeLineLayers, shapeSources } from './layers/shapes';
import type { Scene } from './scene/drawn';

/** The absolute address of a file, from its path below the site's base. */
export type AddressOf = (file: string) => string;

export function style(scene: Scene, theme: Theme, addressOf: AddressOf): StyleSpecification {
  const { ground, shapes, constraints, buffers, points, language, readerRing } = scene;
  // The reader's ring is drawn over those of the story, but has no hit layer, so that it takes no clicks from them.
  const ranges = readerRing ? [...scene.ranges, readerRing] : scene.ranges;
  const groundStack = groundLayers(theme, ground);
  const firstLine = groundStack.findLastIndex(({ type }) => type === 'fill') + 1;
  const citiesOfStory = points.flatMap(({ gazetteerId }) => (gazetteerId === null ? [] : [String(gazetteerId)]));
  return {
    version: 8,
    projection: { type: scene.isGlobe ? 'globe' : 'mercator' },
    transition: { duration: 0, delay: 0 },
    sources: {
      ...groundSources(addressOf),
      ...shapeSources(addressOf),
      ...nameSources(addressOf),
      ...constraintSources(constraints),
      ...bufferSources(buffers),
      ...rangeSources(ranges),
      ...pointSources(points),
    },
    // The drawing order, from the bottom up, is set only here. MapLibre places the names of later layers first.
    layers: [
      ...groundStack.slice(0, firstLine),
      ...shapeFillLayers(shapes, theme),
      ...groundStack.slice(firstLine),
      ...shapeLineLayers(shapes, theme),
      ...constraintLayers(constraints, theme),
      ...hatchedLayers(shapes, theme),
      ...rangeFillLayers(ranges, theme),
      ...bufferLineLayers(buffers, theme),
      ...rangeLineLayers(ranges, theme),
      ...rangeHitLayers(scene.ranges),
      ...nameLayers(theme, citiesOfStory, language),
      ...bufferLabelLayers(buffers, theme),
      ...rangeLabelLayers(ranges, theme),
      ...pointLayers(theme),
    ],
  };
}
