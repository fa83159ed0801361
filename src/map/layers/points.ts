// Sites and places, with their names.
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { labelType, leader, pointSymbols } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnPoint } from '../scene/drawn';
import { leaderId } from './leader';
import { sansBold, sansRegular, sansSemibold } from './names';

const { site, farSite, place } = pointSymbols;
const sourceId = 'points';

export function pointSources(points: readonly DrawnPoint[]): Record<string, SourceSpecification> {
  return {
    [sourceId]: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: points.map(({ id, kind, position, name, nameSide, isBySite, note, emphasis }) => ({
          type: 'Feature',
          properties: {
            mark: id,
            kind,
            name,
            nameSide: emphasis === 'selected' ? `${nameSide}-far` : nameSide,
            bySite: isBySite,
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
        'circle-radius': place.radius,
        'circle-color': theme.ink,
        'circle-stroke-color': theme.halo,
        'circle-stroke-width': place.halo,
      },
    },
    {
      // A dot in a ring: a point that we placed, unlike the plain dot of a place from a gazetteer.
      id: 'points:sites',
      type: 'circle',
      source: sourceId,
      filter: isSite,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, farSite.radius, 6, site.radius],
        'circle-color': theme.halo,
        'circle-stroke-color': theme.ink,
        'circle-stroke-width': site.stroke,
      },
    },
    {
      id: 'points:site-dots',
      type: 'circle',
      source: sourceId,
      filter: isSite,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, farSite.dotRadius, 6, site.dotRadius],
        'circle-color': theme.ink,
      },
    },
    {
      id: 'points:place-names',
      type: 'symbol',
      source: sourceId,
      // Zoomed out, there is no space for the name of a place beside that of a site.
      filter: [
        'all',
        isPlace,
        ['any', ['!', ['get', 'bySite']], ['>=', ['zoom'], 4], ['!=', ['get', 'emphasis'], 'none']],
      ],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': sansSemibold,
        'text-size': labelType.place.size,
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
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': labelType.place.halo },
    },
    {
      // Zoomed out, there is no space for the note between the rings.
      ...siteNames(theme),
      id: 'points:site-names-far',
      maxzoom: leaderMinZoom,
      layout: {
        ...siteNames(theme).layout,
        'text-field': siteName,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
      },
    },
    {
      // At the end of a leader, clear of the area in which the site is.
      ...siteNames(theme),
      id: 'points:site-names',
      minzoom: leaderMinZoom,
      layout: {
        ...siteNames(theme).layout,
        'text-field': siteNameAndNote,
        'text-anchor': 'bottom',
        'text-offset': [
          'match',
          ['get', 'emphasis'],
          'selected',
          ['literal', [0, -3.05]],
          ['literal', [0, -leaderNameGap]],
        ],
        'icon-image': leaderId(theme.ink),
        'icon-anchor': 'bottom',
        'icon-offset': ['match', ['get', 'emphasis'], 'selected', ['literal', [0, -16]], ['literal', [0, -leader.gap]]],
        'icon-allow-overlap': true,
      },
    },
  ];
}

/** From this zoom the name of a site is at the end of a leader. */
export const leaderMinZoom = 5;

/** Ems from a site to the foot of the name at the end of its leader. */
export const leaderNameGap = 2.6;

const siteNames = (theme: Theme): SymbolLayerSpecification => ({
  id: '',
  type: 'symbol',
  source: sourceId,
  filter: ['==', ['get', 'kind'], 'site'],
  layout: {
    'text-font': sansBold,
    'text-size': labelType.site.size,
    'text-line-height': 1.2,
    'text-max-width': 13,
    'text-allow-overlap': true,
  },
  paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': labelType.site.halo },
});

const siteName: ExpressionSpecification = ['format', ['get', 'name'], { 'text-font': ['literal', sansBold] }];
const siteNameAndNote: ExpressionSpecification = [
  ...siteName,
  '\n',
  {},
  ['get', 'note'],
  { 'text-font': ['literal', sansRegular], 'font-scale': labelType.note.size / labelType.site.size },
] as ExpressionSpecification;

/** The layers tested for clicks, the topmost first. */
export const pointHitLayerIds = [
  'points:sites',
  'points:places',
  'points:site-names',
  'points:site-names-far',
  'points:place-names',
];

/** Ems between a dot and its name; a selected dot is larger. */
const near = 0.6;
const far = 1.25;

/**
 * The positions of a name around its dot, the first choice first; an anchor is the side of the text that faces the dot. West of a site the
 * first choice is a little lower, clear of the site's leader and area.
 */
function anchorOffsets(first: 'left' | 'right', second: 'left' | 'right', ems: number): (string | [number, number])[] {
  const offset = (anchor: 'left' | 'right'): [number, number] => [anchor === 'left' ? ems : -ems, 0];
  const lower = first === 'right' ? ['top-right', [-ems * 0.7, ems * 0.5] as [number, number]] : [];
  return [...lower, first, offset(first), second, offset(second), 'bottom', [0, -ems], 'top', [0, ems]];
}
