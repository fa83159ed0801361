// Every character that a page can show, for which its fonts are cut.
import type { GroundNames } from '../../picture/wanted-labels';
import { textIn } from '../../text/text';

/** Those of any page in any language: ASCII, and the marks and spaces that `Intl` and typography put between words and figures. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0\u2009–—‘’“”…′″−×·°²½`;

/** What a page may still say once it is open, in one string: its data, the catalogue, and the names on the map. */
export function laterWords(data: string, { features }: GroundNames, language: string): string {
  return [
    data,
    ...catalogueWords(textIn(language)),
    ...features.flatMap(({ properties }) => shownNames(properties, language)),
  ].join('\n');
}

/** As src/map/layers/names.ts writes them: countries in capitals. */
function shownNames(properties: GroundNames['features'][number]['properties'], language: string): string[] {
  const name = properties[`name:${language}`] ?? properties.name;
  return properties.kind === 'country' ? [name, name.toLocaleUpperCase(language)] : [name];
}

/** The sentences, and of those that are functions what is written in them. */
function catalogueWords(part: unknown): string[] {
  if (typeof part === 'string' || typeof part === 'function') return [String(part)];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(catalogueWords);
}

export const charactersOf = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.concat(always).join(''));
