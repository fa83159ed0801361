// What a claim says of how its voice speaks, held to its words: who denied, confirmed or did not say must do so in the passages.
import type { Status } from '../../model/claim';

interface Told {
  readonly what: string;
  readonly words: RegExp;
  readonly examples: string;
}

// “did not publicly confirm” confirms nothing, and “did not deny” denies nothing.
const unlessNegated = String.raw`(?<!(?:\b(?:not|never|without|cannot|declined to|refused to|yet to)|n[’']t)\s(?:\p{L}+ly\s)?)`;

const toldBy: Partial<Record<Status, Told>> = {
  denied: {
    what: 'a verb of denying',
    words: new RegExp(
      String.raw`${unlessNegated}\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|untrue|false|(?:says?|said) (?:that )?(?:\p{L}+ ){1,4}(?:is|are|was|were|did|has|have|had) not)\b`,
      'iu',
    ),
    examples: '“denied”, “rejected”, “dismissed”, “refuted”, “said it was not”, “untrue”, “false”',
  },
  confirmed: {
    what: 'a verb of confirming',
    words: new RegExp(
      String.raw`${unlessNegated}\b(?:confirm(?:s|ed|ing|ations?)?|verif(?:y|ies|ied|ying|ications?)|acknowledg(?:e|es|ed|ing|e?ments?))\b`,
      'iu',
    ),
    examples: '“confirmed”, “verified”, “acknowledged”',
  },
  'not-said': {
    what: 'a word of silence',
    words:
      /\b(?:not|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|no comment|without|(?:has|have|had) yet to|silent)\b|n[’']t\b/iu,
    examples: '“not”, “n’t”, “declined”, “refused”, “no comment”, “without”, “has yet to”, “silent”',
  },
};

/** What is wrong with a status that none of the passages has a word for, said with the words that would do; null where one has. */
export function faultOfStatus(status: Status, passages: readonly { readonly exact: string }[]): string | null {
  const told = toldBy[status];
  if (!told || passages.some(({ exact }) => told.words.test(exact))) return null;
  return `is “${status}”, but none of its passages has ${told.what}, such as ${told.examples}; quote the words that do, or give the status that they carry`;
}
