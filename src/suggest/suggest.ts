// Suggestions: from an article and the story so far, drafts of the records that would carry it. Pure, and the same for the same input.
// A draft is no claim: nothing of it is published until an editor has written it into the files of data/.
import type { Gazetteer } from '../compile/gazetteer/gazetteer';
import { findQuote, type Quote } from '../compile/quotes/quote';
import type { Authored } from '../compile/schema/schema';
import type { Span } from '../model/quotation';
import { type ArticleHead, headOf } from './article-head';
import { type ClaimDraft, claimDraftOfWords, claimDraftsOf, type DraftedArticle } from './claim-drafts';
import { type PlaceDraft, placeDraftsOf } from './places';

export interface Drafts {
  /** What the article states about itself. */
  readonly head: ArticleHead;
  readonly claims: readonly ClaimDraft[];
  readonly places: readonly PlaceDraft[];
}

export interface Article {
  /** Of its record in sources.yaml, or the one that it will have. */
  readonly id: string;
  /** As received: all spans of drafts are offsets of it (UTF-16). */
  readonly text: string;
}

/** The story so far. Claims of the article itself may be in it. */
export interface Story {
  readonly authored: Authored;
  readonly gazetteer: Gazetteer;
}

/** Drafts for an article. Where sources.yaml describes it, its furniture, byline and date are those of that record. */
export function draftsOf({ id, text }: Article, { authored, gazetteer }: Story): Drafts {
  const head = recordedHead(id, text, authored) ?? headOf(text);
  const furniture = head.furniture.map(({ span }) => span);
  const claims = claimDraftsOf(draftedArticle(id, text, head), authored);
  return { head, claims, places: placeDraftsOf(text, furniture, authored, gazetteer) };
}

/** A draft of a claim whose passages are words that an editor has chosen in the article. */
export function draftOfWords({ id, text }: Article, chosen: readonly Span[], { authored }: Story): ClaimDraft {
  const head = recordedHead(id, text, authored) ?? headOf(text);
  return claimDraftOfWords(draftedArticle(id, text, head), chosen, authored);
}

function draftedArticle(id: string, text: string, head: ArticleHead): DraftedArticle {
  const { furniture, publisher, byline, published } = head;
  const stated = [publisher, byline, published?.words ?? null].filter((span) => span !== null);
  return { id, text, published: published?.date ?? null, exempt: [...furniture.map(({ span }) => span), ...stated] };
}

/** What the record of an article says of it; null where it has none. Words that are not in the text, which the compiler reports, are left out. */
function recordedHead(id: string, text: string, authored: Authored): ArticleHead | null {
  const record = authored['sources.yaml'].find((source) => source.id === id);
  if (!record) return null;
  const spanOf = (quote: Quote | null) => {
    const found = quote && findQuote(text, quote);
    return found && 'start' in found ? found : null;
  };
  const words = spanOf(record.published);
  return {
    title: spanOf(record.title),
    publisher: spanOf(record.publisher),
    byline: spanOf(record.byline),
    published: words && record.published && { words, date: record.published.date },
    furniture: record.furniture.flatMap(({ line, exact, what }) => {
      const start = text.split('\n', line - 1).reduce((sum, before) => sum + before.length + 1, 0);
      return text.startsWith(exact, start) ? [{ line, what, span: { start, end: start + exact.length } }] : [];
    }),
  };
}
