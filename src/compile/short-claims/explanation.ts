// A record in full, for its author: each field with the line where it is written, or with the words that it follows from.
import { notKnown } from '../problems/did-you-mean';
import { placeOf } from '../problems/problem';
import { findQuote } from '../quotes/quote';
import { readRecords } from '../records/records';
import { explainedMark, inWords, marksOfStory } from './explained-mark';
import { type DerivedField, derivedFields, finishedClaim, type SeedsAndData, storyWordsOf } from './finished-claims';

const fields = [
  ...['says', 'source', 'voice', 'via', 'speaker', 'status', 'question', 'value', 'day', 'event', 'marks', 'passages'],
] as const;

/** Why there is nothing to explain, or the explanation; `isKnown` is false in the first case. */
export function explanationOf(id: string, files: SeedsAndData): { readonly isKnown: boolean; readonly text: string } {
  const records = readRecords(
    files,
    () => {},
    () => true,
  );
  if (!records) return { isKnown: false, text: 'The records cannot be read: `npm run check` says why.' };
  const claims = records.authored['claims.yaml'];
  const index = claims.findIndex((claim) => claim.id === id);
  const record = claims[index];
  const story = storyWordsOf(files.seeds, records);
  if (!record) {
    const ofMark = explainedMark(id, records, story);
    if (ofMark !== null) return { isKnown: true, text: ofMark };
    const { marks, places } = marksOfStory(records);
    const ids = [...claims, ...marks, ...places].map((one) => one.id);
    return { isKnown: false, text: notKnown(id, 'a claim, mark or place', ids) };
  }
  const { claim, derived } = finishedClaim(record, story);
  const source = records.authored['sources.yaml'].find((one) => one.id === claim.source);
  const text = story.articles.find((one) => one.id === claim.source)?.text ?? null;

  const lines = fields.flatMap((field): string[] => {
    const written = record[field as keyof typeof record];
    const value = claim[field as keyof typeof claim];
    const isDerived = derivedFields.some((one) => one === field);
    if (written === undefined && !isDerived) return [];
    if (field === 'passages')
      return claim.passages.map((passage) => `passage: ${passage.exact}\n    ${placeInArticle(passage)}`);
    return [
      `${field}: ${inWords(value)}\n    ${written === undefined ? reasonOf(field as DerivedField) : writtenAt(field)}`,
    ];
  });
  return {
    isKnown: true,
    text: [`${id} (${placeOf(records.problemAt('claims.yaml', [index], ''))})`, ...lines].join('\n'),
  };

  function reasonOf(field: DerivedField): string {
    const found = derived[field];
    if ('value' in found) return `derived: ${found.why}`;
    return found.ask === '' ? 'not derived: its words are not found' : `not derived: ${found.ask}`;
  }
  function writtenAt(field: string): string {
    const { line } = records?.problemAt('claims.yaml', [index, field], '') ?? { line: null };
    const found = derived[field as DerivedField];
    const same =
      found && 'value' in found && JSON.stringify(found.value) === JSON.stringify(claim[field as DerivedField])
        ? '; it follows from the words, and can be left out'
        : '';
    return `written in line ${line}${same}`;
  }
  function placeInArticle(passage: (typeof claim.passages)[number]): string {
    const span = text === null ? null : findQuote(text, passage);
    if (!source || !span || 'fault' in span || text === null) return 'not found in its article';
    return `word for word in seeds/${source.file}:${text.slice(0, span.start).split('\n').length}`;
  }
}
