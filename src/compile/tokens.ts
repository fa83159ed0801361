// The names that stand in an article: those of places, and other words with capitals.
import type { Span } from '../model/quotation';

export interface NameToken extends Span {
  readonly name: string;
}

/** Whole-word occurrences of the names, capitals as they stand; where one name holds another, the longer one counts. */
export function nameTokens(text: string, names: readonly string[]): NameToken[] {
  if (names.length === 0) return [];
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
  }));
}

/** Runs of capitalised words that do not begin a sentence: names of people, bodies and things. */
export function capitalisedTokens(text: string): NameToken[] {
  // A full stop belongs to a name only in initials ("U.S."); after a word it ends the sentence.
  const word = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{N}’'-]*)`;
  const pattern = new RegExp(String.raw`(?<=[\p{L}\p{N},;:’'")—–-] )${word}(?: (?:of |the |and )?${word})*`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
  }));
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
