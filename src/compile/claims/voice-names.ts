// Where words name a voice, and where they say that it speaks.
import type { Span } from '../../model/quotation';
import { attributionsIn } from '../english/attribution';
import { nameTokens } from '../english/name-matching';
import type { Authored } from '../schema/schema';

export type VoiceRecord = Authored['voices.yaml'][number];

/** Every way in which the articles may write a voice. */
export const namesOfVoice = ({ name, aliases = [] }: VoiceRecord): string[] => [name, ...aliases];

/** A name with its first letter large, and with it small. */
export function eitherCase(name: string): string[] {
  const [first = ''] = name;
  return [...new Set([name, lowerFirst(name), first.toUpperCase() + name.slice(first.length)])];
}

export const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Words such as “Russia claimed”, and the voices that they may mean. */
export interface Speaking {
  readonly words: string;
  readonly voices: readonly string[];
}

export interface VoiceWords {
  /** The ids of the voices that a text names as whole words. A name within a longer one does not count: “Ukraine’s military” is not Ukraine. */
  readonly namedIn: (text: string) => string[];
  /** The ids of the voices that the last such name in a text may mean. */
  readonly lastNamedIn: (text: string) => readonly string[];
  /** Each time that a text says of a voice that it speaks: “Russia claimed”, “according to Russia”, “”, said Russia”. */
  readonly speakingIn: (text: string) => Speaking[];
}

// What may stand between a voice and its verb: "Peskov, a spokesman, has repeatedly said".
const beforeVerb = /^(?:,[^,]*,)?[ \u00a0](?:(?:has|have|had|also|later|repeatedly|publicly|not|did)[ \u00a0])*$/u;
const afterVerb = /^(?:[ \u00a0]by)?[ \u00a0]$/u;
// A voice stands after its verb where what it says stands before it: "…,” said Peskov".
const saidBefore = /[,”"’?!][ \u00a0]$/u;

export function voiceWords(voices: readonly VoiceRecord[]): VoiceWords {
  const voicesByName = new Map<string, string[]>();
  for (const voice of voices) {
    for (const name of namesOfVoice(voice).flatMap(eitherCase)) {
      voicesByName.set(name, [...(voicesByName.get(name) ?? []), voice.id]);
    }
  }
  const tokensIn = (text: string) => nameTokens(text, [...voicesByName.keys()]);
  const voicesOf = (name: string) => voicesByName.get(name) ?? [];

  const speakerOf = (text: string, verb: Span) => {
    const tokens = tokensIn(text);
    const before = tokens.find(({ end }) => end <= verb.start && beforeVerb.test(text.slice(end, verb.start)));
    const isAccording = /^according to$/i.test(text.slice(verb.start, verb.end));
    if (before && !isAccording) return { start: before.start, end: verb.end, name: before.name };
    const mayFollow = isAccording || /^ by /.test(text.slice(verb.end)) || saidBefore.test(text.slice(0, verb.start));
    const after = tokens.find(({ start }) => start >= verb.end && afterVerb.test(text.slice(verb.end, start)));
    return after && mayFollow ? { start: verb.start, end: after.end, name: after.name } : null;
  };

  return {
    namedIn: (text) => [...new Set(tokensIn(text).flatMap(({ name }) => voicesOf(name)))],
    lastNamedIn: (text) => voicesOf(tokensIn(text).at(-1)?.name ?? ''),
    speakingIn: (text) =>
      attributionsIn(text).flatMap((verb) => {
        const found = speakerOf(text, verb);
        return found ? [{ words: text.slice(found.start, found.end), voices: voicesOf(found.name) }] : [];
      }),
  };
}
