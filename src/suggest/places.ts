// The places that an article names: those of the story, and others with what the gazetteer has under their names.

import { placeNames } from '../compile/coverage/particulars';
import { unlistedPlacesIn } from '../compile/coverage/unlisted-places';
import { matchNames } from '../compile/english/name-matching';
import { namesIn } from '../compile/english/names';
import { overlap } from '../compile/english/spans';
import type { Gazetteer, GazetteerPlace } from '../compile/gazetteer/gazetteer';
import type { Authored } from '../compile/schema/schema';
import type { Span } from '../model/quotation';

/** A name of a place, where the article has it. */
export interface PlaceDraft extends Span {
  readonly name: string;
  /** The place of the story that has this name; null for a new one. */
  readonly id: string | null;
  /** The place of the story that is one of the candidates under another name: this name may be one more alias of it. */
  readonly aliasOf: string | null;
  /** For a new one, every place of the gazetteer that has this name. One alone may still be the wrong one. */
  readonly candidates: readonly GazetteerPlace[];
}

/** In the order of the text, without those in `furniture`. */
export function placeDraftsOf(
  text: string,
  furniture: readonly Span[],
  authored: Authored,
  gazetteer: Gazetteer,
): PlaceDraft[] {
  const { places } = authored['places.yaml'];
  const listed = matchNames(
    text,
    places.flatMap(({ aliases }) => aliases),
  ).map((token) => {
    const id = places.find(({ aliases }) => aliases.includes(token.name))?.id ?? null;
    return { ...token, id, aliasOf: null, candidates: [] };
  });
  const notPlaces = new Set(authored['coverage.yaml'].notPlaces.map(({ name }) => name));
  const unlisted = unlistedPlacesIn(namesIn(text, placeNames(authored, gazetteer)), places, gazetteer)
    .filter(({ name }) => !notPlaces.has(name))
    .map(({ start, end, name, candidates, listedAs }) => ({
      start,
      end,
      name,
      id: null,
      aliasOf: listedAs,
      candidates,
    }));
  return [...listed, ...unlisted]
    .filter((place) => !furniture.some((span) => overlap(span, place)))
    .sort((a, b) => a.start - b.start);
}
