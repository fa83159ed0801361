// What an article says that needs evidence: its numbers, its names, what it quotes, and who is said to say what. Found in its text, and
// not in a list of an author's.
import type { Span } from '../../model/quotation';
import { attributionsIn, quotedIn } from '../english/attribution';
import { type KnownNames, type NameToken, namesIn } from '../english/names';
import { numbersToCarry } from '../english/quantities';
import { otherCountryNames } from '../gazetteer/country-names';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Authored } from '../schema/schema';

/** In the order of the text, each time one stands there. */
export interface Particulars {
  readonly numbers: readonly Span[];
  readonly names: readonly NameToken[];
  /** Stretches in quotation marks. */
  readonly quotations: readonly Span[];
  /** Verbs of saying, and "according to". */
  readonly attributions: readonly Span[];
}

/** Names that are known wherever they stand: of the places of the story and of the gazetteer. */
export function knownNames(authored: Authored, gazetteer: Gazetteer): KnownNames {
  const names = new Set([
    ...gazetteer.places.map(({ name }) => name),
    ...Object.keys(otherCountryNames),
    ...authored['places.yaml'].places.flatMap(({ aliases }) => aliases),
  ]);
  return { has: (name) => names.has(name) };
}

export function particularsOf(text: string, known: KnownNames): Particulars {
  const names = namesIn(text, known);
  const within = (span: Span) => names.some(({ start, end }) => start <= span.start && span.end <= end);
  return {
    // "F-16" is a name, and no number.
    numbers: numbersToCarry(text).filter((number) => !within(number)),
    names,
    quotations: quotedIn(text),
    attributions: attributionsIn(text),
  };
}

/** Stretches of a span that hold a letter or a number and stand in none of the others, each from its first to its last. */
export function uncoveredOf(text: string, { start, end }: Span, others: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let from = start;
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (other.end <= from) continue;
    if (other.start >= end) break;
    if (other.start > from) stretches.push({ start: from, end: other.start });
    from = other.end;
  }
  if (from < end) stretches.push({ start: from, end });
  return stretches.flatMap((stretch) => {
    const words = text.slice(stretch.start, stretch.end);
    const first = words.search(/[\p{L}\p{N}]/u);
    if (first < 0) return [];
    const length = words.slice(first).replace(/[^\p{L}\p{N}]+$/u, '').length;
    return [{ start: stretch.start + first, end: stretch.start + first + length }];
  });
}
