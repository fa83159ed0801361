import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import { detailedBounds } from '../../camera/ground-detail';
import type { Theme } from '../../look/theme';
import type { GroundEmphasis } from '../scene/drawn';

/** Opens in a new tab, since in an embedded map it would replace the map. */
export const credit = (url: string, name: string) => `<a href="${url}" target="_blank" rel="noopener">${name}</a>`;

/** The credits that the licences of the data require, as HTML. */
export const attribution = [
  `© ${credit('https://www.openstreetmap.org/copyright', 'OpenStreetMap contributors')}`,
  credit('https://www.naturalearthdata.com/', 'Natural Earth'),
  credit('https://www.geonames.org/', 'GeoNames'),
].join(', ');

// One archive, read as two sources: the whole world at zoom 0 to 5, enlarged beyond that, and over it a detailed box at zoom 6 and 7.
export const worldSourceId = 'ground-world';
const detailedSourceId = 'ground-detailed';
export const worldMaxZoom = 5;
const detailedMinZoom = 6;
export const detailedMaxZoom = 7;
export const archiveFile = 'basemap/basemap.pmtiles';

/** The zooms of the tiles that MapLibre needs for a map at this zoom. */
export const groundTileZooms = (zoom: number): number[] => {
  const whole = Math.floor(zoom);
  return whole < detailedMinZoom ? [Math.min(whole, worldMaxZoom)] : [worldMaxZoom, Math.min(whole, detailedMaxZoom)];
};

/** `addressOf` gives the absolute address of a file. */
export function groundSources(addressOf: (file: string) => string): Record<string, SourceSpecification> {
  const tiles = [`pmtiles://${addressOf(archiveFile)}/{z}/{x}/{y}`];
  return {
    [worldSourceId]: { type: 'vector', tiles, minzoom: 0, maxzoom: worldMaxZoom, attribution },
    [detailedSourceId]: {
      type: 'vector',
      tiles,
      minzoom: detailedMinZoom,
      maxzoom: detailedMaxZoom,
      bounds: detailedBounds,
    },
  };
}

export function groundLayers(theme: Theme, ground: GroundEmphasis): LayerSpecification[] {
  const layersOf = (source: string, minzoom: number): LayerSpecification[] => [
    seaFill(source, minzoom, theme),
    countryFill(source, minzoom, landColour(theme, ground)),
    riverLine(source, minzoom, theme),
    lakeFill(source, minzoom, theme),
    coastLine(source, minzoom, theme),
  ];
  return [
    // Where no tile has loaded yet: land, since sea would drown whole countries for a moment.
    { id: 'ground-unloaded', type: 'background', paint: { 'background-color': theme.land } },
    ...layersOf(worldSourceId, 0),
    regionLine(worldSourceId, 4.5, theme),
    ...borderLines(worldSourceId, 0, theme, ground),
    ...layersOf(detailedSourceId, detailedMinZoom),
    regionLine(detailedSourceId, detailedMinZoom, theme),
    ...borderLines(detailedSourceId, detailedMinZoom, theme, ground),
  ];
}

function landColour(theme: Theme, { tones }: GroundEmphasis): ExpressionSpecification | string {
  const branches: [readonly string[], string][] = [
    [tones.first, theme.landFirst],
    [tones.second, theme.landSecond],
  ];
  const matches = branches.filter(([codes]) => codes.length > 0).flatMap(([codes, colour]) => [[...codes], colour]);
  if (matches.length === 0) return theme.land;
  return ['match', ['get', 'iso'], ...matches, theme.land] as unknown as ExpressionSpecification;
}

function countryFill(source: string, minzoom: number, colour: ExpressionSpecification | string): LayerSpecification {
  return {
    id: `${source}-country`,
    type: 'fill',
    source,
    'source-layer': 'country',
    minzoom,
    // The sea would show between the antialiased edges of two countries.
    paint: { 'fill-color': colour, 'fill-antialias': false },
  };
}

/** What is not land. That of the detailed tiles hides the enlarged world below them. */
function seaFill(source: string, minzoom: number, theme: Theme): LayerSpecification {
  return {
    id: `${source}-sea`,
    type: 'fill',
    source,
    'source-layer': 'cover',
    minzoom,
    // The land below would show between the antialiased edges of two tiles.
    paint: { 'fill-color': theme.sea, 'fill-antialias': false },
  };
}

function lakeFill(source: string, minzoom: number, theme: Theme): LayerSpecification {
  return {
    id: `${source}-lake`,
    type: 'fill',
    source,
    'source-layer': 'lake',
    minzoom,
    paint: { 'fill-color': theme.lake },
  };
}

function riverLine(source: string, minzoom: number, theme: Theme): LayerSpecification {
  const weight: ExpressionSpecification = ['get', 'weight'];
  return {
    id: `${source}-river`,
    type: 'line',
    source,
    'source-layer': 'river',
    minzoom,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': theme.river,
      'line-width': [
        'interpolate',
        ['exponential', 1.4],
        ['zoom'],
        3,
        ['*', weight, 1.2],
        6,
        ['*', weight, 3.4],
        9,
        ['*', weight, 7],
      ],
    },
  };
}

function coastLine(source: string, minzoom: number, theme: Theme): LayerSpecification {
  return {
    id: `${source}-coast`,
    type: 'line',
    source,
    'source-layer': 'coast',
    minzoom,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': theme.coast,
      'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.3, 3, 0.5, 6, 0.9],
    },
  };
}

function regionLine(source: string, minzoom: number, theme: Theme): LayerSpecification {
  return {
    id: `${source}-region`,
    type: 'line',
    source,
    'source-layer': 'admin1',
    minzoom,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': theme.regionLine,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4.5, 0.5, 7, 1, 9, 1.4],
    },
  };
}

function borderLines(source: string, minzoom: number, theme: Theme, ground: GroundEmphasis): LayerSpecification[] {
  const pair = ground.emphasisedBorder && [...ground.emphasisedBorder].sort();
  const isEmphasised: FilterSpecification = pair
    ? ['all', ['==', ['get', 'a'], pair[0] ?? ''], ['==', ['get', 'b'], pair[1] ?? '']]
    : false;
  const shared = { type: 'line', source, 'source-layer': 'border', minzoom } as const;
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      ...shared,
      id: `${source}-border`,
      filter: ['!', isEmphasised] as FilterSpecification,
      layout,
      paint: {
        'line-color': theme.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 3, 0.6, 5, 0.9, 8, 1.6],
      },
    },
    {
      ...shared,
      id: `${source}-border-emphasised`,
      filter: isEmphasised,
      layout,
      paint: {
        'line-color': theme.borderEmphasis,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 3, 0.9, 5, 1.3, 8, 2.2],
      },
    },
  ];
}
