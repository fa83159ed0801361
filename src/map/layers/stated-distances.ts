// Distances as lines of that length, with ticks at their ends and the words that state them; and the centres of rings.
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { basisLook, casing } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { Scene } from '../scene/drawn';
import { hitLayer, lineLayer } from './line';
import { sansRegular, sansSemibold } from './names';
import { crossId, tickId } from './symbols';

const sourceId = 'distances';

export const distanceSources = ({ distances, centers }: Scene): Record<string, SourceSpecification> => ({
  [sourceId]: {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: [
        ...distances.flatMap(({ id, mark, line, bearing, caption }) => [
          feature({ part: 'line', distance: id, mark }, { type: 'LineString', coordinates: line.map(mutable) }),
          ...line.map((end) =>
            feature({ part: 'end', distance: id, bearing }, { type: 'Point', coordinates: mutable(end) }),
          ),
          feature(
            {
              part: 'caption',
              distance: id,
              mark,
              words: caption.words,
              credit: caption.credit,
              figures: caption.figures,
            },
            { type: 'Point', coordinates: mutable(caption.position) },
          ),
        ]),
        ...centers.map((center) => feature({ part: 'center' }, { type: 'Point', coordinates: mutable(center) })),
      ],
    },
  },
});

export const distanceLayers = ({ distances }: Scene, theme: Theme): LayerSpecification[] =>
  distances.flatMap(({ id, basis, fromZoom }): LayerSpecification[] => {
    const { width, dash, cap } = basisLook[basis].constraint;
    const drawn = { id: `distance:${id}`, source: sourceId, filter: partOf(id, 'line') };
    return [
      lineLayer(drawn, 'casing', theme.halo, { width: width + casing.constraint, cap }),
      lineLayer(drawn, 'line', theme.ink, { width, dash, cap }),
      hitLayer(drawn),
      {
        id: `distance:${id}:ends`,
        type: 'symbol' as const,
        source: sourceId,
        filter: partOf(id, 'end'),
        layout: {
          'icon-image': tickId(theme.ink),
          'icon-rotate': ['get', 'bearing'],
          'icon-rotation-alignment': 'map' as const,
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
    ].map((layer) => ({ ...layer, minzoom: fromZoom }) as LayerSpecification);
  });

/** A cross that is no place: the middle of rings of which the centre may be anywhere in an area. Where that is a lozenge, the lozenge is it. */
export const centerLayer = (theme: Theme, { hatches }: Pick<Scene, 'hatches'>): LayerSpecification => ({
  id: 'ring-centers',
  type: 'symbol',
  source: sourceId,
  minzoom: centerZoomOf(hatches),
  filter: ['==', ['get', 'part'], 'center'],
  layout: { 'icon-image': crossId(theme.ink, theme.halo), 'icon-allow-overlap': true, 'icon-ignore-placement': true },
});

export const centerZoomOf = (hatches: Scene['hatches']): number =>
  Math.max(0, ...hatches.map(({ hatchZoom }) => hatchZoom));

/** The gap between a line and its words, in ems. */
export const captionGap = 0.5;

export const distanceCaptionLayers = ({ distances, isNarrow }: Scene, theme: Theme): LayerSpecification[] =>
  distances.map(({ id, fromZoom, caption: { anchors, figures } }) => ({
    id: `distance:${id}:caption`,
    type: 'symbol',
    source: sourceId,
    minzoom: fromZoom,
    filter: partOf(id, 'caption'),
    layout: {
      'text-field':
        isNarrow && figures !== null
          ? ['get', 'figures']
          : ['format', ['get', 'words'], {}, '\n', {}, ['get', 'credit'], { 'text-font': ['literal', sansRegular] }],
      'text-font': sansSemibold,
      'text-size': 13,
      'text-line-height': 1.2,
      'text-max-width': 9,
      'text-variable-anchor': anchors.filter((anchor) => anchor !== 'center'),
      'text-radial-offset': captionGap,
      'text-justify': 'auto',
      'text-padding': 2,
    },
    paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
  }));

export const distanceHitLayerIds = ({ distances }: Scene) =>
  distances.flatMap(({ id }) => [`distance:${id}:hit`, `distance:${id}:caption`]);

const partOf = (id: string, part: string): FilterSpecification => [
  'all',
  ['==', ['get', 'distance'], id],
  ['==', ['get', 'part'], part],
];

const mutable = ([lng, lat]: readonly [number, number]): number[] => [lng, lat];
const feature = (properties: GeoJSON.GeoJsonProperties, geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties,
  geometry,
});
