import { type CountryPlace, countryNameCorrections, countryPlaces } from './country-places';
import { countryName, type Language } from './iso';
import { geometryCenter, mercatorExtent } from './label-points';
import { boundsOf, outerRing, type Polygon } from './planar';
import type { WorldCountry } from './world';

export interface CountryLabel extends CountryPlace {
  readonly iso: string;
  readonly name: string;
  readonly ru: string | null;
  readonly uk: string | null;
  readonly rank: number;
}

/** Pixels a character of the spaced capitals takes, with the room that a name and its capital city need beside it. */
const characterWidth = 15;
const lastZoom = 8;
/** No name for what is smaller than a screen's corner even then. */
const latestFirstZoom = 6;

/** Specks in the southern ocean whose long names would be in open water. */
const unnamed = ['ATF', 'HMD', 'SGS'];

export function nameIn(iso: string, language: Language): string | null {
  return countryNameCorrections[iso]?.[language] ?? countryName(iso, language);
}

function largestOf(polygons: readonly Polygon[]): Polygon {
  const sizeOf = (polygon: Polygon) => {
    const [west, south, east, north] = boundsOf(outerRing(polygon));
    return (east - west) * (north - south);
  };
  return polygons.reduce((largest, polygon) => (sizeOf(polygon) > sizeOf(largest) ? polygon : largest));
}

/** The first zoom at which the longest line of the name is no wider than the country. */
function firstZoom(name: string, polygon: Polygon): number {
  const longestLine = Math.max(...linesOf(name).map((line) => line.length)) * characterWidth;
  return Math.max(2, Math.ceil(Math.log2(longestLine / (mercatorExtent(polygon) * 512))));
}

function linesOf(name: string): string[] {
  return name.length > 12 ? name.split(' ') : [name];
}

export function countryLabels(countries: readonly WorldCountry[]): CountryLabel[] {
  return countries.flatMap(({ iso, polygons }) => {
    const name = nameIn(iso, 'en');
    if (!name || unnamed.includes(iso)) return [];
    const largest = largestOf(polygons);
    const rank = -Math.round(mercatorExtent(largest) * 1e6);
    const names = { name, ru: nameIn(iso, 'ru'), uk: nameIn(iso, 'uk') };
    const places = countryPlaces.get(iso) ?? [
      { position: geometryCenter(largest), minZoom: firstZoom(name, largest), maxZoom: lastZoom },
    ];
    return places
      .filter(({ minZoom }) => countryPlaces.has(iso) || minZoom <= latestFirstZoom)
      .map((place) => ({ iso, rank, ...names, ...place }));
  });
}
