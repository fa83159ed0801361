// What lies within a range of a border: an outline, drawn from the published layer itself, in the colour of its range and in the form of
// what was computed.
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { DrawnReach } from '../scene';
import type { Theme } from '../theme';
import { sansBold, sansSemibold } from './names';
import { shapesSourceId } from './shapes';

const labelsId = 'reach-labels';

export const reachSources = (reaches: readonly DrawnReach[]): Record<string, SourceSpecification> => ({
  [labelsId]: {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: reaches.map(({ id, label: { position, name, value } }) => ({
        type: 'Feature',
        properties: { mark: id, name, value },
        geometry: { type: 'Point', coordinates: [...position] },
      })),
    },
  },
});

export function reachLineLayers(reaches: readonly DrawnReach[], theme: Theme): LayerSpecification[] {
  return reaches.flatMap(({ id, accent, emphasis }) => {
    const width = emphasis === 'none' ? 1.75 : 3;
    const line = (part: string, paint: { [key: string]: unknown }): LayerSpecification => ({
      id: `${id}:${part}`,
      type: 'line',
      source: shapesSourceId,
      filter: ['==', ['get', 'id'], id],
      layout: { 'line-join': 'round' },
      paint,
    });
    return [
      ...(emphasis === 'selected' ? [line('glow', { 'line-color': theme.marker, 'line-width': width + 7 })] : []),
      line('casing', { 'line-color': theme.halo, 'line-width': width + 3.5 }),
      line('line', { 'line-color': theme[accent], 'line-width': width, 'line-dasharray': [7 / width, 4 / width] }),
      line('hit', { 'line-color': '#000', 'line-opacity': 0, 'line-width': 14 }),
    ];
  });
}

/** Upright, inside the line at its northernmost place. */
export function reachLabelLayers(reaches: readonly DrawnReach[], theme: Theme): LayerSpecification[] {
  return reaches.map(({ id, accent }) => ({
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
        { 'text-font': ['literal', sansSemibold], 'font-scale': 0.93 },
      ],
      'text-font': sansBold,
      'text-size': 14,
      'text-line-height': 1.15,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.7,
      'text-padding': 1,
    },
    paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': 2.5 },
  }));
}
