// Passages as W3C selectors: their words with context, by which other programs find them again in an article that has changed, and their offsets.
import { contextOf } from '../compile/quotes/quote';
import type { Quotation } from '../model/quotation';
import type { Source } from '../model/source';

interface Selector {
  readonly source: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** Graphemes of the article on either side of a passage. */
const contextLength = 32;

export function selectorsOf(passages: readonly Quotation[], sources: readonly Source[]): Selector[] {
  return passages.flatMap(({ source, exact, start, end }) => {
    const article = sources.find(({ id }) => id === source);
    return article ? [{ source, exact, start, end, ...contextOf(article.text, { start, end }, contextLength) }] : [];
  });
}
