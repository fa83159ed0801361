// English number words, alone or after digits: "twelve", "two hundred and six", "two and a half", "1.5 billion", "half a dozen", "two thirds".
import type { Span } from '../../model/quotation';
import type { NumberToken } from './numbers';
import { spansOf } from './spans';

/** A word or a figure of the text; `gap` is the text between it and the one before. */
interface Word extends Span {
  readonly text: string;
  readonly gap: string;
  /** For a figure in digits. */
  readonly amount: number | null;
}

/** A number that begins at one word, and the first word after it. */
interface Read {
  readonly value: number;
  readonly next: number;
}

const numbered = (words: string, first: number, step = 1) =>
  words.split(' ').map((word, index) => [word, first + index * step] as const);
const oneToNine = new Map(numbered('one two three four five six seven eight nine', 1));
const zeroToNineteen = new Map([
  ...oneToNine,
  ['zero', 0],
  ...numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
]);
const tens = new Map(numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));
const scales = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
  }),
);
/** Words that may follow "half" and "quarter". */
const measures =
  'mile hour dozen hundred thousand million billion century day kilometer kilometre meter metre inch ton'.split(' ');
const parts = new Map(numbered('half third quarter fifth sixth seventh eighth ninth tenth', 2));
const ranks = ['first', 'second', ...[...parts.keys()].filter((word) => word !== 'half' && word !== 'quarter')];

/** The numbers given in words, or in digits with a word such as "million", in the order of the text. */
export function numberWordsIn(text: string, figures: readonly NumberToken[]): NumberToken[] {
  const words = wordsOf(text, figures);
  const found: NumberToken[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readNumber(words, at);
    const first = words[at];
    const last = words[(read?.next ?? 0) - 1];
    if (read && first && last && !(first === last && first.amount !== null))
      found.push({ start: first.start, end: last.end, value: read.value, isAmount: true });
    at = read?.next ?? at + 1;
  }
  return found;
}

function wordsOf(text: string, figures: readonly NumberToken[]): Word[] {
  const words = spansOf(/(?<![\p{L}\p{N}])\p{L}+(?!\p{N})/gu, text).map((span) => ({ ...span, amount: null }));
  const amounts = figures.flatMap(({ start, end, value, isAmount }) =>
    isAmount ? [{ start, end, amount: value }] : [],
  );
  const inOrder = [...words, ...amounts].sort((a, b) => a.start - b.start);
  return inOrder.map((span, index) => ({
    ...span,
    text: text.slice(span.start, span.end).toLowerCase(),
    gap: text.slice(inOrder[index - 1]?.end ?? 0, span.start),
  }));
}

function readNumber(words: readonly Word[], at: number): Read | null {
  if (isPronoun(words, at)) return null;
  if (words[at]?.text === 'another') return { value: 1, next: at + 1 };
  return readParts(words, at) ?? readWhole(words, at);
}

/** "half", "half a million", "a fifth of", "two thirds". */
function readParts(words: readonly Word[], at: number): Read | null {
  const hasArticle = isArticle(words, at) || wordAt(words, at) === 'one';
  const count = hasArticle ? 1 : oneToNine.get(wordAt(words, at));
  const partAt = count === undefined ? at : at + 1;
  if (partAt > at && !isJoined(words, partAt)) return null;
  const word = wordAt(words, partAt);
  const size = parts.get(count !== undefined && count > 1 ? word.replace(/s$/, '') : word);
  if (size === undefined || (count !== undefined && count > 1 && !word.endsWith('s'))) return null;
  const next = partAt + 1;
  if (word === 'half') {
    if (/^-\p{L}/u.test(gapAt(words, next) + wordAt(words, next)) && !measures.includes(wordAt(words, next)))
      return null;
    if (count === undefined && ['first', 'second', 'other', 'latter', 'better'].includes(wordAt(words, at - 1)))
      return null;
    const scale = isArticle(words, next) && isJoined(words, next) ? scales.get(wordAt(words, next + 1)) : undefined;
    return scale === undefined ? { value: 0.5, next } : { value: scale / 2, next: next + 2 };
  }
  // "a third boat" and "the fourth quarter" are ranks.
  const isRank =
    word === 'quarter'
      ? count === undefined && !(measures.includes(wordAt(words, next)) && isJoined(words, next))
      : count === undefined || (count === 1 && gapAt(words, partAt) !== '-' && wordAt(words, next) !== 'of');
  return isRank ? null : { value: (count ?? 1) / size, next };
}

/** "six", "two hundred and six", "two and a half million", "3 million", "a dozen". */
function readWhole(words: readonly Word[], at: number): Read | null {
  const isScale = isArticle(words, at) && isJoined(words, at + 1) && scales.has(wordAt(words, at + 1));
  const first = readUnderHundred(words, at) ?? (isScale ? { value: 1, next: at + 1 } : null);
  if (!first) return null;
  let sum = 0;
  // What a following word such as "thousand" multiplies.
  let { value: group, next } = withFraction(words, first);
  for (;;) {
    const scale = isJoined(words, next) ? scales.get(wordAt(words, next)) : undefined;
    if (scale === undefined) return withFraction(words, { value: sum + group, next });
    group *= scale;
    next += 1;
    if (scale !== 100) {
      sum += group;
      group = 0;
    }
    const hasAnd = scale <= 1000 && wordAt(words, next) === 'and' && isJoined(words, next);
    const from = hasAnd ? next + 1 : next;
    const more = isJoined(words, from) && scale !== 12 && words[from]?.amount === null && readUnderHundred(words, from);
    if (more) {
      group += more.value;
      next = more.next;
    }
  }
}

/** "six", "twelve", "twenty-five", or a figure in digits of any size. "twenty-first" is a rank. */
function readUnderHundred(words: readonly Word[], at: number): Read | null {
  const amount = words[at]?.amount ?? zeroToNineteen.get(wordAt(words, at));
  if (amount !== undefined) return { value: amount, next: at + 1 };
  const ten = tens.get(wordAt(words, at));
  if (ten === undefined) return null;
  const next = at + 1;
  if (gapAt(words, next) === '-' && ranks.includes(wordAt(words, next))) return null;
  const one = isJoined(words, next) ? oneToNine.get(wordAt(words, next)) : undefined;
  return one === undefined ? { value: ten, next } : { value: ten + one, next: next + 1 };
}

/** "… and a half", "… and three quarters". */
function withFraction(words: readonly Word[], { value, next }: Read): Read {
  const isFollowed = isJoined(words, next) && wordAt(words, next) === 'and' && isJoined(words, next + 1);
  const hasCount = isArticle(words, next + 1) || oneToNine.has(wordAt(words, next + 1));
  const [count, part] = [wordAt(words, next + 1), wordAt(words, next + 2)];
  const size = parts.get(part.replace(/s$/, ''));
  const isPart = isFollowed && hasCount && isJoined(words, next + 2) && size !== undefined;
  return isPart ? { value: value + (oneToNine.get(count) ?? 1) / size, next: next + 3 } : { value, next };
}

/** "no one", "one another", "one’s" and "one-sided" count nothing. */
function isPronoun(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [wordAt(words, at - 1), wordAt(words, at), wordAt(words, at + 1)];
  if (word === 'another') return ['one', 'or'].includes(before);
  if (word !== 'one') return false;
  const isSingled = ['no', 'this', 'that', 'which', 'any', 'every', 'each'].includes(before);
  const isReference = before === 'the' && ['that', 'which', 'who', 'in', 'of', 'at', 'to', 'where'].includes(after);
  const isBound = gapAt(words, at + 1) === '-' && ['sided', 'way', 'off', 'time'].includes(after);
  return isSingled || isReference || isBound || after === 'another' || /^['’]/.test(gapAt(words, at + 1));
}

const wordAt = (words: readonly Word[], at: number) => words[at]?.text ?? '';
const gapAt = (words: readonly Word[], at: number) => words[at]?.gap ?? '';
const isArticle = (words: readonly Word[], at: number) => ['a', 'an'].includes(wordAt(words, at));
/** Only space, a single line break or a hyphen before it. */
const isJoined = (words: readonly Word[], at: number) =>
  /^(?:[^\S\n]*\n?[^\S\n]*|-)$/u.test(gapAt(words, at)) && gapAt(words, at) !== '';
