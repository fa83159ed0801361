// Where each constraint alone allows a thing to be: thin lines, in the form that shows how we know the distance.
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { basisLook, casing } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnConstraint } from '../scene/drawn';
import { lineLayer } from './line';

const sourceId = 'constraints';

export function constraintSources(constraints: readonly DrawnConstraint[]): Record<string, SourceSpecification> {
  return {
    [sourceId]: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: constraints.flatMap(({ id, lines }) =>
          lines.map((line) => ({
            type: 'Feature',
            properties: { constraint: id },
            geometry: { type: 'LineString', coordinates: line.map(([lng, lat]) => [lng, lat]) },
          })),
        ),
      },
    },
  };
}

export const constraintLayers = (constraints: readonly DrawnConstraint[], theme: Theme): LayerSpecification[] =>
  constraints.flatMap(({ id, basis }) => {
    const { width, dash, cap, gapWidth } = basisLook[basis].constraint;
    const drawn = { id, source: sourceId, filter: ['==', ['get', 'constraint'], id] as FilterSpecification };
    return [
      lineLayer(drawn, 'casing', theme.halo, { width: width + casing.constraint, cap }),
      lineLayer(drawn, 'line', theme.ink2, { width, dash, cap }),
      ...(gapWidth === null ? [] : [lineLayer(drawn, 'gap', theme.halo, { width: gapWidth })]),
    ];
  });
