// The values that a passage gives: numbers with what they count, and their limit.
import { type Quantity, quantitiesIn } from '../compile/english/quantities';
import { overlap } from '../compile/english/spans';
import type { ClaimValue } from '../model/claim';
import type { Span } from '../model/quotation';
import { isVerb } from './verbs';

export interface ValueDraft {
  readonly value: ClaimValue;
  /** The words of the number. */
  readonly span: Span;
}

/**
 * Each amount of a passage with the unit that the words give it. One without takes that of the amount before it: in "five of six boats were
 * stopped and two damaged" the two are boats. Conversions are left out, and numbers that count who speaks.
 */
export function valuesIn(text: string, passage: Span, speakers: readonly Span[]): ValueDraft[] {
  const words = text.slice(passage.start, passage.end);
  const found: ValueDraft[] = [];
  const quantities = quantitiesIn(words);
  for (const [index, quantity] of quantities.entries()) {
    const [before, next] = [quantities[index - 1], quantities[index + 1]];
    const span = { start: passage.start + quantity.start, end: passage.start + quantity.end };
    if (!quantity.isAmount || isConversion(words, quantity, before) || isPartOf(words, quantity, next)) continue;
    if (speakers.some((speaker) => overlap(speaker, span))) continue;
    const own = unitOf(quantity);
    // "two damaged": without a noun.
    const hasNoNoun = quantity.unit.length === null && quantity.unit.words.every((word) => isVerb(word.text));
    const unit = (hasNoNoun ? unitBefore(quantity, found.at(-1)) : null) ?? own;
    if (unit === null) continue;
    found.push({ value: { number: quantity.value, unit, limit: quantity.limits[0]?.limit ?? null }, span });
  }
  return found;
}

/** "310,000 euros ($334,000)": the second says the first again. */
const isConversion = (words: string, quantity: Quantity, before: Quantity | undefined) =>
  quantity.convertedFrom !== null ||
  (before !== undefined &&
    /^\s?\([^()\p{L}]*$/u.test(words.slice(Math.max(before.whole.end, before.unit.end), quantity.start)));

/** "another 30" is one number. */
const isPartOf = (words: string, { end }: Quantity, next: Quantity | undefined) =>
  next !== undefined && words.slice(end, next.start) === ' ';

/** A bare number such as 2022 is probably a year, and counts nothing. */
const unitBefore = ({ value }: Quantity, before: ValueDraft | undefined) =>
  before && !(Number.isInteger(value) && value >= 1500 && value < 2100) ? before.value.unit : null;

/** Words before the noun that is counted. */
const notTheNoun = /^(?:of|the|their|its|his|her|other|more)$/i;

/** A unit of length, or the noun that is counted without the words that describe it: "boats" of "six wooden boats". */
function unitOf({ unit }: Quantity): string | null {
  if (unit.length !== null) return unit.length;
  const words = unit.words.map(({ text }) => text).filter((word) => !notTheNoun.test(word) && !/['’]s$/.test(word));
  return words.find((word) => /[^s]s$/.test(word)) ?? words.at(-1) ?? null;
}
