// Coverage: every number, name, quotation and attribution of the articles is quoted by a claim or left out for a stated reason.
import type { Claim } from '../../model/claim';
import type { Span } from '../../model/quotation';
import { sentencesIn } from '../english/sentences';
import { contains, overlap } from '../english/spans';
import type { Report } from '../problems/problem';
import { findQuote } from '../quotes/quote';
import type { Records } from '../records/records';
import type { ReadSource } from '../sources/sources';
import { type Particulars, uncoveredOf } from './particulars';

/** Reports each sentence with one of these that is in no passage, in no statement of the source about itself, and in nothing left out. */
export function checkCoverage(
  sources: readonly ReadSource[],
  particulars: ReadonlyMap<string, Particulars>,
  claims: readonly Claim[],
  { authored, problemAt }: Records,
  report: Report,
): void {
  for (const { id, text, file, exempt } of sources) {
    const found = particulars.get(id);
    const passages = claims.flatMap((claim) => claim.passages.filter((passage) => passage.source === id));
    const covered: Span[] = [...exempt, ...passages];
    authored['coverage.yaml'].leftOut.forEach((entry, index) => {
      if (entry.source !== id) return;
      const span = findQuote(
        text,
        entry,
        sources.filter((other) => other.id !== id),
      );
      if ('fault' in span) report(problemAt('coverage.yaml', ['leftOut', index], `“${entry.exact}” ${span.fault}`));
      else covered.push(span);
    });
    if (!found) continue;
    for (const sentence of sentencesIn(text)) {
      const missing = missingIn(text, sentence, found, covered);
      if (missing === null) continue;
      const isUnquoted = !covered.some((span) => overlap(span, sentence));
      report({
        file: `seeds/${file}`,
        line: lineOf(text, sentence),
        id,
        words: { source: id, spans: [sentence] },
        message: isUnquoted
          ? `no claim quotes the sentence ${quoted(text, sentence)} with ${missing}; write a claim, or list it under leftOut in data/coverage.yaml with a reason`
          : `from the sentence ${quoted(text, sentence)} no claim quotes ${missing}; quote it in a passage, or list it under leftOut in data/coverage.yaml with a reason`,
      });
    }
  }
}

/** What of a sentence is not covered, in words; null where nothing is missing. */
function missingIn(text: string, sentence: Span, found: Particulars, covered: readonly Span[]): string | null {
  const isCovered = (span: Span) => covered.some((other) => contains(other, span));
  const inSentence = ({ start }: Span) => sentence.start <= start && start < sentence.end;
  const wordsOf = (spans: readonly Span[]) => [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
  const uncovered = (spans: readonly Span[]) => wordsOf(spans.filter((span) => inSentence(span) && !isCovered(span)));

  const quotedWords = found.quotations.flatMap(({ start, end }) => {
    const within = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
    return within.start < within.end ? uncoveredOf(text, within, covered) : [];
  });
  const [numbers, names, attributions] = [found.numbers, found.names, found.attributions].map(uncovered);
  const parts = [
    listed('the number', numbers),
    listed('the name', names),
    quotedIn(sentence, wordsOf(quotedWords)),
    attributions?.length
      ? `${inWords(attributions.map((words) => `‘${words}’`))}, which says whose words they are`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : inWords(parts);
}

/** The quoted words, unless they are most of the sentence, which the message has already. */
function quotedIn({ start, end }: Span, words: readonly string[]): string {
  const length = words.reduce((sum, part) => sum + part.length, 0);
  if (length > (end - start) / 2) return 'what is quoted in it';
  return listed(
    'the quoted words',
    words.map((part) => `‘${part}’`),
    '',
  );
}

const listed = (what: string, words: readonly string[] = [], plural = 's') =>
  words.length === 0 ? '' : `${what}${words.length > 1 ? plural : ''} ${inWords(words)}`;

const inWords = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const longest = 300;
const shortened = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words);

function quoted(text: string, { start, end }: Span): string {
  const words = shortened(text.slice(start, end));
  return /[“”"]/.test(words) ? `‘${words}’` : `“${words}”`;
}

/** The line a span begins on, counted from 1. */
export const lineOf = (text: string, { start }: Span): number => text.slice(0, start).split('\n').length;
