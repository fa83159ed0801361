// Places that the articles name and their author has not listed: those that the gazetteer knows.

import { namesNobody } from '../english/capitalised-words';
import { nameTokens } from '../english/name-matching';
import type { NameToken } from '../english/names';
import { type Gazetteer, type GazetteerPlace, placesNamed } from '../gazetteer/gazetteer';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { ReadSource } from '../sources/sources';
import { lineOf } from './coverage';
import type { Particulars } from './particulars';

/** Words after a town's name that make it the name of what lies about it. */
const about = /^(.+) (?:City|County|District|Oblast|Province|Region|State)$/;
/** Words before "of" and the name of a place; a title may stand there too. */
const seats = /^(?:City|County|District|Oblast|Port|Province|Region|Republic|State|Town|Village)$/;

/**
 * Reports every name that the gazetteer knows, that stands in no longer name, and that is neither a place of the story nor said to be none;
 * once, where it stands first. And what is said to be no place without being asked for.
 */
export function checkUnlistedPlaces(
  sources: readonly ReadSource[],
  particulars: ReadonlyMap<string, Particulars>,
  { authored, problemAt }: Records,
  gazetteer: Gazetteer,
  report: Report,
): void {
  const aliases = authored['places.yaml'].places.flatMap((place) => place.aliases);
  const { notPlaces } = authored['coverage.yaml'];
  const none = new Set(notPlaces.map(({ name }) => name));
  const asked = new Set<string>();
  for (const { id, file, text, accounted } of sources) {
    const names = particulars.get(id)?.names ?? [];
    for (const token of names) {
      const isFurniture = accounted.some(
        (span) => span.furniture && span.start <= token.start && token.end <= span.end,
      );
      if (isFurniture || isSurname(token.name, names)) continue;
      if (nameTokens(token.name, aliases).length > 0) continue;
      for (const name of placesWithin(token.name)) {
        const found = placesNamed(name, gazetteer);
        if (found.length === 0 || asked.has(name)) continue;
        asked.add(name);
        if (none.has(name)) continue;
        const listed = authored['places.yaml'].places.find((place) => found.some((one) => one.name === place.name));
        const wayIn = listed
          ? `add “${name}” to the aliases of ${listed.id} in data/places.yaml`
          : 'add it to data/places.yaml';
        const message = `“${name}” may be ${inWords(found)}: ${wayIn}, or list it under notPlaces in data/coverage.yaml with a reason`;
        report({ file: `seeds/${file}`, line: lineOf(text, token), id, message });
      }
    }
  }
  notPlaces.forEach(({ name }, index) => {
    if (asked.has(name)) return;
    const message = `“${name}” is asked for nowhere: no article names it by itself, or it is a place of data/places.yaml; leave it out`;
    report(problemAt('coverage.yaml', ['notPlaces', index, 'name'], message));
  });
}

/** The name itself, or the place in "Kursk Oblast" and in "Governor of Kursk". */
function placesWithin(name: string): string[] {
  const [, before] = about.exec(name) ?? [];
  const [, head = '', after] = /^(\S+) of (?:the )?(.+)$/.exec(name) ?? [];
  const isSeat = seats.test(head) || namesNobody.has(head);
  return [name, ...(before === undefined ? [] : [before]), ...(after !== undefined && isSeat ? [after] : [])];
}

/** "Kirov" of whom the article says "Ivan Kirov" too. */
const isSurname = (name: string, names: readonly NameToken[]) =>
  names.some((other) => other.name.endsWith(` ${name}`) && !other.name.endsWith(` of ${name}`));

function inWords(places: readonly GazetteerPlace[]): string {
  const each = places.map(({ kind, name, country, geoNamesId, position: [lng, lat] }) => {
    const what = kind === 'city' ? `GeoNames ${geoNamesId}, ${name}` : `the ${kind} ${name}`;
    return `${what}, ${country}, at [${lng}, ${lat}]`;
  });
  return places.length > 1 ? `one of these: ${each.join('; ')}` : `${each}`;
}
