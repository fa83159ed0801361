// The statements of an article: what its sentences say, each with the ways in which a claim may quote it.
import { quotationsIn } from '../compile/english/attribution';
import { sentencesIn } from '../compile/english/sentences';
import { overlap } from '../compile/english/spans';
import type { Span } from '../model/quotation';
import { clausesOf } from './clauses';

/** A sentence; several, where a quotation runs over them; or the dateline before a sentence. */
export interface Statement extends Span {
  /** Parts of it that may stand alone: its clauses, and the sentences of a long quotation. */
  readonly parts: readonly Span[];
  /** With the sentence before it, where a pronoun refers to that; else null. */
  readonly withContext: Span | null;
}

/** Every statement of an article in its order. What lies in `exempt` is none: page furniture, title, byline and date. */
export function statementsIn(text: string, exempt: readonly Span[]): Statement[] {
  const sentences = sentencesIn(text)
    .flatMap((sentence) => withoutExempt(text, sentence, exempt))
    .flatMap((sentence) => withoutDateline(text, sentence));
  const groups = joinedByQuotations(text, sentences);
  return groups.map(({ whole, within }, index) => ({
    ...whole,
    parts: [...clausesOf(text, whole), ...within.slice(1)],
    withContext: contextOf(text, groups[index - 1]?.whole, whole),
  }));
}

/** The sentence after what is exempt at its beginning, such as the date of the article; nothing where other words of it are exempt. */
function withoutExempt(text: string, { start, end }: Span, exempt: readonly Span[]): Span[] {
  const inIt = exempt.filter((span) => overlap(span, { start, end }));
  const from = Math.max(start, ...inIt.map((span) => span.end));
  if (inIt.length === 0) return [{ start, end }];
  const words = text.slice(from, end).replace(/^[^\p{L}\p{N}“"]+/u, '');
  const isHead = inIt.length === 1 && inIt.every((span) => span.start <= start) && words.length > 40;
  return isHead ? [{ start: end - words.length, end }] : [];
}

/** Sentences over which one quotation runs are one statement. */
function joinedByQuotations(text: string, sentences: readonly Span[]): { whole: Span; within: Span[] }[] {
  const quotations = quotationsIn(text);
  const groups: { whole: Span; within: Span[] }[] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    const runsOn =
      last &&
      !text.slice(last.whole.end, sentence.start).includes('\n') &&
      quotations.some(({ start, end }) => start < last.whole.end && end > sentence.start + 1);
    if (runsOn) {
      last.whole = { start: last.whole.start, end: sentence.end };
      last.within.push(sentence);
    } else groups.push({ whole: sentence, within: [sentence] });
  }
  return groups;
}

const opensWithPronoun = /^(?:[“"][^”"]*[,.]?[”"],? )?(?:he|she|they|it|his|her|their|its)(?!\p{L})/iu;
const endsWithPronoun = /[,?!][”"] (?:he|she|they)(?: \p{L}+)+\.$/u;

function contextOf(text: string, before: Span | undefined, sentence: Span): Span | null {
  const words = text.slice(sentence.start, sentence.end);
  const refersBack = opensWithPronoun.test(words) || endsWithPronoun.test(words) || / their /.test(words);
  if (!refersBack || !before || text.slice(before.end, sentence.start).includes('\n')) return null;
  return { start: contextStart(text, before, sentence), end: sentence.end };
}

/** What follows a quotation that the sentence before begins with, and the last clause of one that is longer than the sentence itself; else all of it. */
function contextStart(text: string, before: Span, { start, end }: Span): number {
  const quotation = quotationsIn(text.slice(before.start, before.end)).find((one) => one.start === 0);
  const afterQuotation = before.start + (quotation?.end ?? 0);
  if (quotation && before.end - afterQuotation > 20) return afterQuotation + 1;
  const clause = clausesOf(text, before).at(-1);
  return clause && before.end - before.start > end - start ? clause.start : before.start;
}

const dateline = /^\p{Lu}{2}[\p{Lu} .'’-]*(?:, [\p{L}\p{N} .]+)*(?: \([\p{L} ]+\))? [–—-]+ (?=\S)/u;

/** "KYIV, Ukraine –": where an article was written is a statement apart from the sentence after it. */
function withoutDateline(text: string, { start, end }: Span): Span[] {
  const found = dateline.exec(text.slice(start, end))?.[0];
  if (found === undefined) return [{ start, end }];
  return [
    { start, end: start + found.trimEnd().length },
    { start: start + found.length, end },
  ];
}
