// Records of the places that an article brings into the story. The gazetteer's names are not unique in the world, so that each is left to an editor.
import type { GazetteerPlace } from '../compile/gazetteer/gazetteer';
import type { Authored } from '../compile/schema/schema';
import { idFrom } from './ids';
import type { PlaceDraft } from './places';
import type { DraftedRecord } from './records';

/** One of each name, in the order of the article. */
export function placeRecords(drafts: readonly PlaceDraft[], authored: Authored): DraftedRecord[] {
  const unknown = drafts.filter(({ id }) => id === null);
  const taken = new Set(authored['places.yaml'].places.map(({ id }) => id));
  return unknown
    .filter(({ name }, index) => unknown.findIndex((other) => other.name === name) === index)
    .map((draft): DraftedRecord => {
      const { name, aliasOf, candidates } = draft;
      if (aliasOf) return { record: null, open: [`“${name}” may be one more of the aliases of ${aliasOf}.`] };
      const [only] = candidates;
      if (candidates.length !== 1 || !only || only.geoNamesId === null)
        return {
          record: null,
          open: [`“${name}” may be one of these; write a record of the one that is meant:`, ...candidates.map(inWords)],
        };
      const id = idFrom(name, taken);
      taken.add(id);
      const { geoNamesId, country, position } = only;
      return {
        record: { id, name, aliases: [name], gazetteerId: geoNamesId, country, position, shown: true },
        open: [
          `Is “${name}” this place? It is the only one of its name in our gazetteer, which has the larger towns: ${inWords(only)}.`,
        ],
      };
    });
}

function inWords({ kind, name, country, geoNamesId, position: [lng, lat] }: GazetteerPlace): string {
  const what =
    kind === 'city' ? `GeoNames ${geoNamesId}, ${name}` : `the ${kind} ${name} (its GeoNames id is to be looked up)`;
  return `${what}, ${country}, at [${lng}, ${lat}]`;
}
