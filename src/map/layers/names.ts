import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { pointSymbols } from '../../look/line-forms';
import type { Theme } from '../../look/theme';

/**
 * Names of `font-faces` below, with weight and slant, which a MapLibre style cannot state separately; then the reader's font that replaces
 * them. MapLibre writes both into CSS without quotes, so no word of them may begin with a digit.
 */
export const sansRegular = ['Source Sans Regular', 'system-ui'];
export const sansSemibold = ['Source Sans SemiBold', 'system-ui'];
export const sansBold = ['Source Sans Bold', 'system-ui'];
const serifItalic = ['Source Serif Italic', 'Georgia'];

const source = 'names';

/** MapLibre loads a file when a label needs a character of its range. The ranges are those of the font packages' CSS. */
const scripts = [
  {
    name: 'latin',
    ranges: ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+02C6', 'U+02DA', 'U+02DC', 'U+2000-206F'],
  },
  { name: 'cyrillic', ranges: ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'] },
  { name: 'latin-ext', ranges: ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+20A0-20AB'] },
] as const;

type FontFaces = NonNullable<StyleSpecification['font-faces']>;

/** For the style's `font-faces`; `addressOf` gives the absolute address of a file. */
export function fontFaces(addressOf: (file: string) => string): FontFaces {
  const face = (file: string, style: string) =>
    scripts.map(({ name, ranges }) => ({
      url: addressOf(`fonts/${file}-${name}-${style}.woff2`),
      'unicode-range': [...ranges],
    }));
  return {
    [sansRegular[0] as string]: face('source-sans-3', '400-normal'),
    [sansSemibold[0] as string]: face('source-sans-3', '600-normal'),
    [sansBold[0] as string]: face('source-sans-3', '700-normal'),
    [serifItalic[0] as string]: face('source-serif-4', '400-italic'),
  };
}

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

/**
 * MapLibre places the names of the last layer first: cities give way to country names. `hiddenIds`: cities (GeoNames) and regions
 * (ISO 3166-2) that are marks of the story.
 */
export function nameLayers(theme: Theme, hiddenIds: readonly string[], language: string): LayerSpecification[] {
  const name: ExpressionSpecification = ['coalesce', ['get', `name:${language}`], ['get', 'name']];
  return [
    regionNames(theme, name, hiddenIds),
    cityNames(theme, name, hiddenIds),
    seaNames(theme, name),
    countryNames(theme, name),
  ];
}

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

/** Small grey dots, unlike the story's places. A dot whose name cannot be placed is not drawn. */
function cityNames(theme: Theme, name: ExpressionSpecification, hiddenIds: readonly string[]): LayerSpecification {
  const isMinor: ExpressionSpecification = ['all', ['!', isCapital], ['<', ['get', 'population'], 1_000_000]];
  return {
    id: 'city-names',
    type: 'symbol',
    source,
    filter: shownExcept(hiddenIds, 'city'),
    layout: {
      'icon-image': cityDot.id,
      'icon-size': ['case', isCapital, 1, 0.75],
      'icon-padding': 1,
      'text-field': name,
      'text-font': ['case', isCapital, ['literal', sansSemibold], ['literal', sansRegular]],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, ['case', isMinor, 12, 13], 7, ['case', isMinor, 13, 15]],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.5,
      'text-justify': 'auto',
      'text-padding': 4,
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
