// How articles say what limits a number and what it is measured in, and the words that give a value in one piece.
import type { ClaimValue, Limit } from '../model/dataset';
import type { Span } from '../model/quotation';
import { type NumberToken, numberTokens } from './tokens';

type NumberWords = Readonly<Record<string, number>>;

/** What stands before a number, such as "up to 300 km", or after it and its unit, such as "300 km or more". English. */
const limitWords: Readonly<Record<Limit, { readonly before: readonly string[]; readonly after: readonly string[] }>> = {
  'up to': {
    before: [
      ...['up to', 'as far as', 'as far away as', 'as many as', 'as much as', 'as long as', 'out to', 'within'],
      ...[
        'at most',
        'at the most',
        'no more than',
        'not more than',
        'no farther than',
        'no further than',
        'maximum of',
      ],
      ...['less than', 'fewer than', 'under', 'below'],
    ],
    after: ['at most', 'at the most', 'or less', 'or fewer', 'maximum'],
  },
  'more than': {
    before: [
      ...[
        'more than',
        'over',
        'at least',
        'no less than',
        'not less than',
        'no fewer than',
        'in excess of',
        'exceeding',
      ],
      ...['upward of', 'upwards of', 'beyond', 'greater than', 'farther than', 'further than', 'longer than'],
      'minimum of',
    ],
    after: ['or more', 'and more', 'at least', 'at the least', 'minimum'],
  },
  about: {
    before: [
      'about',
      'around',
      'some',
      'roughly',
      'approximately',
      'nearly',
      'almost',
      'close to',
      'estimated',
      'circa',
    ],
    after: ['or so', 'approximately', 'roughly'],
  },
  exactly: { before: ['exactly', 'precisely'], after: ['exactly', 'precisely'] },
};

/** Words that stand before numbers with another meaning too, as in "asked about six missiles" or "fell within two days". */
const ambiguous = ['about', 'around', 'some', 'over', 'under', 'below', 'within', 'beyond', 'out to'];

const distanceUnits: Readonly<Record<string, RegExp>> = {
  km: /^[\s-]*(?:kms?|kilomet(?:er|re)s?)(?!\p{L})/iu,
  mi: /^[\s-]*(?:mi|miles?)(?!\p{L})/iu,
};

interface SaidLimit {
  readonly limit: Limit;
  readonly words: string;
}

interface SaidNumber extends Span {
  /** The limits said of it, the nearest to the number first. */
  readonly limits: readonly SaidLimit[];
  /** km or mi, where one stands beside it. */
  readonly unit: string | null;
  /** From the first word of its limit to the last of its unit. */
  readonly whole: Span;
}

/** What is wrong with a value beside the words that give its number, said with what to do, or null. `within`: where to look in the text. */
export function faultOfValue(
  { number, unit, limit }: ClaimValue,
  text: string,
  within: readonly Span[],
  numberWords: NumberWords,
): string | null {
  const said = numbersIn(text, within, numberWords).flatMap((token) =>
    token.value === number ? [saidOf(text, token)] : [],
  );
  if (said.length === 0) return null;
  const quoted = said.map(({ whole }) => `“${text.slice(whole.start, whole.end)}”`).join(', ');
  if (unit in distanceUnits && said.every((one) => one.unit !== null && one.unit !== unit)) {
    return `the words say ${quoted}, not ${number} ${unit}: give the unit that they give`;
  }
  if (said.some(({ limits }) => agrees(limit, limits))) return null;
  const meant = said.flatMap(({ limits }) => limits);
  if (meant.length === 0) {
    const examples = limit === null ? [] : limitWords[limit].before.slice(0, 3).map((words) => `“${words}”`);
    return `the words say ${quoted}: no word such as ${examples.join(', ')} gives the limit “${limit}”; give no limit`;
  }
  const limits = [...new Set(meant.map((one) => one.limit))].map((one) => `\`limit: ${one}\``).join(' or ');
  const otherMeaning = meant.every(({ words }) => ambiguous.includes(words))
    ? ', or `limit: exactly` if the word before the number means something else here'
    : '';
  return `the words say ${quoted}: give ${limits}${otherMeaning}`;
}

function agrees(limit: Limit | null, said: readonly SaidLimit[]): boolean {
  if (limit === null) return said.length === 0;
  if (limit === 'exactly') return said.every(({ limit: one, words }) => one === 'exactly' || ambiguous.includes(words));
  return said.some((one) => one.limit === limit);
}

/** The shortest stretch of the text, inside `within`, that gives a distance with its unit and its limit; null where there is none. */
export function wordsOfDistance(
  { number, unit, limit }: ClaimValue,
  text: string,
  within: Span,
  numberWords: NumberWords,
): Span | null {
  const needed = limit === null || limit === 'exactly' ? [] : [limit];
  const spans = numbersIn(text, [within], numberWords).flatMap((token) => {
    const { whole, limits, unit: saidUnit } = saidOf(text, token);
    const isWhole = needed.every((one) => limits.some(({ limit: other }) => one === other));
    const isInside = within.start <= whole.start && whole.end <= within.end;
    return token.value === number && saidUnit === unit && isWhole && isInside ? [whole] : [];
  });
  return spans.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

function numbersIn(text: string, within: readonly Span[], numberWords: NumberWords): NumberToken[] {
  return within.flatMap(({ start, end }) =>
    numberTokens(text.slice(start, end), numberWords).map((token) => ({
      ...token,
      start: start + token.start,
      end: start + token.end,
    })),
  );
}

function saidOf(text: string, { start, end }: Span): SaidNumber {
  const limits: SaidLimit[] = [];
  let from = start;
  for (let found = limitBefore(text.slice(0, from)); found; found = limitBefore(text.slice(0, from))) {
    limits.push(found);
    from = found.start;
  }
  const rest = text.slice(end);
  const [unit, match] = Object.entries(distanceUnits)
    .map(([name, pattern]) => [name, pattern.exec(rest)?.[0]] as const)
    .find(([, words]) => words !== undefined) ?? [null, ''];
  // "200-mile" qualifies the word after it.
  const qualified = match?.startsWith('-') ? (/^\s\p{L}+/u.exec(rest.slice(match.length))?.[0] ?? '') : '';
  let to = end + (match?.length ?? 0) + qualified.length;
  const after = limitAfter(text.slice(end));
  if (after) {
    limits.push(after);
    to = Math.max(to, end + after.length);
  }
  return { start, end, limits, unit, whole: { start: from, end: to } };
}

function limitBefore(before: string): (SaidLimit & { readonly start: number }) | null {
  const found = phrases('before').flatMap(({ limit, words }) => {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:\\s+an?)?\\s+$`, 'iu').exec(before);
    return match ? [{ limit, words, start: match.index }] : [];
  });
  // "no more than" is not "more than".
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

/** After the number at most two words, its unit, may stand before the limit. */
function limitAfter(after: string): (SaidLimit & { readonly length: number }) | null {
  for (const { limit, words } of phrases('after')) {
    const match = new RegExp(`^(?:[\\s-]\\p{L}+){0,2}\\s${words}(?![\\p{L}\\p{N}])`, 'u').exec(after);
    // "at least" before the next number is said of that one.
    if (match && !/^\s+[\p{N}]/u.test(after.slice(match[0].length))) return { limit, words, length: match[0].length };
  }
  return null;
}

const phrases = (place: 'before' | 'after') =>
  (Object.keys(limitWords) as Limit[]).flatMap((limit) => limitWords[limit][place].map((words) => ({ limit, words })));
