// The style is data: the whole map as one value, from a scene and a theme. MapLibre works out what has changed.
import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../look/theme';
import type { Position } from '../model/position';
import { bufferFillLayers, bufferLabelLayers, bufferLineLayers, bufferSources } from './layers/buffers';
import { calloutLayers } from './layers/callouts';
import { constraintCaptionLayer, constraintLayers, constraintSources } from './layers/constraints';
import { groundLayers, groundSources } from './layers/ground';
import { hatchLayers, hatchNameLayers, hatchSources, hatchSpaceLayers } from './layers/hatches';
import { lineSpaceLayers } from './layers/line-space';
import { obstacleLayer, obstacleSources } from './layers/name-obstacles';
import { cityNameLayers, countryNameLayers, nameSources } from './layers/names';
import { pointLayers, pointSources } from './layers/points';
import {
  rangeFillLayers,
  rangeHitLayers,
  rangeLabelLayers,
  rangeLineLayers,
  rangeRepeatLayers,
  rangeSourceId,
  rangeSources,
} from './layers/ranges';
import { shapeFillLayers, shapeLineLayers, shapeSources } from './layers/shapes';
import { centerLayer, distanceCaptionLayers, distanceLayers, distanceSources } from './layers/stated-distances';
import { isBesideStreets, streetFillLayers, streetLineLayers, streetNameLayers, streetSources } from './layers/streets';
import { rayLayers, tickLayers } from './layers/ticks';
import type { Scene } from './scene/drawn';

/** The absolute address of a file, from its path below the site's base. */
export type AddressOf = (file: string) => string;

/** `obstacles`: where no name may be, since it would be cut, in the view at rest. */
export function style(
  scene: Scene,
  theme: Theme,
  addressOf: AddressOf,
  obstacles: readonly Position[] = [],
): StyleSpecification {
  const { ground, streets, shapes, hatches, constraints, buffers, points, language, readerRing } = scene;
  // The reader's ring is drawn over those of the story, but has no hit layer, so that it takes no clicks from them.
  const ranges = readerRing ? [...scene.ranges, readerRing] : scene.ranges;
  const groundStack = groundLayers(theme, ground);
  // Areas lie below borders and rivers. Where streets lie over the ground of the country, areas lie over its borders too.
  const firstLine = streets ? groundStack.length : groundStack.findLastIndex(({ type }) => type === 'fill') + 1;
  const placesOfStory = points.map(({ name }) => name);
  const citiesOfStory = points.flatMap(({ gazetteerId }) => (gazetteerId === null ? [] : [String(gazetteerId)]));
  return {
    version: 8,
    projection: { type: scene.isGlobe ? 'globe' : 'mercator' },
    transition: { duration: 0, delay: 0 },
    sources: {
      ...groundSources(addressOf),
      ...streetSources(streets, addressOf),
      ...shapeSources(addressOf),
      ...nameSources(addressOf),
      ...hatchSources(hatches),
      ...constraintSources(constraints),
      ...distanceSources(scene),
      ...bufferSources(buffers),
      ...rangeSources(ranges),
      ...pointSources(points),
      ...obstacleSources(obstacles),
    },
    // The drawing order, from the bottom up, is set only here. MapLibre places the names of later layers first.
    layers: [
      ...groundStack.slice(0, firstLine),
      ...streetFillLayers(streets, theme),
      ...shapeFillLayers(shapes, theme),
      ...streetLineLayers(streets, theme),
      ...groundStack.slice(firstLine),
      ...shapeLineLayers(shapes, theme),
      ...bufferFillLayers(buffers, theme),
      ...rayLayers(scene.ranges, rangeSourceId, theme),
      ...constraintLayers(constraints, theme),
      ...hatchLayers(hatches, theme),
      ...distanceLayers(scene, theme),
      ...rangeFillLayers(ranges, theme),
      ...bufferLineLayers(buffers, theme),
      ...rangeLineLayers(ranges, theme),
      ...rangeHitLayers(scene.ranges),
      centerLayer(theme, scene),
      ...cityNameLayers(theme, citiesOfStory, language, isBesideStreets(streets)),
      ...streetNameLayers(streets, theme, placesOfStory, language),
      ...countryNameLayers(theme, language),
      ...rangeRepeatLayers(ranges, theme),
      ...lineSpaceLayers(ranges, buffers),
      ...calloutLayers(scene.ranges, rangeSourceId, theme),
      ...tickLayers(scene.ranges, rangeSourceId, theme),
      ...hatchSpaceLayers(hatches),
      ...bufferLabelLayers(buffers, theme),
      ...rangeLabelLayers(ranges, theme),
      constraintCaptionLayer(theme, scene),
      ...distanceCaptionLayers(scene, theme),
      ...pointLayers(theme, hatches),
      ...hatchNameLayers(hatches, theme),
      obstacleLayer,
    ],
  };
}
