// The words of a claim that date it: the only ones in its passages that its article lists under `days`.
import { findWords } from '../quotes/quote';
import { type ClaimWords, type Derived, quoted } from './derived';

export function dayOf({ article, passages }: Pick<ClaimWords, 'article' | 'passages'>): Derived<string | undefined> {
  const named = passages.flatMap(({ exact }) =>
    article.days.flatMap(({ words, date }) => {
      const found = findWords(exact, words);
      return found ? [{ words, date }] : [];
    }),
  );
  const [first] = named;
  if (!first) return { value: undefined, why: 'the passages have none of the words under `days` of the article' };
  const words = [...new Set(named.map((day) => day.words))];
  if (new Set(named.map(({ date }) => date)).size > 1) {
    const choices = words.map((one) => `\`day: ${one}\``).join(', ');
    return {
      ask: `day: is left out, and its passages have ${words.map(quoted).join(' and ')}, which are different days: write ${choices}, or \`day: null\` if none of them dates it`,
    };
  }
  return {
    value: first.words,
    why: `the passages have ${quoted(first.words)}, which is ${first.date} by the article’s \`days\``,
  };
}
