// Claims: every quote resolved in its own source, every value and day held against the words.
import type { Claim, ClaimValue } from '../../model/claim';
import { type Quotation, quotationAt } from '../../model/quotation';
import type { Source } from '../../model/source';
import type { KnownNames } from '../english/names';
import { saidNumbers } from '../english/quantities';
import type { Report } from '../problems/problem';
import { findQuote, type Quote, quotationWithin } from '../quotes/quote';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import { faultOfLimitSaid, faultOfValue, hasNumber } from './claim-values';
import { faultOfPart } from './part-of-whole';
import { secondLinesOf } from './range-figures';
import { readSpeaker } from './speaker';
import { faultOfStatus } from './status-words';
import { namesNotIn, namesOfStory } from './unquoted-names';
import { numbersNotIn } from './unquoted-numbers';
import { voiceWords } from './voice-names';

type ClaimRecord = Authored['claims.yaml'][number];

const mendName =
  'quote the words that do, or leave it out; where they write it in another way, list that under aliases of its voice or place';

export function readClaims(sources: readonly Source[], known: KnownNames, records: Records, report: Report): Claim[] {
  const { authored, problemAt } = records;
  const voices = authored['voices.yaml'];
  const names = namesOfStory(authored, sources, known);
  const words = voiceWords(voices);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return authored['claims.yaml'].flatMap((record, index) => {
    const problem = (path: readonly (string | number)[], message: string) =>
      report(problemAt('claims.yaml', [index, ...path], message));
    const source = sourceById.get(record.source);
    if (!source) return [];

    const passages = record.passages.flatMap((authoredPassage, passageIndex): Quotation[] => {
      const quote: Quote = typeof authoredPassage === 'string' ? { exact: authoredPassage } : authoredPassage;
      const span = findQuote(source.text, quote, otherThan(source, sources));
      if ('fault' in span) {
        problem(['passages', passageIndex], `“${quote.exact}” ${span.fault}`);
        return [];
      }
      return [quotationAt(source, span)];
    });

    const isWhole = passages.length === record.passages.length;
    // Of a voice that is not known nobody can tell whether the words name it.
    const isVoiced = isWhole && records.isWhole('claims.yaml', record.id);
    const speaker = isVoiced ? readSpeaker(record, source, passages, voices, words, problem) : null;
    // Names that only a faulty speaker would have are no problem of their own.
    if (isWhole && (speaker || !record.speaker)) {
      const texts = [...passages, ...(speaker ? [speaker.named] : [])].map(({ exact }) => exact);
      const missing = namesNotIn(record.says, texts, names).map((name) => `“${name}”`);
      if (missing.length > 0) problem(['says'], `names ${missing.join(', ')}, but its passages do not: ${mendName}`);
    }

    const statusFault = isWhole && faultOfStatus(record.status, passages);
    if (statusFault) problem(['status'], statusFault);
    const value = record.value ? readValue(record.value) : null;
    const fault = value && isWhole && faultOfValue(value, source.text, passages);
    if (fault) problem(['value'], fault);
    // What is wrong with a value is often wrong with our sentence too: mended, the one may mend the other.
    const faultOfSays =
      isWhole &&
      !fault &&
      (faultOfNumbers(record.says, value, passages) ?? faultOfPart(record.says, source.text, passages));
    if (faultOfSays) problem(['says'], faultOfSays);
    return [
      {
        id: record.id,
        source: record.source,
        says: record.says,
        voice: record.voice,
        via: record.via ?? null,
        speaker,
        status: record.status,
        question: record.question ?? null,
        value,
        day: isWhole ? readDay(record, source, passages, records, problem) : null,
        event: eventOf(record, records),
        marks: [...new Set([...record.marks, ...areasFrom(record.id, records), ...secondLinesOf(record.id, authored)])],
        passages,
      },
    ];
  });
}

/** What is wrong with the numbers and dates of what we say, or null: they stand in the words, and its value stands in it. */
function faultOfNumbers(says: string, value: ClaimValue | null, passages: readonly Quotation[]): string | null {
  const missing = numbersNotIn(
    says,
    passages.map(({ exact }) => exact),
  );
  if (missing.length > 0) {
    const held = passages.flatMap(({ exact }) =>
      saidNumbers(exact).map(({ whole }) => exact.slice(whole.start, whole.end)),
    );
    const beside = held.length > 0 ? `; the numbers there are ${quoted(held)}` : '';
    const stand = missing.length > 1 ? 'stand' : 'stands';
    return `says ${quoted(missing)}, which ${stand} in none of its passages${beside}: say what they say, or quote the words`;
  }
  if (!value) return null;
  return hasNumber(says, value.number)
    ? faultOfLimitSaid(value, says)
    : `does not say ${value.number}, which is its value: say it, or give the value that it says`;
}

const quoted = (words: readonly string[]) => [...new Set(words)].map((word) => `“${word}”`).join(', ');

/** The areas that a claim helps to find: it carries them without listing them. */
function areasFrom(claim: string, { authored }: Records): string[] {
  return authored['marks.yaml'].flatMap((mark) =>
    mark.kind === 'area' && mark.constraints?.some((constraint) => constraint.claim === claim) ? [mark.id] : [],
  );
}

/** The story's own event where it names none; null where what is named is no event, which is reported with the other references. */
function eventOf({ event }: ClaimRecord, { authored }: Records): string | null {
  const id = event ?? authored['story.yaml'].event;
  return authored['events.yaml'].some((candidate) => candidate.id === id) ? id : null;
}

function readValue({ number, unit, limit }: NonNullable<ClaimRecord['value']>): ClaimValue {
  return { number, unit, limit: limit ?? null };
}

function readDay(
  { day, passages: quotes }: ClaimRecord,
  source: Source,
  passages: readonly Quotation[],
  records: Records,
  problem: (path: readonly (string | number)[], message: string) => void,
): Claim['day'] {
  if (day === undefined) return null;
  const meaning = source.days.find(({ words }) => words.exact === day);
  if (!meaning) {
    // One that is listed and could not be read has its own problem.
    if (records.isWhole('sources.yaml', source.id))
      problem(['day'], `“${day}” is not among the days of source ${source.id} in data/sources.yaml`);
    return null;
  }
  const words = quotationWithin(source, passages, day);
  if (words) return { date: meaning.date, words, reason: meaning.reason };
  // It may stand in the words of a misquote.
  if (passages.length === quotes.length) problem(['day'], `“${day}” stands in none of its passages`);
  return null;
}

const otherThan = (source: Source, sources: readonly Source[]) => sources.filter((other) => other !== source);
