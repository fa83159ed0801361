// The quantities in a text: each number with its unit, its limits, and the conversion into another unit in brackets after it.
import { isSameLength } from '../../model/agreement';
import type { Span } from '../../model/quotation';
import { type LimitPhrase, limitAfter, limitBefore } from './limits';
import { type NumberToken, numbersIn } from './numbers';
import { overlap, spansOf } from './spans';
import { type UnitPhrase, unitAfter } from './units';

export interface Quantity extends NumberToken {
  /** The nearest to the number first. */
  readonly limits: readonly LimitPhrase[];
  readonly unit: UnitPhrase;
  /** From the first word of its limit to the last of its unit. */
  readonly whole: Span;
  /** The figure that it converts: that of 100 for the 60 of "100 kilometers (60 miles)". */
  readonly convertedFrom: Quantity | null;
}

/** How many characters before a number the words of its limit may begin. */
const longestLimit = 160;

/** In the order of the text, "a mile" among them; see `indefiniteQuantitiesIn` for "a boat". */
export function quantitiesIn(text: string): readonly Quantity[] {
  const tokens = numbersIn(text);
  return readAll(text, [...tokens, ...indefiniteLengths(text, tokens)]);
}

/** "a mile", "an hour", "a boat": "a" or "an" as the number 1. */
export function indefiniteQuantitiesIn(text: string): Quantity[] {
  const tokens = numbersIn(text);
  return readAll(text, [...tokens, ...determiners(text, tokens)]).filter((span) => isDeterminer(text, span));
}

/** The numbers of an article that claims must quote: all but conversions. That of “a mile” is both words. */
export const numbersToCover = (text: string): Span[] =>
  quantitiesIn(text).flatMap(({ start, end, unit, convertedFrom }) =>
    convertedFrom ? [] : [{ start, end: isDeterminer(text, { start, end }) ? unit.end : end }],
  );

/** Whether a conversion in brackets differs from the distance before it by more than rounding. */
export function isMisconverted({ value, unit, convertedFrom }: Quantity): boolean {
  if (!convertedFrom || unit.length === null || convertedFrom.unit.length === null) return false;
  const first = { number: convertedFrom.value, unit: convertedFrom.unit.length, limit: null };
  return !isSameLength(first, { number: value, unit: unit.length, limit: null });
}

/** "a" or "an" */
const isDeterminer = (text: string, { start, end }: Span) => /^an?$/i.test(text.slice(start, end));

const determiners = (text: string, tokens: readonly NumberToken[]): NumberToken[] =>
  spansOf(/(?<![\p{L}\p{N}]|(?:half|quarter|quarter of|thirds of) )an?(?=\s\p{L})/giu, text)
    .filter((determiner) => !tokens.some((token) => overlap(token, determiner)))
    .map((determiner) => ({ ...determiner, value: 1, isAmount: true }));

/** "a mile away" */
const indefiniteLengths = (text: string, tokens: readonly NumberToken[]): NumberToken[] =>
  determiners(text, tokens).filter((token) =>
    /^\s(?:(?:nautical|sea)\s)?(?:mile|kilomet(?:er|re))(?!\p{L})/iu.test(text.slice(token.end)),
  );

function readAll(text: string, tokens: readonly NumberToken[]): Quantity[] {
  const inOrder = [...tokens].sort((a, b) => a.start - b.start);
  const found: Quantity[] = [];
  for (const token of inOrder) found.push(withConversion(text, read(text, token, inOrder), found.at(-1)));
  return found;
}

function read(text: string, token: NumberToken, tokens: readonly NumberToken[]): Quantity {
  const limits: LimitPhrase[] = [];
  let from = token.start;
  for (;;) {
    const begin = Math.max(0, from - longestLimit);
    const found = limitBefore(text.slice(begin, from));
    if (!found) break;
    limits.push(found);
    from = begin + found.start;
  }
  const unit = unitAfter(text, token, tokens);
  // "200-mile" qualifies the word after it.
  const isQualifier = unit.length !== null && text[token.end] === '-';
  const qualified = isQualifier ? (/^\s\p{L}+/u.exec(text.slice(unit.end))?.[0] ?? '') : '';
  let to = unit.end + qualified.length;
  const after = limitAfter(text.slice(token.end));
  if (after) {
    limits.push(after);
    to = Math.max(to, token.end + after.length);
  }
  return { ...token, limits, unit, whole: { start: from, end: to }, convertedFrom: null };
}

/** In "up to 186 miles (300 km)" the kilometres are a conversion of the miles, and have their limit too. */
function withConversion(text: string, quantity: Quantity, first: Quantity | undefined): Quantity {
  const opened = /(?:[([]|(?<=\p{L})\/|, or)\s?$/u.exec(text.slice(0, quantity.whole.start));
  const areLengths = first && first.unit.length !== null && quantity.unit.length !== null;
  if (!opened || !areLengths || first.unit.length === quantity.unit.length || first.convertedFrom) return quantity;
  const isBeside = [first.unit.end, first.whole.end].some((end) => text.slice(end, opened.index).trim() === '');
  if (!isBeside && first.whole.end < opened.index) return quantity;
  const conversion = { ...quantity, convertedFrom: first };
  const hasOtherLimit = !quantity.limits.every(({ limit }) => limit === 'about');
  if (hasOtherLimit || first.limits.length === 0) return conversion;
  const closing = /^\s*[)\]]/u.exec(text.slice(quantity.whole.end))?.[0] ?? '';
  const end = Math.max(first.whole.end, quantity.whole.end + closing.length);
  return { ...conversion, limits: [...quantity.limits, ...first.limits], whole: { start: first.whole.start, end } };
}
