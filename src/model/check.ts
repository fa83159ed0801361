// A check compares a number of the articles with something computed, or with another voice's number.
import type { ClaimValue } from './claim';
import type { Reference } from './mark';
import type { Quotation } from './quotation';

export interface Check {
  readonly id: string;
  /** The claims that it is shown with. Of kind `ratio` two and of kind `same` two or more, whose values are compared. */
  readonly claims: readonly string[];
  /** Other claims whose dates it uses. */
  readonly between: readonly string[];
  readonly question: string;
  readonly kind: CheckKind;
  readonly outcome: Outcome;
  /** What the claim states. */
  readonly stated: Figure | null;
  /** Of kind `same`: what each of its claims gives, in their order. Else empty. */
  readonly values: readonly ClaimValue[];
  /** The words checked, where they are not a number: "just days after". */
  readonly words: Quotation | null;
  /** What we take the stated figure or words to mean, both ends included, in the unit of `found`. */
  readonly taken: { readonly from: number; readonly to: number } | null;
  /** Of kind `day-number` the day that is counted as day 1, YYYY-MM-DD. */
  readonly first: string | null;
  /** What was computed, rounded as it is shown. */
  readonly found: Figure | null;
  /** Our reading, or why the figures differ or cannot be compared. */
  readonly note: string | null;
  /** The mark that is measured was placed by this figure, so the check is no independent evidence. */
  readonly isCircular: boolean;
  /** What the line is from that a distance was measured to. */
  readonly measuredWith: string | null;
  readonly references: readonly Reference[];
}

export type CheckKind = 'distance' | 'day-number' | 'ratio' | 'days-between' | 'same' | 'none';

/**
 * `holds`: the computed figure is within what the words are taken to mean, or all the values can be true. `differs`: not so. `cannot`: nothing
 * here can tell. `computed`: calculated from claims, with nothing in the articles to compare it with.
 */
export type Outcome = 'holds' | 'differs' | 'cannot' | 'computed';

export interface Figure {
  readonly number: number;
  readonly unit: string;
}
