// Who speaks: each article itself, which needs no record, and the voices of data/voices.yaml, whose names stand in the words of their claims.
import { described } from '../model/credit';
import type { Claim, Passage, Source, Voice } from '../model/dataset';
import { quotationAt, type Span } from '../model/quotation';
import { eitherCase } from './held-names';
import { findWords, findWordsBefore } from './quote';
import type { Records } from './records';
import type { Authored } from './schema';
import { nameTokens } from './tokens';

type ClaimRecord = Authored['claims.yaml'][number];
type VoiceRecord = Authored['voices.yaml'][number];

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

/** Every way in which the articles may write a voice. */
export const namesOfVoice = ({ name, aliases = [] }: VoiceRecord): string[] => [name, ...aliases];

/**
 * The words before its passages that name the voice of a claim, or the outlet that carried it, where the passages do not; null where they
 * do. Reports a name that stands in neither, and words given for one that are not needed, stand elsewhere, or name nobody.
 */
export function readSpeaker(
  record: ClaimRecord,
  source: Source,
  passages: readonly Passage[],
  { authored }: Records,
  problem: (path: readonly (string | number)[], message: string) => void,
): Claim['speaker'] {
  const voices = authored['voices.yaml'];
  const named = namedIn(
    passages.map(({ exact }) => exact),
    voices,
  );
  const absent = (['voice', 'via'] as const).flatMap((field) => {
    const voice = voices.find(({ id }) => id === record[field] && id !== ownVoiceOf(source.id));
    return voice && !named.has(voice.id) ? [{ field, voice }] : [];
  });
  const { speaker } = record;
  if (!speaker) {
    for (const { field, voice } of absent) problem([field], unnamed(field, voice, others(named, voices)));
    return null;
  }
  if (absent.length === 0) {
    problem(['speaker'], 'its passages name who speaks, so that it needs no speaker: remove it');
    return null;
  }
  const span = before(speaker.named, source, passages);
  if ('fault' in span) {
    problem(['speaker', 'named'], `“${speaker.named}” ${span.fault}`);
    return null;
  }
  const namedBefore = namedIn([speaker.named], voices);
  for (const { voice } of absent) {
    if (namedBefore.has(voice.id)) continue;
    problem(
      ['speaker', 'named'],
      `“${speaker.named}” does not name ${written(voice)}: quote words that do, or list what they call it under aliases in data/voices.yaml`,
    );
  }
  return { named: quotationAt(source, span), reason: speaker.reason };
}

/** The voices that the texts name as whole words; a name within a longer one is not counted, so that “Ukraine’s military” is not Ukraine. */
function namedIn(texts: readonly string[], voices: readonly VoiceRecord[]): ReadonlySet<string> {
  const voicesByName = new Map<string, string[]>();
  for (const voice of voices) {
    for (const name of namesOfVoice(voice).flatMap(eitherCase)) {
      voicesByName.set(name, [...(voicesByName.get(name) ?? []), voice.id]);
    }
  }
  const found = texts.flatMap((text) => nameTokens(text, [...voicesByName.keys()]));
  return new Set(found.flatMap(({ name }) => voicesByName.get(name) ?? []));
}

function others(named: ReadonlySet<string>, voices: readonly VoiceRecord[]): VoiceRecord[] {
  return voices.filter(({ id }) => named.has(id));
}

function unnamed(field: 'voice' | 'via', voice: VoiceRecord, named: readonly VoiceRecord[]): string {
  const instead = named.length > 0 ? `; they name ${named.map(({ id, name }) => `“${name}” (${id})`).join(', ')}` : '';
  const who = field === 'voice' ? 'the voice that speaks in them' : 'the outlet that they name';
  return `its passages do not name ${written(voice)}${instead}. Give ${who}, add the words that name it to the passages, or give \`speaker\`: the words before them that name it, and why it is meant`;
}

const written = (voice: VoiceRecord) =>
  namesOfVoice(voice)
    .map((name) => `“${name}”`)
    .join(' or ');

/** The words where they stand last before a passage, in its paragraph or in the one before; or what is wrong with them. */
function before(words: string, source: Source, passages: readonly Passage[]): Span | { readonly fault: string } {
  const { text } = source;
  if (!findWords(text, words)) return { fault: 'is not in this source, letter for letter' };
  const spans = passages.flatMap((passage) => {
    const span = findWordsBefore(text, words, passage.start);
    return span && paragraphsBetween(text.slice(span.end, passage.start)) <= 1 ? [span] : [];
  });
  return (
    spans.at(-1) ?? {
      fault: 'does not stand before a passage, in its paragraph or in the one before: quote words that do',
    }
  );
}

const paragraphsBetween = (text: string) => text.match(/\n+/g)?.length ?? 0;
