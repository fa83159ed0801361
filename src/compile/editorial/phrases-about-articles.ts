// The English phrases by which editorial texts speak of what articles say. The search for unlinked sentences finds only these phrases: add one
// that it misses.

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const saying = 'says?|names?|gives?|states?|carr(?:y|ies)|tells?|mentions?|writes?|reports?|quotes?';
const stated = 'stated|given|named|said|mentioned|reported';
const texts = 'articles?|texts?|captions?|headlines?|newspapers?|outlets?|words';
const otherWords = 'reports?|newspapers?|outlets?|accounts?|news stories';
/** Where a clause begins, so that “Russia and Ukraine both say” is not taken for two articles. */
const clause = String.raw`(?<=^|[.;:,–—…] |\b(?:and|but|while|whereas) )`;
const ranks = 'first|second|third|fourth|fifth|last|others?|rest';

const pattern = (source: string) => new RegExp(source, 'iu');

/** “two articles”, “every article”, “both state”: how many say something. */
export const counts: readonly RegExp[] = [
  pattern(
    String.raw`\b(?:(?:${numbers}|\d+|both|all|these|those|some|several|many|most|few|other|no|none|neither|either|each|one) )?(?:of )?(?:the |these )?(?:\p{L}+ )?articles\b`,
  ),
  pattern(
    String.raw`\b(?:one|every|each|another|any|either|a single|only one|the only|the other|the (?:${ranks})) (?:\p{L}+ )?article\b`,
  ),
  // Other words for articles that are counted: “several reports”, “every newspaper”.
  pattern(
    String.raw`\b(?:${numbers}|\d+|both|all|some|several|many|most|few|every|each|either) (?:of )?(?:the |these )?(?:${otherWords})\b`,
  ),
  pattern(
    String.raw`${clause}(?:both|each(?: of them)?|${numbers}|the (?:${ranks})) (?:only |also |alone |itself )?(?:${saying})\b`,
  ),
];

/** “no article gives it”, “none of them says”: what none says. */
export const none: readonly RegExp[] = [
  pattern(String.raw`\b(?:no|neither|not one|not a single) (?:\p{L}+ )?article\b`),
  pattern(String.raw`\b(?:no|neither|not one|not a single) (?:${otherWords}|source) (?:${saying})\b`),
  pattern(String.raw`${clause}(?:none(?: of them)?|neither(?: of them)?) (?:${saying})\b`),
];

/** “no figure is given”, “named without a range”: what is not stated, without saying by whom. */
export const notStated: readonly RegExp[] = [
  pattern(String.raw`\b(?:is|are|was|were) (?:not|nowhere) (?:${stated})\b`),
  pattern(String.raw`\b(?:${stated}) without\b`),
  pattern(String.raw`\bno \p{L}+(?: \p{L}+)? (?:is|are|was|were) (?:${stated})\b`),
  pattern(String.raw`\b(?:gives?|names?|states?|mentions?) (?:no|nothing)\b(?! (?:more|less|longer|further)\b)`),
  pattern(String.raw`\b(?:${texts}) (?:do|does|did) not (?:say|name|give|state|mention|tell|report)\b`),
  pattern(String.raw`\b(?:nothing|nobody|no one) (?:${saying})\b`),
  pattern(
    String.raw`\b(?:says?|gives?|names?|states?) only\b|\bthe only \p{L}+ (?:that )?(?:the )?(?:${texts}) (?:${saying})\b`,
  ),
];
