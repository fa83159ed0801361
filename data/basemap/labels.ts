import type { Feature, Point } from 'geojson';
import type { City } from './cities';
import type { CountryLabel } from './country-labels';
import { type LabelBox, thin } from './label-thinning';
import type { RegionLabel } from './region-labels';
import type { Sea } from './seas';

/** As the style reads them; zooms are whole, since MapLibre reads a filter once a tile. */
export interface LabelProperties {
  readonly kind: 'city' | 'country' | 'region' | 'sea';
  readonly name: string;
  readonly 'name:ru'?: string;
  readonly 'name:uk'?: string;
  readonly minZoom: number;
  /** Exclusive. */
  readonly maxZoom?: number;
  /** Smaller is placed first. */
  readonly rank: number;
  /** GeoNames id of a city, ISO 3166-2 code of a region: the page leaves out what it marks itself. */
  readonly id?: string;
  readonly capital?: boolean;
  readonly population?: number;
  readonly country?: string;
}

type LabelFeature = Feature<Point, LabelProperties>;

const lastZoom = 8;
/** Pixels: a character at 13 px, and the dot with the room that keeps the map calm. */
const characterWidth = 6.2;
const cityMargin = 24;
const cityHeight = 30;

function feature(position: readonly [number, number], properties: LabelProperties): LabelFeature {
  const coordinates = position.map((degrees) => Math.round(degrees * 1e4) / 1e4);
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

function translations(ru: string | null, uk: string | null): { 'name:ru'?: string; 'name:uk'?: string } {
  return { ...(ru ? { 'name:ru': ru } : {}), ...(uk ? { 'name:uk': uk } : {}) };
}

/** No city is shown before its size earns it, however empty the land around. */
function firstZoomOf({ capital, population }: City): number {
  const capitalZooms = [
    [greatCapital, 2],
    [400_000, 3],
    [100_000, 4],
    [0, 5],
  ] as const;
  const cityZooms = [
    [4_000_000, 3],
    [1_000_000, 4],
    [250_000, 5],
    [100_000, 6],
    [30_000, 7],
    [0, 8],
  ] as const;
  const earned = (capital ? capitalZooms : cityZooms).find(([size]) => population >= size);
  return earned?.[1] ?? lastZoom;
}

function boxOf(city: City): LabelBox {
  return {
    position: city.position,
    width: city.name.length * characterWidth + cityMargin,
    height: cityHeight,
    floor: firstZoomOf(city),
  };
}

const greatCapital = 550_000;
const isGreatCapital = ({ capital, population }: City) => capital && population >= greatCapital;

function cityFeatures(cities: readonly City[]): LabelFeature[] {
  const zooms = thin(cities.map(boxOf), lastZoom);
  return cities.flatMap((city, rank) => {
    // The map leaves out a capital for which it has no room: at zooms between two whole ones there is room for more of them.
    const minZoom = isGreatCapital(city) ? firstZoomOf(city) : zooms[rank];
    if (minZoom === null || minZoom === undefined) return [];
    const { id, name, capital, population, country } = city;
    const names = { name, ...translations(city.ru, city.uk) };
    return [feature(city.position, { kind: 'city', id, ...names, minZoom, rank, capital, population, country })];
  });
}

export interface LabelContent {
  readonly cities: readonly City[];
  readonly countries: readonly CountryLabel[];
  readonly regions: readonly RegionLabel[];
  readonly seas: readonly Sea[];
}

export function labelCollection({ cities, countries, regions, seas }: LabelContent): string {
  const features = [
    ...seas.map(({ en, ru, uk, position, minZoom, maxZoom }, rank) =>
      feature(position, { kind: 'sea', name: en, ...translations(ru, uk), minZoom, maxZoom, rank }),
    ),
    ...countries.map(({ iso, name, ru, uk, position, minZoom, maxZoom, rank }) =>
      feature(position, { kind: 'country', name, ...translations(ru, uk), minZoom, maxZoom, rank, country: iso }),
    ),
    ...regions.map(({ code, name, ru, uk, position, country }, rank) => {
      const names = { name, ...translations(ru, uk) };
      return feature(position, { kind: 'region', id: code, ...names, minZoom: 6, maxZoom: 10, rank, country });
    }),
    ...cityFeatures(cities),
  ];
  const lines = features.map((line) => JSON.stringify(line)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
