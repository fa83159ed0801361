// Areas and lines, drawn from the published layer itself.
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Basis } from '../../model/dataset';
import type { DrawnShape } from '../scene';
import type { Theme } from '../theme';

const sourceId = 'shapes';

export const shapeSources = (baseUrl: string): Record<string, SourceSpecification> => ({
  [sourceId]: { type: 'geojson', data: `${baseUrl}map.geojson` },
});

/** Fills lie below borders and rivers, so that an area reads as ground. */
export function shapeFillLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes
    .filter(({ kind }) => kind === 'area')
    .map(({ id }) => ({
      id: `${id}:fill`,
      type: 'fill',
      source: sourceId,
      filter: ['==', ['get', 'id'], id],
      paint: { 'fill-color': theme.regionFill, 'fill-antialias': false },
    }));
}

export function shapeLineLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes.map(({ id, basis, emphasis }) => ({
    id: `${id}:line`,
    type: 'line',
    source: sourceId,
    filter: ['==', ['get', 'id'], id],
    layout: { 'line-join': 'round', 'line-cap': basis === 'placed' ? 'round' : 'butt' },
    paint: {
      'line-color': emphasis === 'none' ? theme.border : theme.ink,
      'line-width': emphasis === 'none' ? 0.75 : 2,
      ...(dashes[basis] ? { 'line-dasharray': dashes[basis] } : {}),
    },
  }));
}

// In line widths. An outside source's double line is kept for rings: a coast or an oblast border is no line to read twice.
const dashes: Partial<Record<Basis, number[]>> = { derived: [4, 2.3], placed: [0.05, 2.3] };
