// The attribution of a claim: its passages must name its voice, and the outlet that carried the words.

import type { Claim } from '../../model/claim';
import { type Quotation, quotationAt, type Span } from '../../model/quotation';
import type { Source } from '../../model/source';
import { attributionsIn } from '../english/attribution';
import type { ReportAt } from '../problems/problem';
import { faultOfWords, findWords, findWordsBefore, quotationWithin } from '../quotes/quote';
import type { ClaimRecord } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import { namesOfVoice, type VoiceNames, type VoiceRecord } from './voice-names';

type Field = 'voice' | 'via';
/**
 * The record's `speaker` with its words found in the article; null where it has none. Reports a voice or an outlet that neither the passages nor
 * `speaker` name, a voice that the passages mention without attributing words to it, the article as voice of words that the passages attribute to
 * somebody, and a `speaker` that is not needed or does not fit.
 */
export function readSpeaker(
  record: ClaimRecord,
  source: Source,
  passages: readonly Quotation[],
  voices: readonly VoiceRecord[],
  voiceNames: VoiceNames,
  problem: ReportAt,
): Claim['speaker'] {
  const texts = passages.map(({ exact }) => exact);
  const named = new Set(texts.flatMap(voiceNames.namedIn));
  const voiceOf = (field: Field) => voices.find(({ id }) => id === record[field] && id !== articleVoice(source.id));
  const unnamed = (['voice', 'via'] as const).flatMap((field) => {
    const voice = voiceOf(field);
    return voice && !named.has(voice.id) ? [{ field, voice }] : [];
  });
  // The article itself may be the voice of what another outlet reported.
  const isArticle = record.voice === articleVoice(source.id) && record.via === undefined;
  const attributions = isArticle
    ? passages.flatMap(({ exact }) => attributionsIn(exact).map((span) => clauseAt(exact, span)))
    : [];

  const { speaker } = record;
  if (!speaker) {
    const others = voices.filter(({ id }) => named.has(id));
    for (const { field, voice } of unnamed) problem([field], notNamed(field, voice, others));
    if (attributions.length > 0) problem(['voice'], attributed(attributions));
    else if (unnamed.length === 0) checkAttribution(record, texts, voiceOf('voice'), voiceNames, problem);
    return null;
  }
  if (unnamed.length === 0 && attributions.length === 0) {
    problem(['speaker'], 'its passages name who speaks, so it needs no speaker: remove it');
    return null;
  }
  const found = isArticle ? within(speaker.named, source, passages) : before(speaker.named, source, passages);
  if ('fault' in found) {
    problem(['speaker', 'named'], `“${speaker.named}” ${found.fault}`);
    return null;
  }
  const namedBefore = new Set(voiceNames.namedIn(speaker.named));
  const stillUnnamed = unnamed.filter(({ voice }) => !namedBefore.has(voice.id));
  for (const { voice } of stillUnnamed) {
    const message = `“${speaker.named}” does not name ${written(voice)}: quote words that do, or list what they call it under aliases in data/voices.yaml`;
    problem(['speaker', 'named'], message);
  }
  return stillUnnamed.length > 0 ? null : { named: found, reason: speaker.reason };
}

/** Reports a voice that the passages only mention, while they attribute words to others. */
function checkAttribution(
  { voice: id, via, status }: ClaimRecord,
  texts: readonly string[],
  voice: VoiceRecord | undefined,
  voiceNames: VoiceNames,
  problem: ReportAt,
): void {
  // Articles attribute denials, confirmations and silence in too many ways to be checked here.
  if (!voice || status !== 'claimed') return;
  const speaking = texts
    .flatMap(voiceNames.speakingIn)
    .filter(({ voices }) => via === undefined || !voices.includes(via));
  if (speaking.length === 0 || speaking.some(({ voices }) => voices.includes(id))) return;
  const attributions = [...new Set(speaking.map(({ words }) => `“${words}”`))].join(', ');
  const meant = [...new Set(speaking.flatMap(({ voices }) => voices))].join(' or ');
  problem(
    ['voice'],
    `its passages have ${attributions}, and name ${written(voice)} without attributing words to it: give the voice ${meant}, or quote only the words attributed to ${id}`,
  );
}

function notNamed(field: Field, voice: VoiceRecord, others: readonly VoiceRecord[]): string {
  const instead =
    others.length > 0 ? `; they name ${others.map(({ id, name }) => `“${name}” (${id})`).join(', ')}` : '';
  const who = field === 'voice' ? 'the voice that speaks in them' : 'the outlet that they name';
  return `its passages do not name ${written(voice)}${instead}. Give ${who}, add the words that name it to the passages, or give \`speaker\`: the words before them that name it, and why it is meant`;
}

const attributed = (attributions: readonly string[]) =>
  `its passages attribute words to somebody (“${attributions.join('”, “')}”), so they are not the article’s own: give that voice; or, if the article only reports that somebody spoke, give \`speaker\`: these words, and why they are the article’s own`;

const written = (voice: VoiceRecord) =>
  namesOfVoice(voice)
    .map((name) => `“${name}”`)
    .join(' or ');

/** The words as found in a passage, or what is wrong with them. */
function within(words: string, source: Source, passages: readonly Quotation[]): Quotation | { readonly fault: string } {
  const found = quotationWithin(source, passages, words);
  if (found && attributionsIn(words).length > 0) return found;
  return { fault: found ? 'has no verb of saying' : 'is in none of its passages' };
}

/** The last such words before a passage, in its paragraph or in the one before; or what is wrong with them. */
function before(words: string, source: Source, passages: readonly Quotation[]): Quotation | { readonly fault: string } {
  const { text } = source;
  if (!findWords(text, words)) return { fault: faultOfWords(text, words) };
  const spans = passages.flatMap((passage) => {
    const span = findWordsBefore(text, words, passage.start);
    return span && paragraphsBetween(text.slice(span.end, passage.start)) <= 1 ? [span] : [];
  });
  const last = spans.at(-1);
  if (last) return quotationAt(source, last);
  return { fault: 'is not before a passage, in its paragraph or in the one before: quote words that are' };
}

const paragraphsBetween = (text: string) => text.match(/\n+/g)?.length ?? 0;

/** A verb with the word before it, or “according to” with the word after it. */
function clauseAt(text: string, { start, end }: Span): string {
  const first = /\S+\s+$/u.exec(text.slice(0, start))?.[0] ?? '';
  const next = /^according to$/i.test(text.slice(start, end)) ? (/^\s+\S+/u.exec(text.slice(end))?.[0] ?? '') : '';
  return next === '' ? text.slice(start - first.length, end) : text.slice(start, end) + next;
}
