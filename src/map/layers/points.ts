// Sites and places, with their names.
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { labelType, pointSymbols } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnHatch, DrawnPoint } from '../scene/drawn';
import { sansBold, sansRegular } from './names';
import { isHiddenFarOut, placeNameLayers } from './place-names';
import { leaderId } from './symbols';

const { site, farSite, place } = pointSymbols;
const sourceId = 'points';

export function pointSources(points: readonly DrawnPoint[]): Record<string, SourceSpecification> {
  return {
    [sourceId]: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: points.map(({ id, kind, position, name, nameAnchor, isBySite, note, emphasis }) => ({
          type: 'Feature',
          properties: {
            mark: id,
            kind,
            name,
            nameAnchor: emphasis === 'selected' ? `${nameAnchor}-far` : nameAnchor,
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

export function pointLayers(theme: Theme, hatches: readonly DrawnHatch[]): LayerSpecification[] {
  const isSite: ['==', ['get', string], string] = ['==', ['get', 'kind'], 'site'];
  const bySiteZoom = bySiteZoomOf(hatches);
  const placeDots = {
    type: 'circle' as const,
    source: sourceId,
    paint: {
      'circle-radius': place.radius,
      'circle-color': theme.ink,
      'circle-stroke-color': theme.halo,
      'circle-stroke-width': place.halo,
    },
  };
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
    { ...placeDots, id: 'points:places', filter: ['all', isPlace, ['!', isHiddenFarOut]] },
    { ...placeDots, id: 'points:by-site', minzoom: bySiteZoom, filter: ['all', isPlace, isHiddenFarOut] },
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
    ...placeNameLayers(theme, sourceId, bySiteZoom),
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
      // At the end of a leader, clear of what is round the site.
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
          ['literal', [0, -leaderNameGap - 0.45]],
          ['literal', [0, -leaderNameGap]],
        ],
        'icon-image': leaderId(theme.ink),
        'icon-anchor': 'bottom',
        'icon-offset': ['match', ['get', 'emphasis'], 'selected', ['literal', [0, -16]], ['literal', [0, -siteGap]]],
        'icon-allow-overlap': true,
      },
    },
  ];
}

/** From this zoom a place is drawn beside a site: zoomed out it would lie on the symbol of the site. */
export const bySiteZoomOf = (hatches: readonly DrawnHatch[]): number =>
  Math.max(4, ...hatches.map(({ hatchZoom }) => hatchZoom));

/** From this zoom the name of a site is at the end of a leader. */
export const leaderMinZoom = 5;

/** Ems from a site to the foot of the name at the end of its leader. */
export const leaderNameGap = 2.8;

/** Pixels from a site to the foot of its leader. */
export const siteGap = 9;

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
  'points:by-site',
  'points:site-names',
  'points:site-names-far',
  'points:place-names',
  'points:names-by-site',
];
