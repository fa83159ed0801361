// What each constraint alone says of where a thing is: thin lines in the form of how its measure is known.
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Basis } from '../../model/mark';
import type { DrawnConstraint } from '../scene';
import type { Theme } from '../theme';

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

export function constraintLayers(constraints: readonly DrawnConstraint[], theme: Theme): LayerSpecification[] {
  return constraints.flatMap(({ id, basis }) => {
    const { width, dash, cap } = forms[basis];
    const line = (
      part: string,
      color: string,
      lineWidth: number,
      pixels: readonly number[] | null,
    ): LayerSpecification => ({
      id: `${id}:${part}`,
      type: 'line',
      source: sourceId,
      filter: ['==', ['get', 'constraint'], id],
      layout: { 'line-join': 'round', 'line-cap': cap },
      paint: {
        'line-color': color,
        'line-width': lineWidth,
        ...(pixels ? { 'line-dasharray': pixels.map((length) => length / lineWidth) } : {}),
      },
    });
    return [
      line('casing', theme.halo, width + 2.5, null),
      line('line', theme.ink2, width, dash),
      ...(basis === 'reference' ? [line('gap', theme.halo, width / 3, null)] : []),
    ];
  });
}

/** The forms of the rings, thinner: what a constraint says is not yet a finding. In pixels. */
const forms: Record<Basis, { width: number; dash: readonly number[] | null; cap: 'butt' | 'round' }> = {
  stated: { width: 1.25, dash: null, cap: 'butt' },
  derived: { width: 1.25, dash: [7, 4], cap: 'butt' },
  placed: { width: 1.8, dash: [0.1, 4], cap: 'round' },
  reference: { width: 3.6, dash: null, cap: 'butt' },
};
