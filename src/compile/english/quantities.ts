// Each number of a text with what is said of it: its unit, its limits, and the same distance in another unit in brackets after it.
import { isSameLength } from '../../model/agreement';
import type { Span } from '../../model/quotation';
import { type LimitPhrase, limitAfter, limitBefore } from './limits';
import { type NumberToken, numberTokens } from './numbers';
import { type SaidUnit, unitBeside } from './units';

export interface SaidNumber extends NumberToken {
  /** The limits said of it, the nearest to the number first. */
  readonly limits: readonly LimitPhrase[];
  readonly unit: SaidUnit;
  /** From the first word of its limit to the last of its unit. */
  readonly whole: Span;
  /** The figure that it repeats in another unit: 100 for the 60 of "100 kilometers (60 miles)". */
  readonly convertedFrom: SaidNumber | null;
}

/** How far before a number the words of its limit are looked for. */
const longestLimit = 160;

/** In the order of the text. "a" and "an" are numbers where the noun after them is a unit: see `articlesIn`. */
export function saidNumbers(text: string): readonly SaidNumber[] {
  if (lastRead.text !== text) {
    const tokens = numberTokens(text);
    lastRead = { text, numbers: readAll(text, [...tokens, ...milesIn(text, tokens)]) };
  }
  return lastRead.numbers;
}

// The claims of an article stand together: it is not read anew for each.
let lastRead: { readonly text: string; readonly numbers: readonly SaidNumber[] } = { text: '', numbers: [] };

/** "a mile", "an hour", "a boat": one of what follows, if it is a unit at all. */
export function articlesIn(text: string): SaidNumber[] {
  const tokens = numberTokens(text);
  return readAll(text, [...tokens, ...articles(text, tokens)]).filter((span) => isArticle(text, span));
}

/** The numbers that an article must account for: without those that only repeat a distance in another unit. “a mile” stands whole. */
export const numbersToCarry = (text: string): Span[] =>
  saidNumbers(text).flatMap(({ start, end, unit, convertedFrom }) =>
    convertedFrom ? [] : [{ start, end: isArticle(text, { start, end }) ? unit.end : end }],
  );

/** A distance in brackets that is not the one before it, by more than rounding. */
export function isMisconverted({ value, unit, convertedFrom }: SaidNumber): boolean {
  if (!convertedFrom || unit.length === null || convertedFrom.unit.length === null) return false;
  const first = { number: convertedFrom.value, unit: convertedFrom.unit.length, limit: null };
  return !isSameLength(first, { number: value, unit: unit.length, limit: null });
}

const isArticle = (text: string, { start, end }: Span) => /^an?$/i.test(text.slice(start, end));

const articles = (text: string, tokens: readonly NumberToken[]): NumberToken[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}]|(?:half|quarter|quarter of|thirds of) )an?(?=\s\p{L})/giu)].flatMap(
    ({ index: start, 0: { length } }) =>
      tokens.some((token) => token.start <= start && start < token.end)
        ? []
        : [{ start, end: start + length, value: 1, isAmount: true }],
  );

/** Of the articles only those before a length count as numbers that an author must account for: "a mile away". */
const milesIn = (text: string, tokens: readonly NumberToken[]): NumberToken[] =>
  articles(text, tokens).filter((token) =>
    /^\s(?:(?:nautical|sea)\s)?(?:mile|kilomet(?:er|re))(?!\p{L})/iu.test(text.slice(token.end)),
  );

function readAll(text: string, tokens: readonly NumberToken[]): SaidNumber[] {
  const inOrder = [...tokens].sort((a, b) => a.start - b.start);
  const found: SaidNumber[] = [];
  for (const token of inOrder) found.push(withFirst(text, read(text, token, inOrder), found.at(-1)));
  return found;
}

function read(text: string, token: NumberToken, tokens: readonly NumberToken[]): SaidNumber {
  const limits: LimitPhrase[] = [];
  let from = token.start;
  for (;;) {
    const begin = Math.max(0, from - longestLimit);
    const found = limitBefore(text.slice(begin, from));
    if (!found) break;
    limits.push(found);
    from = begin + found.start;
  }
  const unit = unitBeside(text, token, tokens);
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

/** In "up to 186 miles (300 km)" the kilometres repeat the miles, and their limit is that of the miles too. */
function withFirst(text: string, said: SaidNumber, first: SaidNumber | undefined): SaidNumber {
  const opened = /(?:[([]|(?<=\p{L})\/|, or)\s?$/u.exec(text.slice(0, said.whole.start));
  const areLengths = first && first.unit.length !== null && said.unit.length !== null;
  if (!opened || !areLengths || first.unit.length === said.unit.length || first.convertedFrom) return said;
  const isBeside = [first.unit.end, first.whole.end].some((end) => text.slice(end, opened.index).trim() === '');
  if (!isBeside && first.whole.end < opened.index) return said;
  const repeats = { ...said, convertedFrom: first };
  const hasOwn = !said.limits.every(({ limit }) => limit === 'about');
  if (hasOwn || first.limits.length === 0) return repeats;
  const closing = /^\s*[)\]]/u.exec(text.slice(said.whole.end))?.[0] ?? '';
  const end = Math.max(first.whole.end, said.whole.end + closing.length);
  return { ...repeats, limits: [...said.limits, ...first.limits], whole: { start: first.whole.start, end } };
}
