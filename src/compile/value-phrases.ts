// The phrases by which articles limit a number and give its unit. English.
import type { Limit } from '../model/dataset';

interface Phrases {
  readonly limit: Limit;
  /** What the phrase says with a negation before it; null where that says no limit, as in "not up to 300 km". */
  readonly negated: Limit | null;
  readonly words: readonly string[];
}

/** What stands before a number, such as "up to 300 km". English. */
export const phrasesBefore: readonly Phrases[] = [
  {
    limit: 'up to',
    negated: null,
    words: [
      ...['up to', 'as far as', 'as far away as', 'as many as', 'as much as', 'as long as', 'out to'],
      ...['at most', 'at the most', 'maximum of', 'maximum'],
    ],
  },
  { limit: 'up to', negated: 'more than', words: ['less than', 'fewer than', 'under', 'below', 'within'] },
  {
    limit: 'more than',
    negated: 'up to',
    words: [
      ...['more than', 'greater than', 'farther than', 'further than', 'longer than', 'over', 'beyond'],
      ...['in excess of', 'exceeding', 'exceed', 'exceeds', 'exceeded', 'upward of', 'upwards of'],
    ],
  },
  { limit: 'more than', negated: null, words: ['at least', 'minimum of', 'minimum'] },
  {
    limit: 'about',
    negated: null,
    words: [
      ...['about', 'around', 'some', 'roughly', 'approximately', 'nearly', 'almost', 'close to', 'estimated', 'circa'],
    ],
  },
  { limit: 'exactly', negated: null, words: ['exactly', 'precisely'] },
];

/** What stands after a number and its unit, such as "300 km or more". English. */
const phrasesAfter: Readonly<Record<Limit, readonly string[]>> = {
  'up to': ['at most', 'at the most', 'or less', 'or fewer', 'maximum', 'and no more', 'but no more'],
  'more than': ['or more', 'and more', 'at least', 'at the least', 'minimum'],
  about: ['or so', 'approximately', 'roughly'],
  exactly: ['exactly', 'precisely'],
};

/** Words that stand before numbers with another meaning too, as in "asked about six missiles" or "fell within two days". */
export const ambiguous = ['about', 'around', 'some', 'over', 'under', 'below', 'within', 'beyond', 'out to'];

/** "does not", "cannot", "doesn’t", "no": what turns the limit after it into another. */
const negation = [
  String.raw`(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|might|must|should)\s+)?(?:not|never)`,
  String.raw`cannot|no|nor|neither|without|unable|incapable|unlikely|rarely|seldom|fail(?:s|ed|ing)?|\p{L}+n['’]t`,
].join('|');

/** What may stand between a negation and the limit that it denies, as in "does not have a range of more than". */
const betweenNegationAndLimit = [
  'an?|the|at|to|of|with|any|much|far|longer|just|\\p{L}+ly|be|been|being|ha(?:ve|s|d)|capable|able',
  '(?:go|fly|reach|travel|extend|strike|hit|exceed)(?:ing)?|targets?|distances?|ranges?|radius',
  'do|does|did|can|could|will|would|it|they|(?:\\p{L}+ed|known|thought|meant|seem|appear)\\s+to',
].join('|');

/** "not only", "not necessarily", "unlikely to": the limit after it is not said, nor is its opposite. */
export const halfNegation = /(?<!\p{L})(?:only|just|merely|simply|necessarily|rarely|seldom|unlikely)(?!\p{L})/iu;

/** What may stand between a limit and its number: "up to a 300-km", "up to a distance of 300 km", "maximum range of 300 km". */
const article = String.raw`(?:\s+an?)?`;
const measure = String.raw`(?:\s+(?:an?|the))?(?:\s+\p{L}+)?\s+(?:distance|range|radius|reach)\s+(?:of|is|was)`;

export const distanceUnits: Readonly<Record<string, RegExp>> = {
  km: /^[\s-]*(?:kms?|kilomet(?:er|re)s?)(?![\p{L}\p{N}])/iu,
  mi: /^[\s-]*(?:statute\s)?(?:mi|miles?)(?![\p{L}\p{N}])/iu,
};

/** After km or miles, what makes another unit of them: "km/h", "kilometers per hour", "miles an hour", "km²". */
export const madeAnotherUnit =
  /^(?:\s?\/\s?\p{L}+|[\s-]per[\s-]\p{L}+|[\s-](?:an?|each|every)[\s-](?:second|minute|hour|day|week|month|year)(?!\p{L})|\s?[²³]|\^[23]|\s(?:squared|cubed)(?!\p{L}))/iu;

/** Words that are no unit, for a number without one, as in "a distance in miles of 200 from the call" or "300 to 400 km". English. */
const noUnit = [
  'to|and|or|nor|but|than|as|if|that|which|who|when|while|where|because|so|odd|plus|more|less|the|an?',
  'of|in|on|at|by|for|from|with|into|inside|within|beyond|before|after|between|through|across|along|around|over|under',
  'away|off|apart|deep|long|wide|far|north|south|east|west|is|are|was|were|be|has|have|had|will|would|can|could|may',
].join('|');

/** The words right after a number, in its own paragraph, read as a unit. */
export const otherUnit = new RegExp(
  String.raw`^(?!\s*\n\s*\n)(?:\s?[%‰°′″]|[\s-]*(?!(?:${noUnit})(?!\p{L}))(?:(?:nautical|square|sq|cubic|sea|light)[\s.-]+)?\p{L}+[²³\d]?(?:\/\p{L}+|[\s-]per[\s-]\p{L}+)?)`,
  'iu',
);

/** The phrases before a number, and a negation with none: "not 300 km". "over a distance of" means "across". Of two
 * patterns that match the same words, the first counts. */
export const patternsBefore = [
  ...phrasesBefore.flatMap(({ limit, negated, words }) =>
    words.map((phrase) => ({
      limit,
      negated,
      words: phrase,
      pattern: patternBefore(`${phrase}(?:${article}${phrase === 'over' ? '' : `|${measure}`})`),
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

export const patternsAfter = (Object.keys(phrasesAfter) as Limit[]).flatMap((limit) =>
  phrasesAfter[limit].map((words) => ({
    limit,
    words,
    pattern: new RegExp(String.raw`^(?:[\s-]\p{L}+){0,2}(?:\s*\([^()]*\))?\s${words}(?![\p{L}\p{N}])`, 'u'),
  })),
);
