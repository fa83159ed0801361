// The archive of streets that a story brings, over the ground of the country.
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import {
  casingPixels,
  type StreetLine,
  streetFills,
  streetGrowth,
  streetLines,
  streetsFromZoom,
} from '../../look/street-look';
import type { Theme } from '../../look/theme';
import type { Bounds } from '../../model/position';
import type { Streets } from '../../model/streets';
import { sansRegular, sansSemibold, serifItalic } from './names';
import { filterOf, partsOf, type StreetPart } from './street-parts';

const streetsSourceId = 'streets';
const boxSourceId = 'streets-box';

/** The zooms of its tiles that MapLibre needs for a map at this zoom. */
export const streetTileZooms = ({ minZoom, maxZoom }: Streets, zoom: number): number[] =>
  zoom >= Math.max(streetsFromZoom, minZoom) ? [Math.min(Math.floor(zoom), maxZoom)] : [];

const outlineOf = ([west, south, east, north]: Bounds) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

export function streetSources(
  streets: Streets | null,
  addressOf: (file: string) => string,
): Record<string, SourceSpecification> {
  if (!streets) return {};
  const { file, minZoom, maxZoom, bounds } = streets;
  const [west, south, east, north] = bounds;
  return {
    [boxSourceId]: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: outlineOf(bounds) } },
    [streetsSourceId]: {
      type: 'vector',
      tiles: [`pmtiles://${addressOf(file)}/{z}/{x}/{y}`],
      minzoom: minZoom,
      maxzoom: maxZoom,
      bounds: [west, south, east, north],
    },
  };
}

/** Hides what the ground of the country has in the part of the world that the archive covers. */
export function streetFillLayers(streets: Streets | null, theme: Theme): LayerSpecification[] {
  if (!streets) return [];
  const { fills } = partsOf[streets.schema];
  const land: LayerSpecification = {
    id: 'streets-land',
    type: 'fill',
    source: boxSourceId,
    minzoom: streetsFromZoom,
    paint: { 'fill-color': theme.streetLand, 'fill-antialias': false },
  };
  const names = Object.keys(streetFills) as (keyof typeof streetFills)[];
  return [
    land,
    ...names.flatMap((name) =>
      fills[name].map(
        (part, index): LayerSpecification => ({
          ...partOf(part),
          id: idOf(name, index),
          type: 'fill',
          minzoom: Math.max(streetsFromZoom, streetFills[name].fromZoom),
          filter: filterOf(part, ['==', ['geometry-type'], 'Polygon']),
          paint: { 'fill-color': theme[streetFills[name].colour] },
        }),
      ),
    ),
  ];
}

/** All edges below all roads, so that crossings are open. */
export function streetLineLayers(streets: Streets | null, theme: Theme): LayerSpecification[] {
  if (!streets) return [];
  const { lines } = partsOf[streets.schema];
  const names = Object.keys(streetLines) as (keyof typeof streetLines)[];
  const layers = (isCasing: boolean) =>
    names.flatMap((name) => {
      const look: StreetLine = streetLines[name];
      const colour = isCasing ? look.casing : look.colour;
      if (colour === null) return [];
      return lines[name].map(
        (part, index): LayerSpecification => ({
          ...partOf(part),
          id: `${idOf(name, index)}${isCasing ? '-edge' : ''}`,
          type: 'line',
          minzoom: Math.max(streetsFromZoom, look.fromZoom),
          filter: filterOf(part, ['==', ['geometry-type'], 'LineString']),
          layout: look.dash ? { 'line-join': 'round' } : { 'line-cap': 'round', 'line-join': 'round' },
          paint: {
            'line-color': theme[colour],
            'line-width': widthOf(look, isCasing ? casingPixels : 0),
            ...(look.dash ? { 'line-dasharray': [...look.dash] } : {}),
          },
        }),
      );
    });
  return [...layers(true), ...layers(false)];
}

const partOf = ({ layer }: StreetPart) => ({ source: streetsSourceId, 'source-layer': layer });

const idOf = (name: string, index: number) => `streets-${name}${index === 0 ? '' : `-${index + 1}`}`;

const widthOf = ({ widths }: StreetLine, more: number): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', streetGrowth],
    ['zoom'],
    ...widths.flatMap(([zoom, pixels]) => [zoom, pixels + more]),
  ] as ExpressionSpecification;

/** `hiddenNames`: of places that are marks of the story, whose names are drawn with these. MapLibre places the names of the last layer first. */
export function streetNameLayers(
  streets: Streets | null,
  theme: Theme,
  hiddenNames: readonly string[],
  language: string,
): LayerSpecification[] {
  if (!streets) return [];
  const { places, roadNames, waterNames, nameIn } = partsOf[streets.schema];
  const name: ExpressionSpecification = ['coalesce', ['get', nameIn(language)], ['get', 'name']];
  const isNamed: FilterSpecification = ['has', 'name'];
  const isOther: FilterSpecification = ['!', ['in', ['get', 'name'], ['literal', [...hiddenNames]]]];
  const names = (
    id: string,
    part: StreetPart,
    filter: readonly FilterSpecification[],
    minzoom: number,
    layout: NonNullable<SymbolLayerSpecification['layout']>,
    colour: string,
  ): LayerSpecification => ({
    ...partOf(part),
    id: `streets-${id}-names`,
    type: 'symbol',
    minzoom,
    filter: filterOf(part, isNamed, ...filter),
    layout: { 'text-field': name, 'text-padding': 4, 'text-max-width': 8, ...layout },
    paint: { 'text-color': colour, 'text-halo-color': theme.halo, 'text-halo-width': 1.5 },
  });
  const ofSize = (size: 'town' | 'village' | 'quarter'): FilterSpecification[] => [
    ['in', ['get', places.sizes.field], ['literal', [...places.sizes[size]]]],
    isOther,
  ];
  const onLine = { 'symbol-placement': 'line', 'text-font': sansRegular } as const;
  return [
    names(
      'road',
      roadNames,
      [['==', ['geometry-type'], 'LineString']],
      12.5,
      { ...onLine, 'text-size': 12 },
      theme.roadText,
    ),
    names(
      'water',
      waterNames,
      [['==', ['geometry-type'], 'Point']],
      12,
      { 'text-font': serifItalic, 'text-size': 13 },
      theme.waterText,
    ),
    names(
      'quarter',
      places.part,
      ofSize('quarter'),
      12.5,
      { 'text-font': sansRegular, 'text-size': 12 },
      theme.minorCityText,
    ),
    names(
      'village',
      places.part,
      ofSize('village'),
      10,
      { 'text-font': sansRegular, 'text-size': 13 },
      theme.minorCityText,
    ),
    names(
      'town',
      places.part,
      ofSize('town'),
      streetsFromZoom,
      { 'text-font': sansSemibold, 'text-size': 15 },
      theme.cityText,
    ),
  ];
}

/** Which names of the country's ground are not drawn, since the archive has its own there. */
export const isBesideStreets = (streets: Streets | null): ExpressionSpecification[] =>
  streets ? [['any', ['<', ['zoom'], streetsFromZoom], ['!', ['within', outlineOf(streets.bounds)]]]] : [];
