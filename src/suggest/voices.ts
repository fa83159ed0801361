// The voices that the words of an article name: those of the story, and new ones.

import { eitherCase, namesOfVoice } from '../compile/claims/voice-names';
import { partsOfNames } from '../compile/english/capitalised-words';
import type { Authored } from '../compile/schema/schema';

export interface VoiceDraft {
  /** The id of a voice of the story, or `article-<id>`; null for a voice that the story does not have. */
  readonly id: string | null;
  /** Its name as the article writes it; of several ways the longest, such as “Jane Smith” for “Smith”. */
  readonly name: string;
  /** How the words beside the verb write it. */
  readonly written: string;
}

type Voices = Authored['voices.yaml'];

/** A function that gives the voice of words that name one. `all`: the words of every attribution of the article. */
export function voicesNamed(all: readonly string[], voices: Voices): (written: string) => VoiceDraft {
  const names = [...new Set(all)].sort((a, b) => b.length - a.length);
  return (written) => {
    const name = names.find((longer) => isSurnameOf(written, longer)) ?? written;
    const isMeant = (known: string) => isNamedBy(name, known) || isSurnameOf(written, known);
    const found = voices.find((voice) => namesOfVoice(voice).some(isMeant));
    return { id: found?.id ?? null, name, written };
  };
}

/** Whether words name whom a known name names: they are it or end with it, with or without an article before them. */
export function isNamedBy(words: string, known: string): boolean {
  const [plain, plainKnown] = [withoutArticle(words), withoutArticle(known)];
  // “Two officials” are not those whom another article calls “Officials”.
  return eitherCase(plainKnown).includes(plain) || (plain.endsWith(` ${plainKnown}`) && /^\p{Lu}/u.test(plainKnown));
}

const withoutArticle = (name: string) => name.replace(/^(?:the|an?)\s+/i, '');

/** “Smith” of “President Jane Smith”; but not “Ministry” of “Foreign Ministry”. */
const isSurnameOf = (written: string, name: string) =>
  /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(written) &&
  !partsOfNames.has(written) &&
  new RegExp(`\\p{Ll} ${written}(?:,|$)`, 'u').test(name);

/** Whether words are those of nobody: only an earlier sentence says who “he” is. */
export const isPronoun = (words: string): boolean => /^(?:he|she|they|it|who|we|i)$/i.test(words);
