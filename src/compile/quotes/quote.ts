// Finds quoted words in a text, letter for letter. Case, quotation marks, dashes and spaces must be the same: anything else hides misquotes.

import { type Quotation, quotationAt, type Span } from '../../model/quotation';
import { misquote } from './misquote';

const notThere = 'is not in this source, letter for letter';
const cutWord = 'begins or ends in the middle of a word or number; quote it whole';

/** Characters shown on either side of words whose prefix or suffix is not there. */
const shownContext = 24;

export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * Where a text has the words (UTF-16 offsets), or why they are not found. `others`: further articles, to say of missing words whether one of
 * these has them.
 */
export function findQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: Quote,
  others: readonly { readonly id: string; readonly text: string }[] = [],
): Span | { readonly fault: string } {
  const anywhere = occurrences(text, exact);
  const inContext = anywhere.filter(
    ({ start, end }) => text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end),
  );
  const [only] = inContext;
  if (only && inContext.length === 1) {
    return cutsWord(text, only) ? { fault: cutWord } : only;
  }
  if (inContext.length > 1) {
    return {
      fault: `appears ${inContext.length} times in this source; add a prefix or suffix that says which one is meant`,
    };
  }
  const [first] = anywhere;
  if (!first) return { fault: `${notThere}${misquote(text, exact, others)}` };
  const { prefix: before, suffix: after } = contextOf(text, first, shownContext);
  return {
    fault: `appears in this source, but not with this prefix and suffix: “${before}” comes before it and “${after}” after it`,
  };
}

/** The first place where a text has the words whole; null where it does not. */
export const findWords = (text: string, words: string): Span | null =>
  words === '' ? null : (occurrences(text, words).find((span) => !cutsWord(text, span)) ?? null);

/** The last such place before an offset; null where there is none. */
export const findWordsBefore = (text: string, words: string, offset: number): Span | null =>
  occurrences(text.slice(0, offset), words).findLast((span) => !cutsWord(text, span)) ?? null;

/** Why `findWords` does not find words. */
export const faultOfWords = (text: string, words: string): string =>
  words !== '' && text.includes(words) ? cutWord : `${notThere}${misquote(text, words)}`;

/** Words inside the first of the quotations that has them whole; null where none has. */
export function quotationWithin(
  source: { readonly id: string; readonly text: string },
  quotations: readonly Quotation[],
  words: string,
): Quotation | null {
  for (const { start, exact } of quotations) {
    const found = findWords(exact, words);
    if (found) return quotationAt(source, { start: start + found.start, end: start + found.end });
  }
  return null;
}

/** The text before and after a span, `length` graphemes each and never half a character: the context of a selector. */
export function contextOf(text: string, { start, end }: Span, length: number): { prefix: string; suffix: string } {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  // A grapheme is rarely longer than a few code units; the window keeps the segmenter off the rest of the text.
  const before = [...graphemes.segment(text.slice(Math.max(0, start - length * 8), start))].map(
    ({ segment }) => segment,
  );
  const after = [...graphemes.segment(text.slice(end, end + length * 8))].map(({ segment }) => segment);
  return { prefix: before.slice(-length).join(''), suffix: after.slice(0, length).join('') };
}

function occurrences(text: string, exact: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    found.push({ start, end: start + exact.length });
  }
  return found;
}

/** "30" out of "300", or "1" out of "1,000", is verbatim and false. */
function cutsWord(text: string, { start, end }: Span): boolean {
  return (
    [start, end].some(
      (edge) => /[\p{L}\p{N}]$/u.test(text.slice(0, edge)) && /^[\p{L}\p{N}]/u.test(text.slice(edge)),
    ) || [start, end].some((edge) => /\p{N}[.,]?$/u.test(text.slice(0, edge)) && /^[.,]?\p{N}/u.test(text.slice(edge)))
  );
}
