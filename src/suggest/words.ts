// The words of texts that say what they are about, and how alike two texts are by them.
import { spansOf } from '../compile/english/spans';

export type Words = ReadonlySet<string>;

/** Words that say nothing of what a text is about. */
const common = new Set(
  `a an and are as at be been but by for from had has have he her his in into is it its not of on or that the their them they this to was were
  which who will with would said says say told according claimed after before over than up more what did do does how was were when`.split(
    /\s+/,
  ),
);

/** The words but the most common ones, in lower case and without the most frequent endings. */
export const wordsOf = (text: string): Words =>
  new Set(
    spansOf(/[\p{L}\p{N}]+/gu, text)
      .map(({ start, end }) => text.slice(start, end).toLowerCase())
      .filter((word) => word.length > 1 && !common.has(word))
      .map((word) => word.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, '')),
  );

/** How alike two texts are, from 0 to 1 for the same words. Words that many of `texts` have count little (inverse document frequency). */
export function similarityAmong(texts: readonly Words[]): (first: Words, second: Words) => number {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: string) => Math.log(1 + texts.length / (1 + (counts.get(word) ?? 0))) ** 2;
  const sizeOf = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weightOf(word), 0);
  return (first, second) => {
    const shared = sizeOf([...first].filter((word) => second.has(word)));
    return shared === 0 ? 0 : shared / Math.sqrt(sizeOf(first) * sizeOf(second));
  };
}
