// Areas and lines, read from map.geojson.
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { basisLook } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnShape } from '../scene/drawn';
import { lineLayer } from './line';

export const shapesSourceId = 'shapes';

export const shapeSources = (addressOf: (file: string) => string): Record<string, SourceSpecification> => ({
  [shapesSourceId]: { type: 'geojson', data: addressOf('map.geojson') },
});

/** Tested for clicks where no point or range is. */
export const shapeHitLayerIds = (shapes: readonly DrawnShape[]) =>
  shapes.map(({ id, kind }) => `${id}:${kind === 'area' ? 'fill' : 'line'}`);

/** Drawn below borders and rivers, so that the area looks like ground. */
export function shapeFillLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes
    .filter(({ kind }) => kind === 'area')
    .map(({ id }) => ({
      ...featureOf(id),
      id: `${id}:fill`,
      type: 'fill',
      paint: { 'fill-color': theme.regionFill, 'fill-antialias': false },
    }));
}

export function shapeLineLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes.map(({ id, basis, emphasis }) => {
    const { width: usual, dash, cap } = basisLook[basis].boundary;
    const width = { none: usual, highlighted: 1.25, selected: 2 }[emphasis];
    // Dashes grow with the line, which may become nearly three times as wide.
    const scaledDash = dash && ([(dash[0] / usual) * width, (dash[1] / usual) * width] as const);
    const color = emphasis === 'none' ? theme.border : theme.ink;
    return lineLayer(featureOf(id), 'line', color, { width, dash: scaledDash, cap });
  });
}

/** The feature of a mark in map.geojson. */
export const featureOf = (id: string) => ({
  id,
  source: shapesSourceId,
  filter: ['==', ['get', 'id'], id] as FilterSpecification,
});
