// Claims with the fields that their authors have left out because they follow from the words. What is written always stands; what does not follow
// for certain is asked for. Whatever the compiler demands of a written field it demands of these too.
import { type Quotation, quotationAt } from '../../model/quotation';
import { voiceNamesOf } from '../claims/voice-names';
import type { Report } from '../problems/problem';
import { type DataFiles, type Records, readRecords, type WrittenRecords } from '../records/records';
import type { ClaimRecord, Written, WrittenClaim } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import { textOfSeed } from '../sources/article-text';
import { dayOf } from './day';
import type { Asked, Derived, StoryWords } from './derived';
import { marksOf } from './marks';
import { likelySource, sourceOf } from './source';
import { statusOf } from './status';
import { attributionOf } from './voice';

/** The fields that may be left out. */
export const derivedFields = ['source', 'voice', 'via', 'status', 'day', 'marks'] as const;
export type DerivedField = (typeof derivedFields)[number];

export interface FinishedClaim {
  readonly claim: ClaimRecord;
  /** What the words say of each field, whether it is written or not; where it is written nothing is asked. */
  readonly derived: { readonly [field in DerivedField]: Derived<unknown> };
  readonly asked: readonly (Asked & { readonly field: DerivedField })[];
  readonly isFinished: boolean;
}

export interface SeedsAndData extends DataFiles {
  /** Articles as received, by file name. */
  readonly seeds: Readonly<Record<string, Uint8Array>>;
}

/** The records of a story with every field of its claims; null where a file cannot be read. */
export function readFinishedRecords(
  files: SeedsAndData,
  report: Report,
  hasNoProblem: Records['hasNoProblem'],
): Records | null {
  const written = readRecords(files, report, hasNoProblem);
  return written && finishClaims(storyWordsOf(files.seeds, written), written, report);
}

/** What the fields of a story's claims are derived from. `seeds`: the articles by file name. */
export function storyWordsOf(seeds: Readonly<Record<string, Uint8Array>>, { authored }: WrittenRecords): StoryWords {
  return storyWords(authored, ({ file, sha256 }) =>
    textOfSeed(Object.hasOwn(seeds, file) ? seeds[file] : undefined, sha256),
  );
}

type RecordsWithWords = Pick<Written, 'sources.yaml' | 'voices.yaml' | 'marks.yaml' | 'places.yaml'>;

/** The same where the texts of the articles are known already. */
export function storyWords(
  authored: RecordsWithWords,
  textOf: (source: Written['sources.yaml'][number]) => string | null,
): StoryWords {
  const voices = authored['voices.yaml'];
  return {
    articles: authored['sources.yaml'].map((source) => ({
      id: source.id,
      text: textOf(source),
      language: source.language,
      days: source.days,
      furniture: source.furniture.map(({ exact }) => exact),
    })),
    voices,
    voiceNames: voiceNamesOf(voices),
    marks: authored['marks.yaml'],
    placeNames: new Set(authored['places.yaml'].places.flatMap(({ aliases }) => aliases)),
  };
}

/** The records with the claims' fields filled in; reports what the words do not say for certain. */
function finishClaims(story: StoryWords, records: WrittenRecords, report: Report): Records {
  const unfinished = new Set<string>();
  const askedOf = new Set<string>();
  const claims = records.authored['claims.yaml'].map((record, index) => {
    const { claim, asked, isFinished } = finishedClaim(record, story);
    for (const { field, ask, at = [field] } of asked) report(records.problemAt('claims.yaml', [index, ...at], ask));
    if (!isFinished) unfinished.add(claim.id);
    if (asked.length > 0) askedOf.add(claim.id);
    return claim;
  });
  return { ...records, authored: { ...records.authored, 'claims.yaml': claims }, unfinished, asked: askedOf };
}

/** A claim with the fields that its author has left out, and what follows for each from the words. */
export function finishedClaim(record: WrittenClaim, story: StoryWords): FinishedClaim {
  const asked: FinishedClaim['asked'][number][] = [];
  const take = <Value>(field: DerivedField, derived: Derived<Value>, otherwise: Value): Value => {
    const written = record[field] as Value | null | undefined;
    if (written !== undefined) return (written ?? undefined) as Value;
    if ('value' in derived) return derived.value;
    if (derived.ask !== '') asked.push({ field, ...derived });
    return otherwise;
  };
  const bySource = sourceOf(record, story.articles);
  const source = take('source', bySource, likelySource(record, story.articles));
  const article = story.articles.find(({ id }) => id === source);
  const passages = article?.text == null ? [] : placesOf(record, article.id, article.text);
  const words = article?.text == null ? null : { record, article: { ...article, text: article.text }, passages };
  // Where a quote is not found, which is reported elsewhere, nothing else can be read from the words.
  const isReadable = passages.length === record.passages.length && asked.length === 0;
  const { voice: byVoice, via: byVia } =
    words && isReadable ? attributionOf(words, story) : { voice: unread, via: unread };
  const voice = take('voice', byVoice, articleVoice(source));
  // A voice that is misspelt is reported with the other references.
  const isVoiceKnown =
    record.voice === undefined
      ? 'value' in byVoice
      : voice === articleVoice(source) || story.voices.some(({ id }) => id === voice);
  const byStatus = words && isReadable && isVoiceKnown ? statusOf(voice, words, story) : unread;
  const byDay = words && isReadable ? dayOf(words) : unread;
  const byMarks = words && isReadable ? marksOf(words, story) : unread;
  const claim: ClaimRecord = {
    ...record,
    source,
    voice,
    via: take('via', byVia, undefined),
    status: take('status', byStatus, 'reported'),
    day: take('day', byDay, undefined),
    marks: take('marks', byMarks, []),
  };
  const derived = { source: bySource, voice: byVoice, via: byVia, status: byStatus, day: byDay, marks: byMarks };
  const isFinished = derivedFields.every((field) => record[field] !== undefined || 'value' in derived[field]);
  return { claim, derived, asked, isFinished };
}

/** For a field of words that are not found, of which nothing is asked. */
const unread = { ask: '' };

function placesOf({ passages }: WrittenClaim, source: string, text: string): Quotation[] {
  return passages.flatMap(({ exact, prefix = '', suffix = '' }) => {
    const found = text.indexOf(prefix + exact + suffix);
    const start = found + prefix.length;
    return found < 0 ? [] : [quotationAt({ id: source, text }, { start, end: start + exact.length })];
  });
}
