// The unit after a number: a length ("300 km", "half a mile", "12 nautical miles") or what is counted ("six wooden
// boats", "five of the six boats", "28 sq. meter", "the 1,000th day", "20 percent").
import type { Span } from '../../model/quotation';
import { isPlural, plainUnit } from '../../model/unit';
import { plusAfter } from './limits';
import type { NumberToken } from './numbers';
import { spansOf } from './spans';

/** How articles write the units of model/length.ts. */
const lengths: Readonly<Record<string, RegExp>> = {
  km: lengthPattern('kms?|kilomet(?:er|re)s?|км'),
  nmi: lengthPattern(String.raw`(?:nautical|sea)[\s-](?:miles?|mi)|nmi|NM|nm|n\.m\.`),
  mi: lengthPattern(String.raw`(?:statute\s)?(?:mi|miles?)`),
  m: lengthPattern('m|met(?:er|re)s?'),
  ft: lengthPattern('ft|foot|feet'),
};

function lengthPattern(names: string): RegExp {
  return new RegExp(String.raw`^[\s-]*(?:${names})(?![\p{L}\p{N}])`, 'iu');
}

/** Words after a length that make it a speed, an area or a volume: "km/h", "kilometers per hour", "miles an hour", "km²". */
const compoundUnit =
  /^(?:\s?\/\s?\p{L}+|[\s-]per[\s-]\p{L}+|[\s-](?:an?|each|every)[\s-](?:second|minute|hour|day|week|month|year)(?!\p{L})|\s?[²³]|\^[23]|\s(?:squared|cubed)(?!\p{L}))/iu;

/** "km" for "kilometers"; null for other words. */
export function lengthNamed(unit: string): string | null {
  return Object.keys(lengths).find((name) => lengths[name]?.exec(` ${unit}`)?.[0].length === unit.length + 1) ?? null;
}

interface Word extends Span {
  readonly text: string;
}

/** The words after a number that may be its unit. */
export interface UnitPhrase {
  /** A unit of length; null for anything else. */
  readonly length: string | null;
  /** What is counted, without "of the"; empty where the number is alone, as in "two were stopped". */
  readonly words: readonly Word[];
  readonly end: number;
  /** It comes after another number: the kilometres of the 300 in "300 to 400 km". */
  readonly isShared: boolean;
  /** It is in the singular, as in "28-square-meter" and "1,000th day". */
  readonly isSingular: boolean;
}

/** `tokens` are all the numbers of the text. */
export function unitAfter(text: string, token: NumberToken, tokens: readonly NumberToken[]): UnitPhrase {
  const plus = plusAfter(text.slice(token.end));
  if (plus !== '') return unitAfter(text, { ...token, end: token.end + plus.length }, tokens);
  const rest = text.slice(token.end);
  const before = rest.match(/^[\s-]*(?:of\s)?an?(?=\s)/u)?.[0] ?? '';
  // "half a mile", "a quarter of a mile".
  const skipped = token.value > 0 && token.value < 1 ? before.length : 0;
  const isSingular = rest.startsWith('-') || /(?:st|nd|rd|th)$/.test(text.slice(token.start, token.end));
  for (const [length, pattern] of Object.entries(lengths)) {
    const words = pattern.exec(rest.slice(skipped))?.[0];
    if (words === undefined) continue;
    const start = token.end + skipped;
    const end = start + words.length;
    const more = compoundUnit.exec(text.slice(end))?.[0] ?? '';
    if (more === '') return { length, words: [], end, isSingular, isShared: false };
    const unit = { text: (words + more).trim(), start, end: end + more.length };
    return { length: null, words: [unit], end: unit.end, isSingular, isShared: false };
  }
  // "300 to 400 km", "two or three boats": the unit of the second is that of the first.
  const joined = /^(?:,? ?(?:to|and|or)\s|\s?[-–]\s?)/u.exec(rest)?.[0];
  const second = joined && tokens.find(({ start }) => start === token.end + joined.length);
  if (second) return { ...unitAfter(text, second, tokens), isShared: true };
  return { length: null, isSingular, isShared: false, ...counted(text, token, tokens) };
}

/** Words at which a noun phrase ends. */
const ends = new Set(
  [
    'to and or nor but than as if that which who whom whose when while where because so plus more less there here',
    'in on at by for from with into inside within beyond before after between through across along around over under off',
    'away apart is are was were be been has have had do does did will would can could may might must should it they we he',
  ]
    .join(' ')
    .split(' '),
);
/** Words that follow a number without a noun: "two dead", "five shot down". */
const withoutNoun = new Set('hit shot sunk lost hurt dead missing aboard left each more others these those'.split(' '));
/** Words between the numbers of "five of the six boats". */
const determiners = new Set('of the its their his her our these those all'.split(' '));
const abbreviations = /^(?:sq|cu|hrs?|mins?|secs?|lbs?|oz|km|mi|ft)\.$/i;
const pronouns = new Set('them us ones'.split(' '));
const mostWords = 8;
/** The next word of the paragraph, after markup (“<b>two</b> boats”). "U.S." and "U.S.-made" are words. */
const nextWord = new RegExp(
  [
    String.raw`^((?:<[^<>]*>|[^\S\n]|\n(?!\s*\n)|-)+)`,
    String.raw`((?:\p{Lu}\.){2,}(?:-\p{L}+)*|[\p{L}\p{N}][\p{L}\p{N}’'²³/]*(?:-\p{L}+)*\.?)`,
  ].join(''),
  'u',
);

function counted(text: string, token: NumberToken, tokens: readonly NumberToken[]): Pick<UnitPhrase, 'words' | 'end'> {
  const symbol = /(?:US|A|C)?(?:\$|€|£|¥|₽|₴)\s?$/u.exec(text.slice(0, token.start))?.[0].trim();
  if (symbol) {
    const word = { text: currencies[symbol.slice(-1)] ?? symbol, start: token.start - symbol.length, end: token.end };
    return { words: [word], end: token.end };
  }
  const sign = /^(?:\s?(?:%|‰|°[CF]?|[mk]m?[²³])|[\s-]per\s?cent(?!\p{L}))/iu.exec(text.slice(token.end))?.[0];
  if (sign) {
    const end = token.end + sign.length;
    return { words: [{ text: sign.trim(), start: end - sign.trim().length, end }], end };
  }
  const words: Word[] = [];
  let end = token.end;
  while (words.length < mostWords) {
    const found = nextWord.exec(text.slice(end));
    if (!found) break;
    const [, gap = '', raw = ''] = found;
    const word = abbreviations.test(raw) || /^(?:\p{Lu}\.){2}/u.test(raw) ? raw : raw.replace(/\.$/, '');
    const start = end + gap.length;
    const isPartOfWhole = words.length > 0 && words.every(({ text: one }) => determiners.has(one.toLowerCase()));
    const isOtherNumber = tokens.some((other) => other.start === start && !word.includes('-'));
    if (pronouns.has(word.toLowerCase())) return { words: [], end: start + word.length };
    if (ends.has(word.toLowerCase()) || (isOtherNumber && !isPartOfWhole)) break;
    end = start + word.length;
    if (isOtherNumber) words.length = 0;
    else words.push({ text: word, start, end });
    if (raw !== word || isEndOfNoun(words, text.slice(end))) break;
  }
  // "of" alone is no unit.
  return { words: words.every(({ text: word }) => determiners.has(word.toLowerCase())) ? [] : words, end };
}

const currencies: Readonly<Record<string, string>> = {
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '₽': 'rubles',
  '₴': 'hryvnias',
};

/** A plural ends a noun, but in "bus depots", "hours of protection" and "United States troops". */
function isEndOfNoun(words: readonly Word[], after: string): boolean {
  const last = words.at(-1)?.text ?? '';
  const next = /^[\s-]+(\p{L}+)/u.exec(after)?.[1] ?? '';
  if (determiners.has(last.toLowerCase())) return false;
  return isPlural(last) && !/^\p{Lu}/u.test(last) && next !== 'of' && !isPlural(next);
}

/** The end of a unit after a number, which describing words may precede; null where the words are another unit. */
export function endOfUnit(unit: string, value: number, { words, isSingular }: UnitPhrase): number | null {
  const last = lastWordsOf(unit, words).find(
    // "six boat engines" are no boats; "one boat" is.
    ({ text, plain }) =>
      Math.abs(value) <= 1 ||
      isSingular ||
      isPlural(text) ||
      isMeasure(plain) ||
      unit.toLowerCase().endsWith(text.toLowerCase()),
  );
  return last?.end ?? null;
}

/** The last word of each occurrence of a unit among words, whatever the number and the spelling. */
function lastWordsOf(unit: string, words: readonly Word[]) {
  const wanted = plainUnit(unit);
  const plainWords = words.flatMap((word) => plainUnit(word.text).map((plain) => ({ ...word, plain })));
  return plainWords.filter((_, last) => {
    const first = last - wanted.length + 1;
    return wanted.every((word, index) => plainWords[first + index]?.plain === word);
  });
}

/** Whether no noun says what is counted: "two were stopped", "five of them", "two wounded". */
export const isWithoutNoun = ({ length, words }: UnitPhrase): boolean =>
  length === null &&
  words.every(({ text }) => {
    const word = text.toLowerCase();
    return determiners.has(word) || withoutNoun.has(word) || /(?:ed|ly)$/.test(word);
  });

export function namesUnit(text: string, unit: string): boolean {
  const words = spansOf(/[\p{L}\p{N}’']+/gu, text).map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  return lastWordsOf(unit, words).length > 0;
}

const isMeasure = (word: string) =>
  ['meter', 'kilometer', 'mile', 'hour', 'minute', 'day', 'ton', 'tonne', 'percent', 'liter'].includes(word);
