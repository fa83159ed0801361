// Records of the voices that an article brings into the story.
import { namesOfVoice } from '../compile/claims/voice-names';
import { anonymity } from '../compile/claims/voices';
import { matchNames } from '../compile/english/name-matching';
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
    readonly anonymous?: true;
  };
}

/** By the name that the drafts give them, in the order of the article. */
export function newVoices(
  { text }: Article,
  claims: readonly ClaimDraft[],
  { authored }: Story,
): ReadonlyMap<string, NewVoice> {
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
    const named = isNameOfOne(name, text);
    const isAnonymous = !named && claims.some((claim) => claim.voice.name === name && saysAnonymous(text, claim));
    voices.set(name, {
      record: {
        id,
        name: nameInRecord(name, named),
        ...(aliases.length > 0 ? { aliases } : {}),
        named,
        ...(isAnonymous ? { anonymous: true } : {}),
      },
      open: [whoElse(name, authored)],
    });
  }
  return voices;
}

/** With the voices of the story that are called alike, since an article may describe one of them in other words. */
function whoElse(name: string, authored: Story['authored']): string {
  const [alike] = authored['voices.yaml'].filter((voice) =>
    namesOfVoice(voice).some((known) => matchNames(known, [name]).length > 0),
  );
  if (!alike) return `Does the story have “${name}” under another name?`;
  return `Is “${name}” the voice ${alike.id} (${alike.name})? Then give that one, and list “${name}” under its aliases.`;
}

const saysAnonymous = (text: string, { passages }: ClaimDraft) =>
  passages.some(({ start, end }) => anonymity.test(text.slice(start, end)));

/** Whether the article uses words as a name: each has a capital, and none is elsewhere a common word. */
const isNameOfOne = (words: string, text: string) => {
  const [first = '', ...others] = words.split(' ').filter((word) => !/^(?:of|the|for|and|de|von|van|der)$/.test(word));
  const isCommon = others.length === 0 && matchNames(text, [first.toLowerCase()]).length > 0;
  return [first, ...others].every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && !isCommon;
};

/** With a capital; but a word such as “officials” would be a name with one, and every other official would be called by it. */
const nameInRecord = (words: string, named: boolean) =>
  named ? words : words.includes(' ') ? words.charAt(0).toUpperCase() + words.slice(1) : words.toLowerCase();
