// Words of an article as a record quotes them.
import { findQuote, type Quote } from '../compile/quotes/quote';
import type { Span } from '../model/quotation';

/** The exact words; where the article has them more than once, with as many words before or after them as tell them apart. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const exact = text.slice(start, end);
  const isFound = (quote: Quote) => {
    const found = findQuote(text, quote);
    return 'start' in found && found.start === start;
  };
  if (isFound({ exact })) return { exact };
  // Whole words of the same line.
  const before = /[^\n]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^\n]*/u.exec(text.slice(end))?.[0] ?? '';
  const prefixes = [...before.matchAll(/(?<=^|\s)\S/gu)]
    .map(({ index }) => ({ exact, prefix: before.slice(index) }))
    .reverse();
  const suffixes = [...after.matchAll(/\S(?=\s|$)/gu)].map(({ index }) => ({
    exact,
    suffix: after.slice(0, index + 1),
  }));
  return [...prefixes, ...suffixes].find(isFound) ?? { exact };
}
