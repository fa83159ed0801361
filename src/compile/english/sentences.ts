// The sentences of a text.
import type { Span } from '../../model/quotation';
import { titlesBeforeNames } from './capitalised-words';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Segments that end in initials ("U.S. Army", "V. Putin") or in a title ("Gov. Mike DeWine"): when a capital follows, the segmenter takes
// their full stop for the end of a sentence.
const endsInInitials = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.)+|(?:${[...titlesBeforeNames].join('|')})\.)\s*$`,
  'u',
);
// "on Oct. 9", "at 9 p.m. Friday".
const shortMonth = /(?<![\p{L}\p{N}])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;
const beforeNoon = /\d\s?[ap]\.m\.\s*$/u;
const dayOfTheWeek = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** Whether the sentence continues after a full stop. */
const continues = (read: string, next: string) =>
  endsInInitials.test(read) ||
  (shortMonth.test(read) && /^\d/.test(next)) ||
  (beforeNoon.test(read) && dayOfTheWeek.test(next));

/**
 * Sentences without the space around them, by UTF-16 offsets. A line break always ends one. Good for counting in English news copy:
 * initials and shortened titles never end a sentence here, so that two sentences count as one where the first really ends in "the U.S.".
 * Other shortened words that a capital may follow are split as the Unicode rules (UAX 29) split them.
 */
export function sentencesIn(text: string): Span[] {
  const sentences: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let start = 0;
    let read = '';
    for (const { segment } of segmenter.segment(line)) {
      read += segment;
      const end = start + read.length;
      if (end < line.length && continues(read, line.slice(end))) continue;
      const trimmed = read.trim();
      if (/[\p{L}\p{N}]/u.test(trimmed)) {
        const from = lineStart + start + read.indexOf(trimmed);
        sentences.push({ start: from, end: from + trimmed.length });
      }
      start = end;
      read = '';
    }
    lineStart += line.length + 1;
  }
  return sentences;
}
