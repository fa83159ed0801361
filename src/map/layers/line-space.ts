// Keeps the names of the ground off the lines of ranges: MapLibre places no text over an icon, even one that shows nothing.
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { DrawnBuffer, DrawnRange } from '../scene/drawn';
import { rangeSourceId } from './ranges';
import { shapesSourceId } from './shapes';
import { spaceId, spaceSize } from './symbols';

export const lineSpaceLayers = (
  ranges: readonly Pick<DrawnRange, 'id'>[],
  buffers: readonly Pick<DrawnBuffer, 'id'>[],
): LayerSpecification[] => [
  ...ranges.map(({ id }) => lineSpace(id, rangeSourceId(id), ['==', ['get', 'part'], 'outline'])),
  ...buffers.map(({ id }) => lineSpace(id, shapesSourceId, ['==', ['get', 'id'], id])),
];

const lineSpace = (id: string, source: string, filter: FilterSpecification): LayerSpecification => ({
  id: `${id}:space`,
  type: 'symbol',
  source,
  filter,
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': spaceSize,
    'icon-image': spaceId,
    // Zoomed out further, too many capitals would have no name.
    'icon-size': ['step', ['zoom'], 0.3, 4, 0.5],
    'icon-padding': 0,
    'icon-rotation-alignment': 'viewport',
    'icon-allow-overlap': true,
  },
  // Without it the edges of other images are seen in it.
  paint: { 'icon-opacity': 0 },
});
