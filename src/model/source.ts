// A source is one article as received, and the parts of it that no claim quotes.
import type { Quotation } from './quotation';

/** An article without its text. */
export interface SourceHead {
  readonly id: string;
  /** The name of the file that it came as. */
  readonly file: string;
  /** What the page calls it. */
  readonly label: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** YYYY-MM-DD, or null where the text states no date. */
  readonly published: string | null;
  /** Where the text was downloaded from, where that is not stated in it. `accessed` is YYYY-MM-DD. */
  readonly address: { readonly url: string; readonly publisher: string; readonly accessed: string } | null;
  readonly language: string;
  readonly note: string | null;
  readonly sha256: string;
}

export interface Source extends SourceHead {
  /** The date that words such as "Tuesday" mean in this text; `words` is their first occurrence. */
  readonly days: readonly { readonly words: Quotation; readonly date: string; readonly reason: string }[];
  readonly text: string;
  readonly furniture: readonly Furniture[];
}

/** A line of the file that belongs to the website and not to the article, such as a caption or a list of links. */
export interface Furniture {
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
}

/** How much of a source the claims quote. Page furniture is not counted. */
export interface SourceCoverage {
  readonly source: string;
  /** A sentence counts as carried where a passage has a part of it. */
  readonly sentences: CoverageCount;
  readonly numbers: CoverageCount;
  /** Of people, places, organisations and things; every occurrence counts. */
  readonly names: CoverageCount;
  /** Words in quotation marks; several passages may cover them together. */
  readonly quotations: CoverageCount;
  /** Verbs of saying, and "according to". */
  readonly attributions: CoverageCount;
  /** In the order of the text. Everything that no passage covers is in one of them. */
  readonly leftOut: readonly LeftOut[];
}

/** How many of all that were found in a text are in a passage. */
export interface CoverageCount {
  readonly carried: number;
  readonly all: number;
}

/** Words of a source that no claim quotes, and why. */
export interface LeftOut extends Quotation {
  readonly reason: string;
  /** Counted from 1. */
  readonly line: number;
}
