// Sites and places: a point with a name beside it that never loses to a larger neighbour.
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { DrawnPoint } from '../scene';
import type { Theme } from '../theme';
import { sansBold, sansRegular, sansSemibold } from './names';

const sourceId = 'points';

export function pointSources(points: readonly DrawnPoint[]): Record<string, SourceSpecification> {
  return {
    [sourceId]: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: points.map(({ id, kind, position, name, nameSide, note, emphasis }) => ({
          type: 'Feature',
          properties: {
            mark: id,
            kind,
            name,
            nameSide: emphasis === 'selected' ? `${nameSide}-far` : nameSide,
            note: note ?? '',
            emphasis,
          },
          geometry: { type: 'Point', coordinates: [...position] },
        })),
      },
    },
  };
}

export function pointLayers(theme: Theme): LayerSpecification[] {
  const isSite: ['==', ['get', string], string] = ['==', ['get', 'kind'], 'site'];
  const isPlace: ['==', ['get', string], string] = ['==', ['get', 'kind'], 'place'];
  return [
    {
      id: 'points:emphasis',
      type: 'circle',
      source: sourceId,
      filter: ['!=', ['get', 'emphasis'], 'none'],
      paint: {
        'circle-radius': ['match', ['get', 'emphasis'], 'selected', 15, 11],
        'circle-color': theme.marker,
        'circle-stroke-color': theme.ink,
        'circle-stroke-width': ['match', ['get', 'emphasis'], 'selected', 1.5, 0],
      },
    },
    {
      id: 'points:places',
      type: 'circle',
      source: sourceId,
      filter: isPlace,
      paint: {
        'circle-radius': 4,
        'circle-color': theme.ink,
        'circle-stroke-color': theme.halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      // A ring about a dot: a point that we placed, unlike the plain dot of a place that a gazetteer gives.
      id: 'points:sites',
      type: 'circle',
      source: sourceId,
      filter: isSite,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 5, 6, 7.5],
        'circle-color': theme.halo,
        'circle-stroke-color': theme.ink,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'points:site-dots',
      type: 'circle',
      source: sourceId,
      filter: isSite,
      paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 2, 6, 3], 'circle-color': theme.ink },
    },
    {
      id: 'points:place-names',
      type: 'symbol',
      source: sourceId,
      filter: isPlace,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': sansSemibold,
        'text-size': 15,
        'text-variable-anchor-offset': [
          'match',
          ['get', 'nameSide'],
          'left',
          ['literal', anchorOffsets('right', 'left', near)],
          'left-far',
          ['literal', anchorOffsets('right', 'left', far)],
          'right-far',
          ['literal', anchorOffsets('left', 'right', far)],
          ['literal', anchorOffsets('left', 'right', near)],
        ],
        'text-justify': 'auto',
        'text-padding': 2,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
    {
      id: 'points:site-names',
      type: 'symbol',
      source: sourceId,
      filter: isSite,
      layout: {
        // Zoomed out there is no room for the note beside the rings.
        'text-field': ['step', ['zoom'], siteName, 5, siteNameAndNote],
        'text-font': sansBold,
        'text-size': 15,
        'text-line-height': 1.2,
        // Beside it, not over it: a place it is said to be near has its name on the other side.
        'text-variable-anchor': ['left', 'bottom', 'right', 'top'],
        'text-radial-offset': 1.25,
        'text-max-width': 13,
        'text-justify': 'auto',
        'text-allow-overlap': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
  ];
}

const siteName: ExpressionSpecification = ['format', ['get', 'name'], { 'text-font': ['literal', sansBold] }];
const siteNameAndNote: ExpressionSpecification = [
  ...siteName,
  '\n',
  {},
  ['get', 'note'],
  { 'text-font': ['literal', sansRegular], 'font-scale': 0.87 },
] as ExpressionSpecification;

/** The layers a click is tested against, the topmost first. */
export const pointHitLayerIds = ['points:sites', 'points:places', 'points:site-names', 'points:place-names'];

/** Ems between a dot and its name; a selected dot is larger. */
const near = 0.6;
const far = 1.25;

/** Where a name may stand about its dot, the first choice first; an anchor is the side of the text that faces the dot. */
function anchorOffsets(first: 'left' | 'right', second: 'left' | 'right', ems: number): (string | [number, number])[] {
  const beside = (anchor: 'left' | 'right'): [number, number] => [anchor === 'left' ? ems : -ems, 0];
  return [first, beside(first), second, beside(second), 'bottom', [0, -ems], 'top', [0, ems]];
}
