// Where a text names a voice, and where it attributes words to it.
import type { Span } from '../../model/quotation';
import { attributionsIn } from '../english/attribution';
import { matchNames } from '../english/name-matching';
import type { Authored } from '../schema/schema';

export type VoiceRecord = Authored['voices.yaml'][number];

/** Every way in which the articles may write a voice. */
export const namesOfVoice = ({ name, aliases = [] }: VoiceRecord): string[] => [name, ...aliases];

/** A name with a capital first letter, and without. */
export function eitherCase(name: string): string[] {
  const [first = ''] = name;
  return [...new Set([name, lowerFirst(name), first.toUpperCase() + name.slice(first.length)])];
}

export const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** An attribution such as “Russia claimed”, and the voices that it may mean. */
export interface Attribution {
  readonly words: string;
  readonly voices: readonly string[];
}

export interface VoiceNames {
  /** The ids of the voices that a text names as whole words. A name within a longer one does not count: “Ukraine’s military” is not Ukraine. */
  readonly namedIn: (text: string) => string[];
  /** The ids of the voices that the last such name in a text may mean. */
  readonly lastNamedIn: (text: string) => readonly string[];
  /** Every attribution to a voice in a text: “Russia claimed”, “according to Russia”, “”, said Russia”. */
  readonly speakingIn: (text: string) => Attribution[];
}

// Words between a voice and its verb: "Peskov, a spokesman, has repeatedly said".
const beforeVerb = /^(?:,[^,]*,)?[ \u00a0](?:(?:has|have|had|also|later|repeatedly|publicly|not|did)[ \u00a0])*$/u;
const afterVerb = /^(?:[ \u00a0]by)?[ \u00a0]$/u;
// A voice comes after its verb where its words come before it: "…,” said Peskov".
const afterQuote = /[,”"’?!][ \u00a0]$/u;

export function voiceNamesOf(voices: readonly VoiceRecord[]): VoiceNames {
  const voicesByName = new Map<string, string[]>();
  for (const voice of voices) {
    for (const name of namesOfVoice(voice).flatMap(eitherCase)) {
      voicesByName.set(name, [...(voicesByName.get(name) ?? []), voice.id]);
    }
  }
  const tokensIn = (text: string) => matchNames(text, [...voicesByName.keys()]);
  const voicesOf = (name: string) => voicesByName.get(name) ?? [];

  const speakerOf = (text: string, verb: Span) => {
    const tokens = tokensIn(text);
    const before = tokens.find(({ end }) => end <= verb.start && beforeVerb.test(text.slice(end, verb.start)));
    const isAccording = /^according to$/i.test(text.slice(verb.start, verb.end));
    if (before && !isAccording) return { start: before.start, end: verb.end, name: before.name };
    const mayFollow = isAccording || /^ by /.test(text.slice(verb.end)) || afterQuote.test(text.slice(0, verb.start));
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
