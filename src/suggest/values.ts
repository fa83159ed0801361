// The values that a passage gives: numbers with what they count, and their limit.
import { type Quantity, quantitiesIn } from '../compile/english/quantities';
import { overlap } from '../compile/english/spans';
import type { ClaimValue } from '../model/claim';
import type { Span } from '../model/quotation';

export interface ValueDraft {
  readonly value: ClaimValue;
  /** The words of the number. */
  readonly span: Span;
}

/**
 * Each amount of a passage with the unit that the words give it. One without takes that of the amount before it: in "five of six missiles were
 * stopped and two damaged" the two are missiles. Conversions are left out, and numbers that count who speaks.
 */
export function valuesIn(text: string, passage: Span, speakers: readonly Span[]): ValueDraft[] {
  const found: ValueDraft[] = [];
  for (const quantity of quantitiesIn(text.slice(passage.start, passage.end))) {
    const span = { start: passage.start + quantity.start, end: passage.start + quantity.end };
    if (!quantity.isAmount || quantity.convertedFrom || speakers.some((speaker) => overlap(speaker, span))) continue;
    const unit = unitOf(quantity) ?? found.at(-1)?.value.unit;
    // A bare number such as 2022 is a year or the name of something.
    if (unit === undefined) continue;
    found.push({ value: { number: quantity.value, unit, limit: quantity.limits[0]?.limit ?? null }, span });
  }
  return found;
}

/** Words before the noun that is counted. */
const notTheNoun = /^(?:of|the|their|its|his|her|other|more)$/i;

/** A unit of length, or the noun that is counted without the words that describe it: "missiles" of "six ballistic missiles". */
function unitOf({ unit }: Quantity): string | null {
  if (unit.length !== null) return unit.length;
  const words = unit.words.map(({ text }) => text).filter((word) => !notTheNoun.test(word));
  return words.find((word) => /[^s]s$/.test(word)) ?? words.at(-1) ?? null;
}
