// Words chosen in an article, as a passage of a record: exact, and with what stands before or after them where the article has them twice.
import type { Span } from '../../../model/quotation';
import type { Plain } from '../../protocol';
import { linesOf } from './pieces';

/** A passage may not go over the end of a line: one for each line, without the space at its ends. Nothing else is changed. */
export function passageSpans(text: string, { start, end }: Span): Span[] {
  return linesOf(text)
    .map((line) => trimmed(text, { start: Math.max(start, line.start), end: Math.min(end, line.end) }))
    .filter((span) => span.start < span.end);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

export function passageAt(text: string, span: Span): Plain {
  const exact = text.slice(span.start, span.end);
  if (countOf(text, exact) === 1) return exact;
  const line = linesOf(text).find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
  for (const start of wordStarts(text, line.start, span.start)) {
    const prefix = text.slice(start, span.start);
    if (countOf(text, prefix + exact) === 1) return { exact, prefix };
  }
  for (const end of wordEnds(text, span.end, line.end)) {
    const suffix = text.slice(span.end, end);
    if (countOf(text, exact + suffix) === 1) return { exact, suffix };
  }
  return { exact, prefix: text.slice(line.start, span.start), suffix: text.slice(span.end, line.end) };
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}

/** Where words begin before `to`, the nearest first. */
function wordStarts(text: string, from: number, to: number): number[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].map(({ index }) => from + index).reverse();
}

function wordEnds(text: string, from: number, to: number): number[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].map((word) => from + word.index + word[0].length);
}

/** Where a passage is in its article; null where it is not there, or twice. */
export function spanOfPassage(text: string, passage: Plain): Span | null {
  const { exact, prefix, suffix } = partsOf(passage);
  if (exact === '' || countOf(text, prefix + exact + suffix) !== 1) return null;
  const start = text.indexOf(prefix + exact + suffix) + prefix.length;
  return { start, end: start + exact.length };
}

/** A passage is its words, or an object with `exact`. */
export function partsOf(passage: Plain): { exact: string; prefix: string; suffix: string } {
  if (typeof passage === 'string') return { exact: passage, prefix: '', suffix: '' };
  const fields = typeof passage === 'object' && passage !== null && !Array.isArray(passage) ? passage : {};
  const wordsOf = (name: string) => {
    const value = (fields as Readonly<Record<string, Plain>>)[name];
    return typeof value === 'string' ? value : '';
  };
  return { exact: wordsOf('exact'), prefix: wordsOf('prefix'), suffix: wordsOf('suffix') };
}

/** What the compiler would refuse in words chosen as they are; an editor decides what to do about it. */
export function faultsOfChoice(text: string, span: Span): ('cutAtStart' | 'cutAtEnd' | 'severalLines')[] {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return [
    ...(isWord(span.start - 1) && isWord(span.start) ? (['cutAtStart'] as const) : []),
    ...(isWord(span.end - 1) && isWord(span.end) ? (['cutAtEnd'] as const) : []),
    ...(passageSpans(text, span).length > 1 ? (['severalLines'] as const) : []),
  ];
}

/** To whole words; where the words are whole, to the whole sentence; where they are a sentence or more, to the lines that they are on. */
export function widened(text: string, span: Span): Span {
  const whole = wholeWords(text, span);
  if (whole.start !== span.start || whole.end !== span.end) return whole;
  const lines = linesOf(text).filter(({ start, end }) => start < span.end && end > span.start);
  const from = lines[0]?.start ?? span.start;
  const to = lines.at(-1)?.end ?? span.end;
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.slice(from, to))]
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }))
    .filter(({ start, end }) => start < span.end && end > span.start);
  const sentence = trimmed(text, { start: sentences[0]?.start ?? from, end: sentences.at(-1)?.end ?? to });
  return sentence.start < span.start || sentence.end > span.end ? sentence : trimmed(text, { start: from, end: to });
}

function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let from = start;
  let to = end;
  while (isWord(from - 1) && isWord(from)) from -= 1;
  while (isWord(to - 1) && isWord(to)) to += 1;
  return { start: from, end: to };
}
