// Where each constraint alone allows a thing to be: thin lines, in the form that shows how we know the distance.
import type { Feature } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import { basisLook, casing } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnConstraint, Scene } from '../scene/drawn';
import { lineLayer } from './line';
import { sansRegular } from './names';

const sourceId = 'constraints';

export function constraintSources(constraints: readonly DrawnConstraint[]): Record<string, SourceSpecification> {
  return {
    [sourceId]: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: constraints.flatMap(({ id, lines, captions }) => [
          ...lines.map(
            (line): Feature => ({
              type: 'Feature',
              properties: { constraint: id },
              geometry: { type: 'LineString', coordinates: line.map(([lng, lat]) => [lng, lat]) },
            }),
          ),
          ...captions.map(
            ({ position, words, figures, anchors: [anchor] }): Feature => ({
              type: 'Feature',
              properties: { constraint: id, words, figures: figures ?? '', anchor },
              geometry: { type: 'Point', coordinates: [...position] },
            }),
          ),
        ]),
      },
    },
  };
}

export const constraintLayers = (constraints: readonly DrawnConstraint[], theme: Theme): LayerSpecification[] =>
  constraints.flatMap(({ id, basis, lines, fromZoom }) => {
    if (lines.length === 0) return [];
    const { width, dash, cap, gapWidth } = basisLook[basis].constraint;
    const filter: FilterSpecification = [
      'all',
      ['==', ['get', 'constraint'], id],
      ['==', ['geometry-type'], 'LineString'],
    ];
    const drawn = { id, source: sourceId, filter };
    return [
      lineLayer(drawn, 'casing', theme.halo, { width: width + casing.constraint, cap }),
      lineLayer(drawn, 'line', theme.ink2, { width, dash, cap }),
      ...(gapWidth === null ? [] : [lineLayer(drawn, 'gap', theme.halo, { width: gapWidth })]),
    ].map((layer) => ({ ...layer, minzoom: fromZoom }));
  });

/** What each line means, beside it. */
export const constraintCaptionLayer = (theme: Theme, { isNarrow }: Pick<Scene, 'isNarrow'>): LayerSpecification => ({
  id: 'constraint-captions',
  type: 'symbol',
  source: sourceId,
  minzoom: captionMinZoom,
  filter: ['==', ['geometry-type'], 'Point'],
  layout: {
    'text-field': ['get', isNarrow ? 'figures' : 'words'],
    'text-font': sansRegular,
    'text-size': 13,
    'text-line-height': 1.2,
    'text-max-width': captionEms,
    'text-anchor': ['get', 'anchor'],
    'text-offset': [
      'match',
      ['get', 'anchor'],
      ...Object.entries(captionOffsets).flatMap(([anchor, offset]) => [anchor, ['literal', offset]]),
      ['literal', [0, 0]],
    ] as unknown as ExpressionSpecification,
    'text-padding': 2,
  },
  paint: { 'text-color': theme.ink2, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
});

/** Zoomed out further, the lines are too close together for words. */
export const captionMinZoom = 5.5;
/** The widest line of words. */
export const captionEms = 13;

const near = 0.4;
const diagonal = near * Math.SQRT1_2;
const captionOffsets = {
  top: [0, near],
  bottom: [0, -near],
  left: [near, 0],
  right: [-near, 0],
  'top-left': [diagonal, diagonal],
  'top-right': [-diagonal, diagonal],
  'bottom-left': [diagonal, -diagonal],
  'bottom-right': [-diagonal, -diagonal],
};
/** The gap between a line and its words, in ems. */
export const constraintCaptionGap = near;
