// Round distances on a line from the middle of a ring to the ring.
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { labelType, rayForm, tick } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnRange } from '../scene/drawn';
import { lineLayer } from './line';
import { sansSemibold } from './names';
import { tickId } from './symbols';

/** In the source of their range. */
export const rayFeatures = ({ ray }: Pick<DrawnRange, 'ray'>): Feature[] =>
  ray
    ? [
        {
          type: 'Feature',
          properties: { part: 'ray' },
          geometry: { type: 'LineString', coordinates: ray.line.map(([lng, lat]) => [lng, lat]) },
        },
        ...ray.ticks.map(
          ({ position, bearing, text, anchor }): Feature => ({
            type: 'Feature',
            properties: { part: 'tick', bearing, text, anchor },
            geometry: { type: 'Point', coordinates: [...position] },
          }),
        ),
      ]
    : [];

export const rayLayers = (ranges: readonly DrawnRange[], sourceOf: (id: string) => string, theme: Theme) =>
  ranges.flatMap(({ id, accent, ray }): LayerSpecification[] =>
    ray
      ? [
          {
            ...lineLayer(
              { id, source: sourceOf(id), filter: ['==', ['get', 'part'], 'ray'] },
              'ray',
              theme[accent],
              rayForm,
            ),
            minzoom: ray.zooms[0],
            maxzoom: ray.zooms[1],
          },
        ]
      : [],
  );

export const tickLayers = (ranges: readonly DrawnRange[], sourceOf: (id: string) => string, theme: Theme) =>
  ranges.flatMap(({ id, accent, ray }): LayerSpecification[] =>
    ray
      ? [
          {
            id: `${id}:ticks`,
            type: 'symbol',
            source: sourceOf(id),
            minzoom: ray.zooms[0],
            maxzoom: ray.zooms[1],
            filter: ['==', ['get', 'part'], 'tick'],
            layout: {
              'icon-image': tickId(theme[accent]),
              'icon-size': rayForm.tickLength / tick.length,
              'icon-rotate': ['get', 'bearing'],
              'icon-rotation-alignment': 'map',
              'text-field': ['get', 'text'],
              'text-font': sansSemibold,
              'text-size': labelType.tick.size,
              'text-anchor': ['get', 'anchor'],
              'text-offset': [0, -tickGap],
              'text-max-width': 20,
              'text-line-height': 1.15,
              'text-padding': 1,
            },
            paint: {
              'text-color': theme[accent],
              'text-halo-color': theme.halo,
              'text-halo-width': labelType.tick.halo,
            },
          },
        ]
      : [],
  );

/** Between the line and a distance, in ems. */
export const tickGap = 0.35;
