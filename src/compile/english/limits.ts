// The limit that words give to a number: "up to 300 km", "300 km or more".
import type { Limit } from '../../model/claim';

export interface LimitPhrase {
  /** Null where the words deny the number and give no limit. */
  readonly limit: Limit | null;
  /** As in the table below; with a negation, as in the text. */
  readonly words: string;
}

interface Phrases {
  readonly limit: Limit;
  /** What the phrase says with a negation before it; null where that says no limit, as in "not up to 300 km". */
  readonly negated: Limit | null;
  readonly words: readonly string[];
}

const phrasesBefore: readonly Phrases[] = [
  {
    limit: 'up-to',
    negated: null,
    words: [
      ...['up to', 'as far as', 'as far away as', 'as deep as', 'as many as', 'as much as', 'as long as', 'as high as'],
      ...['out to', 'at most', 'at the most', 'maximum of', 'maximum', 'limited to', 'capped at'],
    ],
  },
  { limit: 'up-to', negated: 'more-than', words: ['within'] },
  { limit: 'less-than', negated: 'at-least', words: ['less than', 'fewer than', 'under', 'below'] },
  { limit: 'less-than', negated: null, words: ['not quite', 'just short of', 'short of', 'just shy of', 'shy of'] },
  {
    limit: 'more-than',
    negated: 'up-to',
    words: [
      ...['more than', 'greater than', 'farther than', 'further than', 'longer than', 'better than', 'over', 'beyond'],
      ...['in excess of', 'exceeding', 'exceed', 'exceeds', 'exceeded', 'upward of', 'upwards of', 'north of'],
      'topping',
    ],
  },
  { limit: 'at-least', negated: null, words: ['at least', 'as few as', 'as little as', 'minimum of', 'minimum'] },
  {
    limit: 'about',
    negated: null,
    words: [
      ...['about', 'around', 'some', 'roughly', 'approximately', 'approx', 'approx.', 'nearly', 'almost', 'close to'],
      ...['estimated', 'circa', 'nearing', 'approaching', 'in the region of', 'on the order of', 'in the order of'],
    ],
  },
  { limit: 'exactly', negated: null, words: ['exactly', 'precisely'] },
];

const signsBefore: Readonly<Record<string, Limit>> = {
  '<': 'less-than',
  '≤': 'up-to',
  '>': 'more-than',
  '≥': 'at-least',
  '~': 'about',
  '≈': 'about',
};

/** Phrases after a number and its unit. */
const phrasesAfter: Readonly<Partial<Record<Limit, readonly string[]>>> = {
  'up-to': [
    ...['at most', 'at the most', 'or less', 'or fewer', 'or under', 'or below', 'maximum', 'and no more'],
    'but no more',
  ],
  'at-least': ['or more', 'and more', 'or over', 'or above', 'at least', 'at the least', 'minimum', 'and no less'],
  about: ['or so', 'or thereabouts', 'give or take', 'more or less', 'approximately', 'roughly'],
  exactly: ['exactly', 'precisely'],
};

/** Words that may mean something else, as in "asked about six boats" and "fell within two days". */
export const ambiguous = 'about,around,some,over,under,below,within,beyond,out to,short of'.split(',');

/** "does not", "cannot", "doesn’t", "no": words that reverse the limit after them. */
const negation = [
  String.raw`(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|might|must|should)\s+)?(?:not|never)`,
  String.raw`cannot|no|nor|neither|without|unable|incapable|unlikely|rarely|seldom|fail(?:s|ed|ing)?|\p{L}+n['’]t`,
].join('|');

/** Words between a negation and the limit that it denies, as in "does not have a range of more than". */
const betweenNegationAndLimit = [
  'an?|the|at|to|of|with|any|much|far|longer|just|\\p{L}+ly|be|been|being|ha(?:ve|s|d)|capable|able',
  '(?:go|fly|reach|travel|extend|strike|hit|exceed)(?:ing)?|targets?|distances?|ranges?|radius',
  'do|does|did|can|could|will|would|it|they|(?:\\p{L}+ed|known|thought|meant|seem|appear)\\s+to',
].join('|');

/** After "not only", "not necessarily" and "unlikely to" neither the limit nor its opposite is meant. */
const negationQualifier = /(?<!\p{L})(?:only|just|merely|simply|necessarily|rarely|seldom|unlikely)(?!\p{L})/iu;

/** Words between a limit and its number: "up to a 300-km", "up to a distance of 300 km", "maximum range of 300 km". */
const determiner = String.raw`(?:\s+(?:an?|the))?`;
const measure = String.raw`(?:\s+(?:an?|the))?(?:\s+\p{L}+)?\s+(?:distance|range|radius|reach)\s+(?:of|is|was)`;

/**
 * The phrases before a number, and a negation with none: "not 300 km". "over a distance of" means "across". Of two patterns that match the
 * same words, the first counts.
 */
const patternsBefore = [
  ...phrasesBefore.flatMap(({ limit, negated, words }) =>
    words.map((phrase) => ({
      limit,
      negated,
      words: phrase,
      pattern: patternBefore(
        `${phrase.replace('.', String.raw`\.`)}(?:${determiner}${phrase === 'over' ? '' : `|${measure}`})`,
      ),
    })),
  ),
  { limit: null, negated: null, words: '', pattern: patternBefore('') },
];

function patternBefore(phrase: string): RegExp {
  const denied = String.raw`(?:${negation})(?<between>(?:\s+(?:${betweenNegationAndLimit}))*)`;
  const start = String.raw`(?<![\p{L}\p{N}])`;
  return phrase === ''
    ? new RegExp(String.raw`${start}${denied}\s+$`, 'iu')
    : new RegExp(String.raw`${start}(?:${denied}\s+)?${phrase}\s+$`, 'iu');
}

// Up to three words, the unit among them, and a conversion in brackets may come between the number and the limit.
const patternsAfter = (Object.keys(phrasesAfter) as Limit[]).flatMap((limit) =>
  (phrasesAfter[limit] ?? []).map((words) => ({
    limit,
    words,
    pattern: new RegExp(String.raw`^(?:[\s-]\p{L}+){0,3}(?:\s*\([^()]*\))?,?[\s-]${words}(?![\p{L}\p{N}])`, 'u'),
  })),
);

/** The limit that a text ends with, and where it begins. */
export function limitBefore(before: string): (LimitPhrase & { readonly start: number }) | null {
  const sign = /(?<=^|[\s(])[<≤>≥~≈](?=\s?$)/u.exec(before);
  if (sign) return { limit: signsBefore[sign[0]] ?? null, words: sign[0], start: sign.index };
  const lower = before.toLowerCase();
  const found = patternsBefore.flatMap(({ limit, negated, words, pattern }) => {
    // The pattern is slow to fail in a long text; `includes` is fast.
    const match = lower.includes(words) ? pattern.exec(before) : null;
    if (!match) return [];
    const { between } = match.groups ?? {};
    if (between === undefined) return limit === null ? [] : [{ limit, words, start: match.index }];
    return [{ limit: negationQualifier.test(match[0]) ? null : negated, words: match[0].trim(), start: match.index }];
  });
  // "no more than" is not "more than".
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

/** The sign or the word for "or more" directly after a number: "300+ km", "300-plus km". */
export const plusAfter = (after: string): string => /^(?:\+(?!\d)|-plus(?!\p{L}))/u.exec(after)?.[0] ?? '';

/** The limit in the text after a number, and the length of that text up to the end of the limit. */
export function limitAfter(after: string): (LimitPhrase & { readonly length: number }) | null {
  const plus = plusAfter(after);
  if (plus !== '') return { limit: 'at-least', words: plus, length: plus.length };
  for (const { limit, words, pattern } of patternsAfter) {
    const match = pattern.exec(after);
    // "at least" before another number belongs to that one.
    if (match && !/^\s+[\p{N}]/u.test(after.slice(match[0].length))) return { limit, words, length: match[0].length };
  }
  return null;
}

/** A few phrases for a limit, in quotation marks. */
export const examplesOf = (limit: Limit | null): string =>
  phrasesBefore
    .flatMap((row) => (row.limit === limit ? row.words : []))
    .slice(0, 3)
    .map((words) => `“${words}”`)
    .join(', ');
