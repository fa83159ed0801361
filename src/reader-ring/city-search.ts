// Cities by any of their names, in the writing of the reader's language.
import type { City } from './city';

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
