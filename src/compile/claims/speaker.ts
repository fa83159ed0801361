// Whose words a claim has: the voice, and the outlet that carried it, held against the passages.
import type { Claim } from '../../model/claim';
import { type Quotation, quotationAt, type Span } from '../../model/quotation';
import type { Source } from '../../model/source';
import { attributionsIn } from '../english/attribution';
import { faultOfWords, findWords, findWordsBefore, quotationWithin } from '../quotes/quote';
import type { Authored } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import { namesOfVoice, type VoiceRecord, type VoiceWords } from './voice-names';

type ClaimRecord = Authored['claims.yaml'][number];
type Field = 'voice' | 'via';
type Problem = (path: readonly (string | number)[], message: string) => void;

/**
 * What the record says under `speaker`, resolved; null where its passages need none. Reports a voice or an outlet that neither they nor it name, a
 * voice that they only speak of, an article's own voice where they say who speaks, and a speaker that is not needed or does not hold.
 */
export function readSpeaker(
  record: ClaimRecord,
  source: Source,
  passages: readonly Quotation[],
  voices: readonly VoiceRecord[],
  words: VoiceWords,
  problem: Problem,
): Claim['speaker'] {
  const texts = passages.map(({ exact }) => exact);
  const named = new Set(texts.flatMap(words.namedIn));
  const voiceOf = (field: Field) => voices.find(({ id }) => id === record[field] && id !== articleVoice(source.id));
  const unnamed = (['voice', 'via'] as const).flatMap((field) => {
    const voice = voiceOf(field);
    return voice && !named.has(voice.id) ? [{ field, voice }] : [];
  });
  // An article may have in its own words what another outlet reported.
  const isOwn = record.voice === articleVoice(source.id) && record.via === undefined;
  const saying = isOwn
    ? passages.flatMap(({ exact }) => attributionsIn(exact).map((span) => clauseAt(exact, span)))
    : [];

  const { speaker } = record;
  if (!speaker) {
    const others = voices.filter(({ id }) => named.has(id));
    for (const { field, voice } of unnamed) problem([field], notNamed(field, voice, others));
    if (saying.length > 0) problem(['voice'], notItsOwn(saying));
    else if (unnamed.length === 0) checkSpeaking(record, texts, voiceOf('voice'), words, problem);
    return null;
  }
  if (unnamed.length === 0 && saying.length === 0) {
    problem(['speaker'], 'its passages name who speaks, so that it needs no speaker: remove it');
    return null;
  }
  const found = isOwn ? within(speaker.named, source, passages) : before(speaker.named, source, passages);
  if ('fault' in found) {
    problem(['speaker', 'named'], `“${speaker.named}” ${found.fault}`);
    return null;
  }
  const namedBefore = new Set(words.namedIn(speaker.named));
  const still = unnamed.filter(({ voice }) => !namedBefore.has(voice.id));
  for (const { voice } of still) {
    const message = `“${speaker.named}” does not name ${written(voice)}: quote words that do, or list what they call it under aliases in data/voices.yaml`;
    problem(['speaker', 'named'], message);
  }
  return still.length > 0 ? null : { named: found, reason: speaker.reason };
}

/** Where the passages say of others that they speak, and of its voice nothing but the name, it is spoken of. */
function checkSpeaking(
  { voice: id, via, status }: ClaimRecord,
  texts: readonly string[],
  voice: VoiceRecord | undefined,
  words: VoiceWords,
  problem: Problem,
): void {
  // What a voice does not say, or is said to have confirmed, stands in words of many kinds.
  if (!voice || status !== 'claimed') return;
  const speaking = texts.flatMap(words.speakingIn).filter(({ voices }) => via === undefined || !voices.includes(via));
  if (speaking.length === 0 || speaking.some(({ voices }) => voices.includes(id))) return;
  const said = [...new Set(speaking.map(({ words: said }) => `“${said}”`))].join(', ');
  const meant = [...new Set(speaking.flatMap(({ voices }) => voices))].join(' or ');
  problem(
    ['voice'],
    `its passages say ${said}, and name ${written(voice)} without saying that it speaks: give the voice ${meant}, or quote no more than the words in which ${id} speaks`,
  );
}

function notNamed(field: Field, voice: VoiceRecord, others: readonly VoiceRecord[]): string {
  const instead =
    others.length > 0 ? `; they name ${others.map(({ id, name }) => `“${name}” (${id})`).join(', ')}` : '';
  const who = field === 'voice' ? 'the voice that speaks in them' : 'the outlet that they name';
  return `its passages do not name ${written(voice)}${instead}. Give ${who}, add the words that name it to the passages, or give \`speaker\`: the words before them that name it, and why it is meant`;
}

const notItsOwn = (saying: readonly string[]) =>
  `its passages tell who speaks (“${saying.join('”, “')}”), so that they are not the article’s own words: give that voice; or, if the article only tells that somebody spoke, give \`speaker\`: these words, and why they are the article’s own`;

const written = (voice: VoiceRecord) =>
  namesOfVoice(voice)
    .map((name) => `“${name}”`)
    .join(' or ');

/** The words where they stand in a passage, or what is wrong with them. */
function within(words: string, source: Source, passages: readonly Quotation[]): Quotation | { readonly fault: string } {
  const found = quotationWithin(source, passages, words);
  if (found && attributionsIn(words).length > 0) return found;
  return { fault: found ? 'does not tell that somebody speaks' : 'stands in none of its passages' };
}

/** The words where they stand last before a passage, in its paragraph or in the one before; or what is wrong with them. */
function before(words: string, source: Source, passages: readonly Quotation[]): Quotation | { readonly fault: string } {
  const { text } = source;
  if (!findWords(text, words)) return { fault: faultOfWords(text, words) };
  const spans = passages.flatMap((passage) => {
    const span = findWordsBefore(text, words, passage.start);
    return span && paragraphsBetween(text.slice(span.end, passage.start)) <= 1 ? [span] : [];
  });
  const last = spans.at(-1);
  if (last) return quotationAt(source, last);
  return { fault: 'does not stand before a passage, in its paragraph or in the one before: quote words that do' };
}

const paragraphsBetween = (text: string) => text.match(/\n+/g)?.length ?? 0;

/** A verb with the word before it, or “according to” with the word after it. */
function clauseAt(text: string, { start, end }: Span): string {
  const first = /\S+\s+$/u.exec(text.slice(0, start))?.[0] ?? '';
  const next = /^according to$/i.test(text.slice(start, end)) ? (/^\s+\S+/u.exec(text.slice(end))?.[0] ?? '') : '';
  return next === '' ? text.slice(start - first.length, end) : text.slice(start, end) + next;
}
