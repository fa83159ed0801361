// For a word that is none of the expected ones: which of them was probably meant.
import { closestMatch } from 'leven';

/** “; did you mean “russia”?”, to end a message with; empty where no expected word is similar. */
export function didYouMean(word: string, expected: Iterable<string>): string {
  // Short words are always similar to some other; in a long one a whole part may differ.
  const maxDistance = Math.min(6, Math.max(1, Math.floor(word.length * 0.4)));
  const nearest = closestMatch(word, [...expected], { maxDistance });
  return nearest === undefined ? '' : `; did you mean “${nearest}”?`;
}

/** For an id that no record has: `what` is what it should name, such as “a claim”. */
export const notKnown = (id: string, what: string, expected: Iterable<string>): string =>
  `“${id}” is not ${what}${didYouMean(id, expected)}`;
