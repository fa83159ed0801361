// Places that an article names and the story does not list. Names are not unique in the world, so that each is left to the editor.
import type { GazetteerPlace } from '../../compile/gazetteer/gazetteer';
import { idFrom } from '../../suggest/ids';
import type { PlaceDraft } from '../../suggest/places';
import type { Draft, Fields, RecordChange } from '../protocol';
import { type DraftingStory, draftId, yamlOf } from './drafting';

/** The editor may say it better. */
const notMarked = 'No place of this story.';

/** One of each name, where it is first. */
export function placeDrafts(source: string, places: readonly PlaceDraft[], story: DraftingStory): Draft[] {
  const { records } = story;
  // A place whose record is not complete yet is listed all the same.
  const listed = new Set(
    records.flatMap(({ list, fields }) => (list === 'places.yaml/places' ? [fields.aliases].flat() : [])),
  );
  const unlisted = places.filter(({ id, name }) => id === null && !listed.has(name));
  const first = unlisted.filter(({ name }, index) => unlisted.findIndex((other) => other.name === name) === index);
  const taken = new Set(records.flatMap(({ list, id }) => (list === 'places.yaml/places' && id !== null ? [id] : [])));
  return first.flatMap((place): Draft[] => {
    const { start, end, name, aliasOf, candidates } = place;
    const id = draftId([source, 'place', name]);
    // What the compiler asks for of a name that is no place.
    const refusal: RecordChange[] = [
      { kind: 'add', list: 'coverage.yaml/notPlaces', fields: { name, reason: notMarked } },
    ];
    const draft = { id, source, spans: [{ start, end }], refusal };
    const record = records.find(({ list, id }) => list === 'places.yaml/places' && id === aliasOf);
    if (record) {
      const aliases = Array.isArray(record.fields.aliases) ? record.fields.aliases.length : 0;
      const { key, version } = record;
      return [
        {
          ...draft,
          changes: [{ kind: 'change', record: { key, version }, set: [{ path: ['aliases', aliases], value: name }] }],
          yaml: '',
          open: [],
        },
      ];
    }
    const fields = candidates.map((candidate) => placeFields(candidate, name, taken));
    if (!fields[0]) return [];
    const question =
      candidates.length > 1
        ? `“${name}” may be one of these: which is meant?`
        : `Is “${name}” this place? It is the only one of its name in our gazetteer, which has the larger towns.`;
    const choices = candidates.map((candidate, index) => ({ value: fields[index] ?? {}, label: inWords(candidate) }));
    const changes: RecordChange[] = [{ kind: 'add', list: 'places.yaml/places', fields: fields[0] }];
    return [
      {
        ...draft,
        changes,
        yaml: yamlOf(changes, story),
        open: [{ change: 0, path: [], question, candidates: choices }],
      },
    ];
  });
}

/** A country is seen with its neighbours, a region with its country. */
const reachKm = { country: 1000, region: 300 } as const;

/** `name`: as the article writes it. A region or a country has no number in our gazetteer, and is no point: it is shown when it is chosen. */
export function placeFields(
  { kind, name: listed, geoNamesId, country, position }: GazetteerPlace,
  name: string,
  taken: ReadonlySet<string>,
): Fields {
  return {
    id: idFrom(listed, taken),
    name: listed,
    aliases: [...new Set([listed, name])].filter((alias) => alias === name || name === ''),
    ...(geoNamesId === null ? {} : { gazetteerId: geoNamesId }),
    country,
    position,
    ...(kind === 'city' ? {} : { reachKm: reachKm[kind] }),
    shown: kind === 'city',
  };
}

function inWords({ kind, name, country, position: [lng, lat] }: GazetteerPlace): string {
  return `${kind === 'city' ? name : `the ${kind} ${name}`}, ${country}, at [${lng}, ${lat}]`;
}
