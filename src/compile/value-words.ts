// What articles say of a number, its limit and its unit, held against a value; and the words that give the value in one piece.
import type { ClaimValue, Limit } from '../model/dataset';
import type { Span } from '../model/quotation';
import { numberTokens } from './numbers';
import {
  ambiguous,
  distanceUnits,
  halfNegation,
  madeAnotherUnit,
  otherUnit,
  patternsAfter,
  patternsBefore,
  phrasesBefore,
} from './value-phrases';

interface SaidLimit {
  /** Null where the words deny the number and give no limit. */
  readonly limit: Limit | null;
  readonly words: string;
}

interface SaidNumber extends Span {
  /** The limits said of it, the nearest to the number first. */
  readonly limits: readonly SaidLimit[];
  /** km or mi, or the words of another unit; null where none stands beside it. */
  readonly unit: string | null;
  readonly unitEnd: number;
  /** From the first word of its limit to the last of its unit. */
  readonly whole: Span;
}

/** What is wrong with a value beside the words that give its number, said with what to do, or null. `within`: where to look in the text. */
export function faultOfValue(
  { number, unit, limit }: ClaimValue,
  text: string,
  within: readonly Span[],
): string | null {
  const said = numbersIn(number, text, within);
  if (said.length === 0) return null;
  const quoted = quotedIn(text, said);
  const fitting = fittingUnit(unit, said);
  if (fitting.length === 0) return otherUnitFault(quoted, number, unit);
  if (fitting.some(({ limits }) => agrees(limit, limits))) return null;
  const meant = fitting.flatMap(({ limits }) => limits);
  if (meant.length === 0) {
    const known = phrasesBefore.flatMap((row) => (row.limit === limit ? row.words : []));
    const examples = known.slice(0, 3).map((words) => `“${words}”`);
    return `the words say ${quoted}: no word such as ${examples.join(', ')} gives the limit “${limit}”; give no limit`;
  }
  const acceptable = fitting.flatMap(({ limits }) => (isDenied(limits) ? [] : limits.map((one) => one.limit)));
  if (acceptable.length === 0) return `the words say ${quoted}: they deny the number and give no limit; give no value`;
  const limits = [...new Set(acceptable)].map((one) => `\`limit: ${one}\``).join(' or ');
  const otherMeaning = meant.every(({ words }) => ambiguous.includes(words))
    ? ', or `limit: exactly` if the word before the number means something else here'
    : '';
  return `the words say ${quoted}: give ${limits}${otherMeaning}`;
}

/** As `faultOfValue`, for a distance of which only the number and the unit are given. */
export function faultOfUnit(
  { number, unit }: Pick<ClaimValue, 'number' | 'unit'>,
  text: string,
  within: readonly Span[],
): string | null {
  const said = numbersIn(number, text, within);
  const isOther = said.length > 0 && fittingUnit(unit, said).length === 0;
  return isOther ? otherUnitFault(quotedIn(text, said), number, unit) : null;
}

const quotedIn = (text: string, said: readonly SaidNumber[]) =>
  said.map(({ whole }) => `“${text.slice(whole.start, whole.end)}”`).join(', ');

const otherUnitFault = (quoted: string, number: number, unit: string) =>
  `the words say ${quoted}, not ${number} ${unit}: give the unit that they give`;

/** For a distance, the numbers with its unit, or else those with none. Other units are free words, which are not compared. */
function fittingUnit(unit: string, said: readonly SaidNumber[]): readonly SaidNumber[] {
  if (!(unit in distanceUnits)) return said;
  const same = said.filter((one) => one.unit === unit);
  return same.length > 0 ? same : said.filter((one) => one.unit === null);
}

const isDenied = (said: readonly SaidLimit[]) => said.some(({ limit }) => limit === null);

function agrees(limit: Limit | null, said: readonly SaidLimit[]): boolean {
  if (isDenied(said)) return false;
  if (limit === null) return said.length === 0;
  if (limit === 'exactly') return said.every(({ limit: one, words }) => one === 'exactly' || ambiguous.includes(words));
  return said.some((one) => one.limit === limit);
}

/** The shortest stretch of the text, inside `within`, that gives a distance with its unit and its limit; null where there is none. */
export function wordsOfDistance({ number, unit, limit }: ClaimValue, text: string, within: Span): Span | null {
  const spans = numbersIn(number, text, [within]).flatMap(({ whole, limits, unit: saidUnit }) => {
    const isInside = within.start <= whole.start && whole.end <= within.end;
    return saidUnit === unit && agrees(limit, limits) && isInside ? [whole] : [];
  });
  return spans.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** Each time that the number stands in one of the stretches, with what is said of it. */
function numbersIn(number: number, text: string, within: readonly Span[]): SaidNumber[] {
  return within.flatMap(({ start, end }) =>
    numberTokens(text.slice(start, end)).flatMap((token) =>
      token.value === number ? [saidOf(text, { start: start + token.start, end: start + token.end })] : [],
    ),
  );
}

function saidOf(text: string, { start, end }: Span): SaidNumber {
  const limits: SaidLimit[] = [];
  let from = start;
  for (let found = limitBefore(text.slice(0, from)); found; found = limitBefore(text.slice(0, from))) {
    limits.push(found);
    from = found.start;
  }
  const { unit, words } = unitAfter(text.slice(end));
  const unitEnd = end + words.length;
  // "200-mile" qualifies the word after it.
  const isQualifier = unit !== null && unit in distanceUnits && words.startsWith('-');
  const qualified = isQualifier ? (/^\s\p{L}+/u.exec(text.slice(unitEnd))?.[0] ?? '') : '';
  let to = unitEnd + qualified.length;
  const after = limitAfter(text.slice(end));
  if (after) {
    limits.push(after);
    to = Math.max(to, end + after.length);
  }
  const said = { start, end, limits, unit, unitEnd, whole: { start: from, end: to } };
  return withLimitOfConverted(text, said);
}

/** In "up to 186 miles (300 km)" the limit of the miles is that of the kilometres too. */
function withLimitOfConverted(text: string, said: SaidNumber): SaidNumber {
  const opened = text.slice(0, said.whole.start).trimEnd();
  if (!/[([]$/.test(opened) || said.unit === null || !said.limits.every(({ limit }) => limit === 'about')) return said;
  const before = opened.slice(0, -1).trimEnd();
  const token = numberTokens(before).at(-1);
  const first = token && saidOf(text, token);
  if (!first || first.unit === null || first.unit === said.unit) return said;
  const areDistances = first.unit in distanceUnits && said.unit in distanceUnits;
  const isBeside = first.unitEnd === before.length || first.whole.end >= before.length;
  if (!areDistances || !isBeside || first.limits.length === 0) return said;
  const closing = /^\s*[)\]]/u.exec(text.slice(said.whole.end))?.[0] ?? '';
  const end = Math.max(first.whole.end, said.whole.end + closing.length);
  return { ...said, limits: [...said.limits, ...first.limits], whole: { start: first.whole.start, end } };
}

/** The unit that a text begins with, and the words that give it. */
function unitAfter(rest: string): { readonly unit: string | null; readonly words: string } {
  for (const [unit, pattern] of Object.entries(distanceUnits)) {
    const words = pattern.exec(rest)?.[0];
    if (words === undefined) continue;
    const more = madeAnotherUnit.exec(rest.slice(words.length))?.[0] ?? '';
    return more ? { unit: (words + more).trim(), words: words + more } : { unit, words };
  }
  const words = otherUnit.exec(rest)?.[0] ?? '';
  return { unit: words === '' ? null : words.trim(), words };
}

function limitBefore(before: string): (SaidLimit & { readonly start: number }) | null {
  const found = patternsBefore.flatMap(({ limit, negated, words, pattern }) => {
    const match = pattern.exec(before);
    if (!match) return [];
    const { between } = match.groups ?? {};
    if (between === undefined) return limit === null ? [] : [{ limit, words, start: match.index }];
    return [{ limit: halfNegation.test(match[0]) ? null : negated, words: match[0].trim(), start: match.index }];
  });
  // "no more than" is not "more than".
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

/** After the number at most two words, its unit, and a converted figure in brackets may stand before the limit. */
function limitAfter(after: string): (SaidLimit & { readonly length: number }) | null {
  for (const { limit, words, pattern } of patternsAfter) {
    const match = pattern.exec(after);
    // "at least" before the next number is said of that one.
    if (match && !/^\s+[\p{N}]/u.test(after.slice(match[0].length))) return { limit, words, length: match[0].length };
  }
  return null;
}
