// Records of the voices that an article brings into the story.
import { storyNames, unquotedNames } from '../compile/claims/unquoted-names';
import { placeNames } from '../compile/coverage/particulars';
import type { ClaimDraft } from './claim-drafts';
import { idFrom } from './ids';
import type { DraftedRecord } from './records';
import type { Article, Story } from './suggest';
import { isPronoun } from './voices';

export interface NewVoice extends DraftedRecord {
  readonly record: {
    readonly id: string;
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly named: boolean;
  };
}

/** By the name that the drafts give them, in the order of the article. */
export function newVoices(
  { text }: Article,
  claims: readonly ClaimDraft[],
  { authored, gazetteer }: Story,
): ReadonlyMap<string, NewVoice> {
  const names = storyNames([], [text], placeNames(authored, gazetteer));
  const drafted = claims.flatMap(({ voice, via }) => [voice, ...(via ? [via] : [])]);
  const unknown = drafted.filter(({ id, name }) => id === null && !isPronoun(name));
  const taken = new Set(authored['voices.yaml'].map(({ id }) => id));
  const voices = new Map<string, NewVoice>();
  for (const { name } of unknown) {
    if (voices.has(name)) continue;
    const others = unknown.filter((one) => one.name === name && one.written !== name).map(({ written }) => written);
    const aliases = [...new Set(others)];
    const id = idFrom(name, taken);
    taken.add(id);
    const named = unquotedNames(name, [], names).length > 0 && !/^(?:an?|two|three|several|\p{Ll}+) /u.test(name);
    voices.set(name, {
      record: { id, name: withCapital(name), ...(aliases.length > 0 ? { aliases } : {}), named },
      open: ['Is this somebody whom the story has under another name?'],
    });
  }
  return voices;
}

const withCapital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
