// Where a text names a voice, and where it attributes words to it.
import type { Span } from '../../model/quotation';
import { attributionsIn } from '../english/attribution';
import { matchNames } from '../english/name-matching';
import type { NameToken } from '../english/names';
import { isWholeName } from '../english/whole-names';
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

export interface CertainAttribution extends Attribution {
  /** No other may be meant: somebody of whose longer name it is a part, or one of two. */
  readonly isCertain: boolean;
}

export interface VoiceNames {
  /** The ids of the voices that a text names as whole words. A name within a longer one does not count: “Ukraine’s military” is not Ukraine. */
  readonly namedIn: (text: string) => string[];
  /** The ids of the voices that the last such name in a text may mean. */
  readonly lastNamedIn: (text: string) => readonly string[];
  /** Every attribution to a voice in a text: “Russia claimed”, “according to Russia”, “”, said Russia”. */
  readonly speakingIn: (text: string) => Attribution[];
  /** The voice that a verb has as its subject, or “according to” names; null where it is none of the story. */
  readonly speakerOf: (text: string, verb: Span) => CertainAttribution | null;
  /** Every name of a voice in a text. */
  readonly tokensIn: (text: string) => (NameToken & { readonly voices: readonly string[] })[];
}

// Words between a voice and its verb: "Peskov, a spokesman, has repeatedly said".
const beforeVerb = /^(?:,[^,]*,)?[ \u00a0](?:(?:has|have|had|also|later|repeatedly|publicly|not|did)[ \u00a0])*$/u;
// "The spokesperson, Dmitry Peskov, said", and a name such as "Jane Smith, a spokeswoman".
const afterApposition = /^,[ \u00a0]$/u;
const isApposed = (text: string, { start, name }: NameToken) =>
  name.includes(',') || /\p{Ll},[ \u00a0]$/u.test(text.slice(0, start));
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

  const speakerOf = (
    text: string,
    verb: Span,
  ): { readonly token: NameToken; readonly place: 'before' | 'after' } | null => {
    const tokens = tokensIn(text);
    const before = tokens.find(({ end }) => end <= verb.start && beforeVerb.test(text.slice(end, verb.start)));
    const isAccording = /^according to$/i.test(text.slice(verb.start, verb.end));
    if (before && !isAccording) return { token: before, place: 'before' };
    const mayFollow = isAccording || /^ by /.test(text.slice(verb.end)) || afterQuote.test(text.slice(0, verb.start));
    const after = tokens.find(({ start }) => start >= verb.end && afterVerb.test(text.slice(verb.end, start)));
    if (after) return mayFollow ? { token: after, place: 'after' } : null;
    const apposed = tokens.find(
      (token) => isApposed(text, token) && afterApposition.test(text.slice(token.end, verb.start)),
    );
    return apposed && !isAccording ? { token: apposed, place: 'before' } : null;
  };
  const attributionOf = (text: string, verb: Span): CertainAttribution | null => {
    const found = speakerOf(text, verb);
    if (!found) return null;
    const { token, place } = found;
    const ids = voicesOf(token.name);
    const nameWords = voices
      .filter(({ id }) => ids.includes(id))
      .flatMap(namesOfVoice)
      .join(' ');
    return {
      words: place === 'before' ? text.slice(token.start, verb.end) : text.slice(verb.start, token.end),
      voices: ids,
      isCertain: ids.length === 1 && isWholeName(text, token, place, nameWords),
    };
  };

  return {
    namedIn: (text) => [...new Set(tokensIn(text).flatMap(({ name }) => voicesOf(name)))],
    lastNamedIn: (text) => voicesOf(tokensIn(text).at(-1)?.name ?? ''),
    speakingIn: (text) => attributionsIn(text).flatMap((verb) => attributionOf(text, verb) ?? []),
    speakerOf: attributionOf,
    tokensIn: (text) => tokensIn(text).map((token) => ({ ...token, voices: voicesOf(token.name) })),
  };
}
