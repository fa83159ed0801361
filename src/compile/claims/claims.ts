// Claims: every quote is found in its article, and every value, day, name and status is checked against the quotes.
import type { Claim, ClaimValue } from '../../model/claim';
import { type Quotation, quotationAt } from '../../model/quotation';
import type { Source } from '../../model/source';
import type { PlaceNames } from '../english/names';
import { quantitiesIn } from '../english/quantities';
import type { Path, Report, ReportAt } from '../problems/problem';
import { findQuote, quotationWithin } from '../quotes/quote';
import type { Records } from '../records/records';
import type { ClaimRecord } from '../schema/schema';
import { claimValueOf, faultOfLimitInSays, faultOfValue, hasNumber } from './claim-values';
import { faultOfPart } from './part-of-whole';
import { secondLinesOf } from './range-figures';
import { readSpeaker } from './speaker';
import { faultOfStatus } from './status-words';
import { namesOfStory, unquotedNames } from './unquoted-names';
import { unquotedNumbers } from './unquoted-numbers';
import { voiceNamesOf } from './voice-names';

const howToSupportName =
  'quote the words that do, or leave it out; where they write it in another way, list that under aliases of its voice or place';

export function readClaims(
  sources: readonly Source[],
  placeNames: PlaceNames,
  records: Records,
  report: Report,
): Claim[] {
  const { authored, problemAt } = records;
  const voices = authored['voices.yaml'];
  const names = namesOfStory(authored, sources, placeNames);
  const voiceNames = voiceNamesOf(voices);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const quantities = new Map(sources.map(({ id, text }) => [id, quantitiesIn(text)]));
  return authored['claims.yaml'].flatMap((record, index) => {
    const problem = (path: Path, message: string) => report(problemAt('claims.yaml', [index, ...path], message));
    const source = sourceById.get(record.source);
    if (!source || records.asked.has(record.id)) return [];

    const passages = record.passages.flatMap((quote, passageIndex): Quotation[] => {
      const span = findQuote(source.text, quote, otherThan(source, sources));
      if ('fault' in span) {
        problem(['passages', passageIndex], `“${quote.exact}” ${span.fault}`);
        return [];
      }
      return [quotationAt(source, span)];
    });

    const areAllFound = passages.length === record.passages.length;
    // A voice that has no record cannot be looked for in the words.
    const isVoiceKnown = areAllFound && records.hasNoProblem('claims.yaml', record.id);
    const speaker = isVoiceKnown ? readSpeaker(record, source, passages, voices, voiceNames, problem) : null;
    // Names may be in the words of a `speaker` with a problem.
    if (areAllFound && (speaker || !record.speaker)) {
      const texts = [...passages, ...(speaker ? [speaker.named] : [])].map(({ exact }) => exact);
      const missing = unquotedNames(record.says, texts, names).map((name) => `“${name}”`);
      if (missing.length > 0)
        problem(['says'], `names ${missing.join(', ')}, but its passages do not: ${howToSupportName}`);
    }

    const statusFault = areAllFound && faultOfStatus(record.status, passages);
    if (statusFault) problem(['status'], statusFault);
    const value = record.value ? claimValueOf(record.value) : null;
    const fault = value && areAllFound && faultOfValue(value, source.text, passages, quantities.get(source.id));
    if (fault) problem(['value'], fault);
    // A fault of the value is often one of `says` too, and is reported once.
    const faultOfSays =
      areAllFound &&
      !fault &&
      (faultOfNumbers(record.says, value, passages) ??
        faultOfPart(record.says, source.text, passages, quantities.get(source.id)));
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
        day: areAllFound ? readDay(record, source, passages, records, problem) : null,
        event: eventOf(record, records),
        marks: [...new Set([...record.marks, ...areasFrom(record.id, records), ...secondLinesOf(record.id, authored)])],
        passages,
      },
    ];
  });
}

/** What is wrong with the numbers and dates of `says`, or null: its passages must have them, and it must have the claim's value. */
function faultOfNumbers(says: string, value: ClaimValue | null, passages: readonly Quotation[]): string | null {
  const missing = unquotedNumbers(
    says,
    passages.map(({ exact }) => exact),
  );
  if (missing.length > 0) {
    const quotedNumbers = passages.flatMap(({ exact }) =>
      quantitiesIn(exact).map(({ whole }) => exact.slice(whole.start, whole.end)),
    );
    const beside = quotedNumbers.length > 0 ? `; the numbers there are ${quoted(quotedNumbers)}` : '';
    const are = missing.length > 1 ? 'are' : 'is';
    return `says ${quoted(missing)}, which ${are} in none of its passages${beside}: say what they say, or quote the words that do`;
  }
  if (!value) return null;
  return hasNumber(says, value.number)
    ? faultOfLimitInSays(value, says)
    : `does not have the number ${value.number}, which is its value: write it there, or give the value that it has`;
}

const quoted = (words: readonly string[]) => [...new Set(words)].map((word) => `“${word}”`).join(', ');

/** The areas that a claim is a constraint of: it supports them without listing them. */
function areasFrom(claim: string, { authored }: Records): string[] {
  return authored['marks.yaml'].flatMap((mark) =>
    mark.kind === 'area' && mark.constraints?.some((constraint) => constraint.claim === claim) ? [mark.id] : [],
  );
}

/** The story's main event where it names none; null for an unknown id, which is reported with the other references. */
function eventOf({ event }: ClaimRecord, { authored }: Records): string | null {
  const id = event ?? authored['story.yaml'].event;
  return authored['events.yaml'].some((candidate) => candidate.id === id) ? id : null;
}

function readDay(
  { day, passages: quotes }: ClaimRecord,
  source: Source,
  passages: readonly Quotation[],
  records: Records,
  problem: ReportAt,
): Claim['day'] {
  if (day === undefined) return null;
  const meaning = source.days.find(({ words }) => words.exact === day);
  if (!meaning) {
    // It may be listed, with a problem that is already reported.
    if (records.hasNoProblem('sources.yaml', source.id))
      problem(['day'], `“${day}” is not among the days of source ${source.id} in data/sources.yaml`);
    return null;
  }
  const words = quotationWithin(source, passages, day);
  if (words) return { date: meaning.date, words, reason: meaning.reason };
  // It may be in the words of a misquote.
  if (passages.length === quotes.length) problem(['day'], `“${day}” is in none of its passages`);
  return null;
}

const otherThan = (source: Source, sources: readonly Source[]) => sources.filter((other) => other !== source);
