// Finds given names in a text.
import type { NameToken } from './names';
import { spansOf } from './spans';

/** Occurrences of the names as whole words, with the same capitals; of names at one place the longest counts. */
export function matchNames(text: string, names: readonly string[]): NameToken[] {
  if (names.length === 0) return [];
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return spansOf(pattern, text).map((span) => ({ ...span, name: text.slice(span.start, span.end) }));
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
