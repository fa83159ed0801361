// Searches cities by any of their names, in Latin or Cyrillic script.
import type { City } from './city';

export interface FoundCity {
  readonly city: City;
  /** The name that matched, where it is not the city's name on the map. */
  readonly as: string | null;
}

const longestQuery = 100;

/**
 * Cities with a name, or a word in it, that begins with the query, ignoring case and diacritics: names that begin with it first, then in the
 * order of `cities`. An empty query finds nothing.
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

/** Without case, diacritics and apostrophes; with spaces for hyphens. */
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

/** Letters that Unicode does not decompose. */
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
