import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { type FontFamily, fontFamilies } from '../../look/fonts';
import { pointSymbols } from '../../look/line-forms';
import type { Theme } from '../../look/theme';

/** The page's own fonts. MapLibre takes weight and slant from the words of the first name, of which there need be no font. */
const font = (family: FontFamily, look: string): string[] => {
  const { name } = fontFamilies[family];
  return [`${name} ${look}`, name, family === 'serif' ? 'Georgia' : 'system-ui'];
};

export const sansRegular = font('sans', 'Regular');
export const sansSemibold = font('sans', 'SemiBold');
export const sansBold = font('sans', 'Bold');
export const serifItalic = font('serif', 'Italic');

const source = 'names';

export function nameSources(addressOf: (file: string) => string): Record<string, SourceSpecification> {
  return { [source]: { type: 'geojson', data: addressOf('basemap/labels.geojson') } };
}

/**
 * A signed distance field, so that each theme colours it. The view adds it when MapLibre reports it missing.
 */
export const cityDot = {
  id: 'city-dot',
  image: signedDistanceDisc(24, pointSymbols.city.radius * 2),
  options: { sdf: true, pixelRatio: 2 },
} as const;

/** For MapLibre alpha 192 is the edge, and 8 pixels are the whole range of 256. */
function signedDistanceDisc(size: number, radius: number): { width: number; height: number; data: Uint8ClampedArray } {
  const edge = 192;
  const perPixel = 32;
  const data = new Uint8ClampedArray(size * size * 4);
  const middle = (size - 1) / 2;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const outside = Math.hypot(column - middle, row - middle) - radius;
      data[(row * size + column) * 4 + 3] = edge - outside * perPixel;
    }
  }
  return { width: size, height: size, data };
}

const nameIn = (language: string): ExpressionSpecification => [
  'coalesce',
  ['get', `name:${language}`],
  ['get', 'name'],
];

/** Of the names of the ground. */
export const nameLayerIds = ['region-names', 'city-names', 'sea-names', 'country-names'] as const;

/**
 * MapLibre places the names of the last layer first: regions give way to cities. `hiddenIds`: cities (GeoNames) and regions (ISO 3166-2) that
 * are marks of the story.
 */
export const cityNameLayers = (
  theme: Theme,
  hiddenIds: readonly string[],
  language: string,
  /** What a city must be besides. */
  more: readonly ExpressionSpecification[] = [],
): LayerSpecification[] => [
  regionNames(theme, nameIn(language), hiddenIds),
  cityNames(theme, nameIn(language), hiddenIds, more),
];

export const countryNameLayers = (theme: Theme, language: string): LayerSpecification[] => [
  seaNames(theme, nameIn(language)),
  countryNames(theme, nameIn(language)),
];

const inZoomRange: ExpressionSpecification = [
  'all',
  ['<=', ['get', 'minZoom'], ['zoom']],
  ['>', ['coalesce', ['get', 'maxZoom'], 24], ['zoom']],
];

function shown(kind: string): FilterSpecification {
  return ['all', ['==', ['get', 'kind'], kind], inZoomRange];
}

function shownExcept(hiddenIds: readonly string[], kind: string): FilterSpecification {
  return ['all', shown(kind), ['!', ['in', ['get', 'id'], ['literal', [...hiddenIds]]]]] as FilterSpecification;
}

const isCapital: ExpressionSpecification = ['==', ['get', 'capital'], true];

/** The side of a city's name that faces its dot, the first choice first, and the ems between them. */
export const cityAnchors = [
  'left',
  'right',
  'top',
  'bottom',
  'top-left',
  'bottom-left',
  'top-right',
  'bottom-right',
] as const;
export const cityGap = 0.5;

/** The name of a country is moved off the line of a ring only by its own size, so that it stays in the country; the gap is in ems. */
export const countryAnchors = ['center', 'top', 'bottom', 'left', 'right'] as const;
export const countryGap = 0.8;

/** Small grey dots, unlike the story's places. A dot whose name cannot be placed is not drawn. */
function cityNames(
  theme: Theme,
  name: ExpressionSpecification,
  hiddenIds: readonly string[],
  more: readonly ExpressionSpecification[],
): LayerSpecification {
  const isMinor: ExpressionSpecification = ['all', ['!', isCapital], ['<', ['get', 'population'], 1_000_000]];
  return {
    id: 'city-names',
    type: 'symbol',
    source,
    filter: ['all', shownExcept(hiddenIds, 'city'), ...more] as FilterSpecification,
    layout: {
      'icon-image': cityDot.id,
      'icon-size': ['case', isCapital, 1, 0.75],
      'icon-padding': 1,
      // The dot may lie on the line of a ring, and its name beside the line. It lies under no other name.
      'icon-overlap': 'cooperative',
      'text-field': name,
      'text-font': ['case', isCapital, ['literal', sansSemibold], ['literal', sansRegular]],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, ['case', isMinor, 12, 13], 7, ['case', isMinor, 13, 15]],
      'text-variable-anchor': [...cityAnchors],
      'text-radial-offset': cityGap,
      'text-justify': 'auto',
      'text-padding': 2,
      'text-max-width': 9,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'icon-color': theme.cityDot,
      'icon-halo-color': theme.halo,
      'icon-halo-width': pointSymbols.city.halo,
      'text-color': ['case', isMinor, theme.minorCityText, theme.cityText],
      'text-halo-color': theme.halo,
      'text-halo-width': 1.5,
    },
  };
}

const countryNames = (theme: Theme, name: ExpressionSpecification): LayerSpecification =>
  groundNames(
    'country-names',
    shown('country'),
    {
      'text-field': ['upcase', name],
      'text-font': sansSemibold,
      'text-size': ['interpolate', ['linear'], ['zoom'], 2, 12, 6, 14],
      'text-letter-spacing': 0.16,
      'text-max-width': 7,
      'text-variable-anchor': [...countryAnchors],
      'text-radial-offset': countryGap,
    },
    { 'text-color': theme.countryText, 'text-halo-color': theme.halo },
  );

const regionNames = (theme: Theme, name: ExpressionSpecification, hiddenIds: readonly string[]): LayerSpecification =>
  groundNames(
    'region-names',
    shownExcept(hiddenIds, 'region'),
    {
      'text-field': name,
      'text-font': serifItalic,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 13, 8, 16],
      'text-max-width': 8,
    },
    { 'text-color': theme.regionText, 'text-halo-color': theme.halo },
  );

const seaNames = (theme: Theme, name: ExpressionSpecification): LayerSpecification =>
  groundNames(
    'sea-names',
    shown('sea'),
    {
      'text-field': name,
      'text-font': serifItalic,
      'text-size': ['interpolate', ['linear'], ['zoom'], 2, 12, 6, 16],
      'text-letter-spacing': 0.06,
      'text-max-width': 5,
    },
    { 'text-color': theme.waterText, 'text-halo-color': theme.haloSea },
  );

function groundNames(
  id: string,
  filter: FilterSpecification,
  layout: NonNullable<SymbolLayerSpecification['layout']>,
  paint: NonNullable<SymbolLayerSpecification['paint']>,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    filter,
    layout: { ...layout, 'text-padding': 6, 'symbol-sort-key': ['get', 'rank'] },
    paint: { ...paint, 'text-halo-width': 1.5 },
  };
}
