// What claims must quote of an article: its numbers, names, quotations and attributions. They are found in its text, so that an author
// cannot forget to list one.
import type { Span } from '../../model/quotation';
import { attributionsIn, quotationsIn } from '../english/attribution';
import { type NameToken, namesIn, type PlaceNames } from '../english/names';
import { numbersToCover } from '../english/quantities';
import { contains } from '../english/spans';
import { otherCountryNames } from '../gazetteer/country-names';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Authored } from '../schema/schema';

/** Every occurrence, in the order of the text. */
export interface Particulars {
  readonly numbers: readonly Span[];
  readonly names: readonly NameToken[];
  /** Words in quotation marks. */
  readonly quotations: readonly Span[];
  /** Verbs of saying, and "according to". */
  readonly attributions: readonly Span[];
}

/** The names of the places of the story and of the gazetteer. */
export function placeNames(authored: Authored, gazetteer: Gazetteer): PlaceNames {
  const names = new Set([
    ...gazetteer.places.map(({ name }) => name),
    ...Object.keys(otherCountryNames),
    ...authored['places.yaml'].places.flatMap(({ aliases }) => aliases),
  ]);
  return { has: (name) => names.has(name) };
}

export function particularsOf(text: string, placeNames: PlaceNames): Particulars {
  const names = namesIn(text, placeNames);
  const isInName = (span: Span) => names.some((name) => contains(name, span));
  return {
    // "F-16" is a name, not a number.
    numbers: numbersToCover(text).filter((number) => !isInName(number)),
    names,
    quotations: quotationsIn(text),
    attributions: attributionsIn(text),
  };
}

/** The parts of a span that are in none of the others, each from its first letter or number to its last; none without either. */
export function uncoveredOf(text: string, { start, end }: Span, others: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = start;
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (other.end <= from) continue;
    if (other.start >= end) break;
    if (other.start > from) gaps.push({ start: from, end: other.start });
    from = other.end;
  }
  if (from < end) gaps.push({ start: from, end });
  return gaps.flatMap((gap) => {
    const words = text.slice(gap.start, gap.end);
    const first = words.search(/[\p{L}\p{N}]/u);
    if (first < 0) return [];
    const length = words.slice(first).replace(/[^\p{L}\p{N}]+$/u, '').length;
    return [{ start: gap.start + first, end: gap.start + first + length }];
  });
}
