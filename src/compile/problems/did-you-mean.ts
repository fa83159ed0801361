// A word that is none of those known: which of them was probably meant.
import { closestMatch } from 'leven';

/** “; did you mean “russia”?”, to follow what is wrong; empty where no known word is like it. */
export function didYouMean(word: string, known: Iterable<string>): string {
  // Two words of three letters are always alike somewhere; of a long one, a part may be another.
  const maxDistance = Math.min(6, Math.max(1, Math.floor(word.length * 0.4)));
  const nearest = closestMatch(word, [...known], { maxDistance });
  return nearest === undefined ? '' : `; did you mean “${nearest}”?`;
}

/** A reference by id that leads nowhere: `what` is what it should be, such as “a claim”. */
export const notKnown = (id: string, what: string, known: Iterable<string>): string =>
  `“${id}” is not ${what}${didYouMean(id, known)}`;
