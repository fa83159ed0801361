// Why a part of a link could not be used, as sentences for the reader.
import type { Text } from '../text/text';
import type { Key } from './link';

export interface LinkProblem {
  /** A field that could not be read, or another problem. */
  readonly what:
    | Key
    | 'too-long'
    | 'nothing'
    | 'part'
    | 'repeated'
    | 'rotation'
    | 'ring-without-size'
    | 'ring-without-place';
  /** The text of the link that the problem is about. */
  readonly words: readonly string[];
}

export function problemSentence({ what, words }: LinkProblem, text: Text): string {
  const first = shortened(words[0] ?? '');
  return text.linkProblems[what]({ first, others: Math.max(0, words.length - 1), all: words.join(', ') });
}

const shortened = (words: string) =>
  words.length > 40 ? `${words.slice(0, 40).toWellFormed()}…` : words.toWellFormed();
