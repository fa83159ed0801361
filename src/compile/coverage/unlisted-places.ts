// Places of the gazetteer that the articles name and the story does not list.

import { titlesAndZones } from '../english/capitalised-words';
import { matchNames } from '../english/name-matching';
import type { NameToken } from '../english/names';
import { contains } from '../english/spans';
import { type Gazetteer, type GazetteerPlace, placesNamed } from '../gazetteer/gazetteer';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { ReadSource } from '../sources/sources';
import { lineOf } from './coverage';
import type { Particulars } from './particulars';

/** The name of a region that is made from that of a town. */
const regionOfTown = /^(.+) (?:City|County|District|Oblast|Province|Region|State)$/;
/** Words that, as titles do, come before "of" and the name of a place. */
const beforeOf = /^(?:City|County|District|Oblast|Port|Province|Region|Republic|State|Town|Village)$/;

/**
 * Reports every name of the gazetteer that is not part of a longer name and is neither a place of the story nor listed under `notPlaces`, once,
 * where it is first. Also reports entries of `notPlaces` that are not needed.
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
  const notPlaceNames = new Set(notPlaces.map(({ name }) => name));
  const found = new Set<string>();
  for (const { id, file, text, exempt } of sources) {
    const names = particulars.get(id)?.names ?? [];
    for (const token of names) {
      const isFurniture = exempt.some((span) => span.furniture && contains(span, token));
      if (isFurniture || isSurname(token.name, names)) continue;
      if (matchNames(token.name, aliases).length > 0) continue;
      for (const name of placesWithin(token.name)) {
        const candidates = placesNamed(name, gazetteer);
        if (candidates.length === 0 || found.has(name)) continue;
        found.add(name);
        if (notPlaceNames.has(name)) continue;
        const listed = authored['places.yaml'].places.find((place) =>
          candidates.some((one) => one.name === place.name),
        );
        const addIt = listed
          ? `add “${name}” to the aliases of ${listed.id} in data/places.yaml`
          : 'add it to data/places.yaml';
        const message = `“${name}” may be ${inWords(candidates)}: ${addIt}, or list it under notPlaces in data/coverage.yaml with a reason`;
        report({
          file: `seeds/${file}`,
          line: lineOf(text, token),
          id,
          words: { source: id, spans: [{ start: token.start, end: token.end }] },
          message,
        });
      }
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
