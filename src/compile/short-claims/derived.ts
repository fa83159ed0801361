// A field of a claim that its author has left out: what it is by the words, or why the words do not say.
import type { Quotation } from '../../model/quotation';
import type { VoiceNames } from '../claims/voice-names';
import type { Path } from '../problems/problem';
import type { Written, WrittenClaim } from '../schema/schema';

export type Derived<Value> = { readonly value: Value; readonly why: string } | Asked;

export interface Asked {
  /** What to ask the author; nothing where another problem is in the way. */
  readonly ask: string;
  /** Where in the record, if not at the field itself. */
  readonly at?: Path;
}

export interface Article {
  readonly id: string;
  /** Null where the file cannot be read, which is reported elsewhere. */
  readonly text: string | null;
  readonly language: string;
  readonly days: Written['sources.yaml'][number]['days'];
  /** Lines of its page that are not the article. */
  readonly furniture: readonly string[];
}

/** What fields are derived from. */
export interface StoryWords {
  readonly articles: readonly Article[];
  readonly voices: Written['voices.yaml'];
  readonly voiceNames: VoiceNames;
  readonly marks: Written['marks.yaml'];
  /** The names of the places. */
  readonly placeNames: ReadonlySet<string>;
}

/** A claim in its article. */
export interface ClaimWords {
  readonly record: WrittenClaim;
  readonly article: Article & { readonly text: string };
  /** The passages that are found in the article. */
  readonly passages: readonly Quotation[];
}

export const quoted = (words: string): string => `“${words}”`;
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
