// Places of the gazetteer that the articles name and the story does not list.

import { titlesAndZones } from '../english/capitalised-words';
import { matchNames } from '../english/name-matching';
import type { NameToken } from '../english/names';
import { contains } from '../english/spans';
import { type Gazetteer, type GazetteerPlace, placesNamed } from '../gazetteer/gazetteer';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import type { ReadSource } from '../sources/sources';
import { lineOf } from './coverage';
import type { Particulars } from './particulars';

/** The name of a region that is made from that of a town. */
const regionOfTown = /^(.+) (?:City|County|District|Oblast|Province|Region|State)$/;
/** Words that, as titles do, come before "of" and the name of a place. */
const beforeOf = /^(?:City|County|District|Oblast|Port|Province|Region|Republic|State|Town|Village)$/;

/** A name in an article that the gazetteer has, and the story has not as a place of its own. */
export interface UnlistedPlace extends NameToken {
  readonly candidates: readonly GazetteerPlace[];
  /** The place of the story that is one of the candidates under another name; null where none is. */
  readonly listedAs: string | null;
}

type Places = Authored['places.yaml']['places'];

/** Every occurrence of such names, but as part of a longer name. `names` are all names of the article. */
export function unlistedPlacesIn(names: readonly NameToken[], places: Places, gazetteer: Gazetteer): UnlistedPlace[] {
  const aliases = places.flatMap((place) => place.aliases);
  return names.flatMap((token) => {
    if (isSurname(token.name, names) || matchNames(token.name, aliases).length > 0) return [];
    return placesWithin(token.name).flatMap((name) => {
      const candidates = placesNamed(name, gazetteer);
      if (candidates.length === 0) return [];
      const listed = places.find((place) => candidates.some((one) => one.name === place.name));
      return [{ ...token, name, candidates, listedAs: listed?.id ?? null }];
    });
  });
}

/**
 * Reports every such name that is not listed under `notPlaces`, once, where it is first. Also reports entries of `notPlaces` that are not needed.
 */
export function checkUnlistedPlaces(
  sources: readonly ReadSource[],
  particulars: ReadonlyMap<string, Particulars>,
  { authored, problemAt }: Records,
  gazetteer: Gazetteer,
  report: Report,
): void {
  const { notPlaces } = authored['coverage.yaml'];
  const notPlaceNames = new Set(notPlaces.map(({ name }) => name));
  const found = new Set<string>();
  for (const { id, file, text, exempt } of sources) {
    const names = particulars.get(id)?.names ?? [];
    for (const unlisted of unlistedPlacesIn(names, authored['places.yaml'].places, gazetteer)) {
      const { name, candidates, listedAs } = unlisted;
      const isFurniture = exempt.some((span) => span.furniture && contains(span, unlisted));
      if (isFurniture || found.has(name)) continue;
      found.add(name);
      if (notPlaceNames.has(name)) continue;
      const addIt = listedAs
        ? `add “${name}” to the aliases of ${listedAs} in data/places.yaml`
        : 'add it to data/places.yaml';
      const message = `“${name}” may be ${inWords(candidates)}: ${addIt}, or list it under notPlaces in data/coverage.yaml with a reason`;
      const { start, end } = unlisted;
      const words = { source: id, spans: [{ start, end }] };
      report({ file: `seeds/${file}`, line: lineOf(text, unlisted), id, words, message });
    }
  }
  notPlaces.forEach(({ name }, index) => {
    if (found.has(name)) return;
    const message = `“${name}” is not needed here: no article names it by itself, or it is a place of data/places.yaml; remove it`;
    report(problemAt('coverage.yaml', ['notPlaces', index, 'name'], message));
  });
}

/** The name itself, or the place in "Kursk Oblast" and in "Governor of Kursk". */
function placesWithin(name: string): string[] {
  const [, before] = regionOfTown.exec(name) ?? [];
  const [, head = '', after] = /^(\S+) of (?:the )?(.+)$/.exec(name) ?? [];
  const namesPlace = beforeOf.test(head) || titlesAndZones.has(head);
  return [name, ...(before === undefined ? [] : [before]), ...(after !== undefined && namesPlace ? [after] : [])];
}

/** Whether the article has it as the last word of a longer name too: "Kirov" and "Ivan Kirov". */
const isSurname = (name: string, names: readonly NameToken[]) =>
  names.some((other) => other.name.endsWith(` ${name}`) && !other.name.endsWith(` of ${name}`));

function inWords(places: readonly GazetteerPlace[]): string {
  const each = places.map(({ kind, name, country, geoNamesId, position: [lng, lat] }) => {
    const what = kind === 'city' ? `GeoNames ${geoNamesId}, ${name}` : `the ${kind} ${name}`;
    return `${what}, ${country}, at [${lng}, ${lat}]`;
  });
  return places.length > 1 ? `one of these: ${each.join('; ')}` : `${each}`;
}
