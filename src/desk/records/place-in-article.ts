// Where a new claim stands in its file: where its sentence stands in the article.
import { findQuote } from '../../compile/quotes/quote';
import type { Fields } from '../protocol';
import type { PlacedRecord } from './read-records';

export interface ArticleWords {
  readonly id: string | null;
  readonly text: string;
}

/** The claim that it is put after; null for the first of its file. Of an article without claims it comes last. */
export function placeInArticle(
  fields: Fields,
  claims: readonly PlacedRecord[],
  articles: readonly ArticleWords[],
): PlacedRecord | null {
  const last = claims.at(-1) ?? null;
  const article = articleOf(fields, articles);
  const text = article?.text ?? null;
  const at = text === null ? null : startOf(fields, text);
  if (text === null || at === null) return last;
  const same = claims.filter((claim) => articleOf(claim.fields, articles) === article);
  const starts = same.map((claim) => startOf(claim.fields, text) ?? 0);
  if (same.length === 0) return last;
  // Claims of one article need not be in its order: the place where fewest of them would be on the wrong side.
  const wrongAt = (index: number) =>
    starts.slice(0, index).filter((start) => start > at).length +
    starts.slice(index).filter((start) => start < at).length;
  const best = Array.from({ length: same.length + 1 }, (_, index) => index).reduce((a, b) =>
    wrongAt(b) <= wrongAt(a) ? b : a,
  );
  const before = same[best - 1];
  const first = same[0];
  return before ?? (first ? claims[claims.indexOf(first) - 1] : null) ?? null;
}

/** The one that it names; else the only one that has its words. */
function articleOf(fields: Fields, articles: readonly ArticleWords[]): ArticleWords | null {
  if (fields.source !== undefined) return articles.find(({ id }) => id === fields.source) ?? null;
  const found = articles.filter(({ text }) => startOf(fields, text) !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Where its first passage begins. */
function startOf({ passages }: Fields, text: string): number | null {
  const first = Array.isArray(passages)
    ? (passages[0] as Fields | string | undefined)
    : (passages as string | undefined);
  const quote = typeof first === 'string' ? { exact: first } : first;
  if (typeof quote?.exact !== 'string') return null;
  const span = findQuote(text, quote as { exact: string; prefix?: string; suffix?: string });
  return 'start' in span ? span.start : null;
}
