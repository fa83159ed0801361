// What a reader types to say where, and how far: a city in the writing of the reader's language, coordinates, a distance.
import type { City } from '../model/city';
import type { Position, Units } from '../model/dataset';
import { kmPerMile } from '../model/format';
import { maxReachKm } from './link';

export interface FoundCity {
  readonly city: City;
  /** The name that was found, where it is not the city's name on the map. */
  readonly as: string | null;
}

const longestQuery = 100;

/**
 * Cities of which a name, or a word in it, begins with what was typed, whatever the case and the diacritics; names that begin so first,
 * and of those the more populous. `cities` as `readCities` orders them. Nothing typed finds nothing.
 */
export function searchCities(cities: readonly City[], query: string, limit: number): readonly FoundCity[] {
  const wanted = folded(query.slice(0, longestQuery));
  if (wanted === '') return [];
  const ranks: FoundCity[][] = [[], []];
  for (const city of cities) {
    const names = [city.name, ...city.otherNames];
    const begins = names.find((name) => folded(name).startsWith(wanted));
    const within = begins ?? names.find((name) => ` ${folded(name)}`.includes(` ${wanted}`));
    if (within !== undefined)
      ranks[begins === undefined ? 1 : 0]?.push({ city, as: within === city.name ? null : within });
  }
  return ranks.flat().slice(0, limit);
}

/** Without case, diacritics, apostrophes; hyphens are spaces. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łøđðþßæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/['’ʼ`ʻ]/g, '')
    .replaceAll(/[\s\-–.]+/g, ' ')
    .trim();
}

/** Letters that Unicode does not take apart. */
const plainLetters: Partial<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const degrees = String.raw`([+-]?\d{1,3}(?:[.,]\d{1,10})?)\s*°?\s*`;
const coordinates = new RegExp(String.raw`^${degrees}([NS]?)\s*[,;\s]\s*${degrees}([EW]?)$`, 'i');

/** Latitude, then longitude, in degrees: "53.2, 34.4", "53.2N 34.4E", "53,2; 34,4". Null for what is no place on the globe. */
export function parseCoordinates(text: string): Position | null {
  const found = text.length > longestQuery ? null : coordinates.exec(text.trim());
  if (!found) return null;
  const [, latText = '', northOrSouth = '', lngText = '', eastOrWest = ''] = found;
  const lat = toNumber(latText) * (/s/i.test(northOrSouth) ? -1 : 1);
  const lng = toNumber(lngText) * (/w/i.test(eastOrWest) ? -1 : 1);
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}

/** "300", "300 km", "186 mi", "1,500 km" or "0.5": kilometres. Without a unit in `units`. Null for what is no distance on the globe. */
export function parseRadius(text: string, units: Units): number | null {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,5}(?:[.,]\d{1,6})?)\s*(km|kilomet(?:er|re)s?|mi|miles?)?$/i.exec(
    text.slice(0, longestQuery).trim(),
  );
  if (!found) return null;
  const [, number = '', unit = units] = found;
  const value = /^\d{1,3}(?:,\d{3})+$/.test(number) ? Number(number.replaceAll(',', '')) : toNumber(number);
  const km = /^mi/i.test(unit) ? value * kmPerMile : value;
  return km > 0 && km <= maxReachKm ? km : null;
}

const toNumber = (text: string) => Number(text.replace(',', '.'));
