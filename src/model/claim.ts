// A claim is one statement by one voice in one source, with the passages that carry it.
import type { Quotation } from './quotation';

/** A claim without the passages that carry it. */
export interface ClaimHead {
  readonly id: string;
  readonly source: string;
  /** The statement in our words. */
  readonly says: string;
  readonly voice: string;
  /** The outlet that carried the voice's words, where it is another than the source; also a voice. */
  readonly via: string | null;
  /** Where the passages do not name the voice or the outlet: the words before them that do, and why they are meant. */
  readonly speaker: { readonly named: Quotation; readonly reason: string } | null;
  readonly status: Status;
  readonly question: string | null;
  readonly value: ClaimValue | null;
  /** The event that it is about; null where neither the claim nor the story names one. */
  readonly event: string | null;
  readonly marks: readonly string[];
}

export interface Claim extends ClaimHead {
  /** The day that it speaks of, with the words that say so. */
  readonly day: { readonly date: string; readonly words: Quotation; readonly reason: string } | null;
  readonly passages: readonly Quotation[];
}

export type Status = 'claimed' | 'confirmed' | 'denied' | 'not-said' | 'reported';

export interface ClaimValue {
  readonly number: number;
  readonly unit: string;
  readonly limit: Limit | null;
}

/** What the words beside a number say of it. “Up to” and “at least” include the number itself, “less than” and “more than” do not. */
export type Limit = 'up-to' | 'less-than' | 'more-than' | 'at-least' | 'about' | 'exactly';

/** True where no upper limit is stated: "more than 250 km". */
export const isOpenEnded = (limit: Limit | null): boolean => limit === 'more-than' || limit === 'at-least';

/** Who says a claim: a person, an office, an outlet, or an article in its own words. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly named: boolean;
  /** The article itself says that the voice speaks anonymously. */
  readonly anonymous: boolean;
  /** Our reading that two voices are the same. */
  readonly sameAs: { readonly voice: string; readonly reason: string } | null;
  /** The source that speaks in its own words, where the voice is an article; else null. */
  readonly article: string | null;
}

/** What several claims answer; their answers are set side by side. */
export interface Question {
  readonly id: string;
  readonly text: string;
}
