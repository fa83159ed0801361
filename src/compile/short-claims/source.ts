// The article of a claim: the only one that has all of its passages, word for word.
import { firstDifference, nearestArticle } from '../quotes/misquote';
import type { WrittenClaim } from '../schema/schema';
import { type Article, type Derived, quoted } from './derived';

export function sourceOf({ passages }: WrittenClaim, articles: readonly Article[]): Derived<string> {
  const readable = articles.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
  const having = (quotes: WrittenClaim['passages']) =>
    readable.filter(({ text }) =>
      quotes.every(({ exact, prefix = '', suffix = '' }) => text.includes(prefix + exact + suffix)),
    );
  const [only, ...others] = having(passages);
  if (only && others.length === 0) {
    const where = passages.length === 1 ? 'the passage is' : 'the passages are';
    return { value: only.id, why: `${where} in this article and in no other` };
  }
  if (only) {
    const which = [only, ...others].map(({ id }) => `\`source: '${id}'\``).join(' or ');
    return { ask: `source: is left out, and ${others.length + 1} articles have these words: write ${which}` };
  }
  // They may be the words of the article that cannot be read.
  if (readable.length < articles.length) return { ask: '' };
  const missing = passages.findIndex((passage) => having([passage]).length === 0);
  const words = passages[missing]?.exact;
  if (words !== undefined) {
    const nearest = nearestArticle(readable, words);
    const difference = nearest && firstDifference(nearest.text, words);
    const near = difference ? `; in article ${nearest.id}, ${difference}` : ', and no article has words near them';
    return { ask: `${quoted(words)} is in no article, letter for letter${near}`, at: ['passages', missing] };
  }
  const where = passages.map(
    (passage) =>
      `${quoted(passage.exact)} is in ${having([passage])
        .map(({ id }) => id)
        .join(', ')}`,
  );
  return {
    ask: `source: is left out, and no article has all of its passages: ${where.join('; ')}. A claim is from one article: make two of it`,
  };
}

/** Where none is certain, the article that is probably meant: one that cannot be read, the one with most of the passages, or the nearest. */
export function likelySource({ passages }: WrittenClaim, articles: readonly Article[]): string {
  const unreadable = articles.find(({ text }) => text === null);
  const readable = articles.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
  const count = ({ text }: { readonly text: string }) => passages.filter(({ exact }) => text.includes(exact)).length;
  const [most] = [...readable].sort((a, b) => count(b) - count(a));
  const withWords = most && count(most) > 0 ? most : nearestArticle(readable, passages[0]?.exact ?? '');
  return (unreadable ?? withWords ?? most)?.id ?? '';
}
