// The status of a claim: its passages must have words of denying, confirming or not saying.
import type { Status } from '../../model/claim';

interface Requirement {
  readonly what: string;
  readonly words: RegExp;
  readonly examples: string;
}

// “did not publicly confirm” confirms nothing, and “did not deny” denies nothing.
const unlessNegated = String.raw`(?<!(?:\b(?:not|never|without|cannot|declined to|refused to|yet to)|n[’']t)\s(?:\p{L}+ly\s)?)`;

const required: Partial<Record<Status, Requirement>> = {
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

/** Null where one of the passages has a word for the status; else a problem that lists such words. */
export function faultOfStatus(status: Status, passages: readonly { readonly exact: string }[]): string | null {
  const requirement = required[status];
  if (!requirement || passages.some(({ exact }) => requirement.words.test(exact))) return null;
  return `is “${status}”, but none of its passages has ${requirement.what}, such as ${requirement.examples}; quote words that do, or give the status that fits them`;
}
