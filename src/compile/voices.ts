// Who speaks: each article itself, which needs no record, and the voices of data/voices.yaml.
import { described } from '../model/credit';
import type { Source, Voice } from '../model/dataset';
import type { Records } from './records';

/** The id of what an article says in its own words. */
export const ownVoiceOf = (source: string) => `article-${source}`;

/** Every voice of the story, those of the articles first. */
export function readVoices(sources: readonly Source[], { authored }: Records): Voice[] {
  return [
    ...sources.map((source) => ({
      id: ownVoiceOf(source.id),
      name: `The article (${described(source)})`,
      named: true,
      anonymous: false,
      sameAs: null,
      article: source.id,
    })),
    ...authored['voices.yaml'].map(({ id, name, named, anonymous, sameAs }) => ({
      id,
      name,
      named,
      anonymous: anonymous ?? false,
      sameAs: sameAs ?? null,
      article: null,
    })),
  ];
}
