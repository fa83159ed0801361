// Buffers: the outline of everything within a range of a border, read from map.geojson, in the colour of the range.
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { basisLook, labelType, tintOpacity } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnBuffer } from '../scene/drawn';
import { hitLayer, rangeLine } from './line';
import { sansBold, sansSemibold } from './names';
import { labelAnchors, labelGap } from './ranges';
import { shapesSourceId } from './shapes';

const labelsId = 'buffer-labels';

export const bufferSources = (buffers: readonly DrawnBuffer[]): Record<string, SourceSpecification> => ({
  [labelsId]: {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: buffers.map(({ id, label: { position, name, value } }) => ({
        type: 'Feature',
        properties: { mark: id, name, value },
        geometry: { type: 'Point', coordinates: [...position] },
      })),
    },
  },
});

/** Its outline is long and its line dashed, so that only a tint tells its inside from its outside. */
export const bufferFillLayers = (buffers: readonly DrawnBuffer[], theme: Theme): LayerSpecification[] =>
  buffers.map(({ id, accent }) => ({
    id: `${id}:fill`,
    type: 'fill',
    source: shapesSourceId,
    filter: ['==', ['get', 'id'], id],
    paint: { 'fill-color': theme[accent], 'fill-opacity': tintOpacity.buffer, 'fill-antialias': false },
  }));

export const bufferLineLayers = (buffers: readonly DrawnBuffer[], theme: Theme): LayerSpecification[] =>
  buffers.flatMap(({ id, accent, emphasis }) => {
    const drawn = { id, source: shapesSourceId, filter: ['==', ['get', 'id'], id] as FilterSpecification };
    return [...rangeLine({ ...drawn, emphasis }, basisLook.derived.range, theme[accent], theme), hitLayer(drawn)];
  });

/** Upright, inside the line on one of its sides. */
export function bufferLabelLayers(buffers: readonly DrawnBuffer[], theme: Theme): LayerSpecification[] {
  return buffers.map(({ id, accent, label }) => ({
    id: `${id}:label`,
    type: 'symbol',
    source: labelsId,
    filter: ['==', ['get', 'mark'], id],
    layout: {
      'text-field': [
        'format',
        ['get', 'name'],
        {},
        '\n',
        {},
        ['get', 'value'],
        { 'text-font': ['literal', sansSemibold], 'font-scale': labelType.value.size / labelType.range.size },
      ],
      'text-font': sansBold,
      'text-size': labelType.range.size,
      'text-line-height': 1.15,
      'text-variable-anchor': labelAnchors({ ...label, isOutside: false }),
      'text-radial-offset': labelGap,
      'text-justify': 'auto',
      'text-padding': 1,
    },
    paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': labelType.range.halo },
  }));
}
