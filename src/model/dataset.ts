// The dataset is what the compiler makes of `seeds/` and `data/`; everything on the page comes from it.
import type { Check } from './check';
import type { Claim, ClaimHead, Question, Voice } from './claim';
import type { Mark, MarkWithEvidence } from './mark';
import type { Source, SourceCoverage, SourceHead } from './source';
import type { EventWithClaims, Story, StoryEvent, TourStep, View } from './story';
import type { Streets } from './streets';

/** What the whole dataset and its part for the front page (front.ts) have in common. In that part the claims are not all of them. */
export interface StoryOutline {
  /** 12 hexadecimal digits of a hash of the articles and the data files. */
  readonly version: string;
  readonly story: Story;
  /** Null where the map has the ground of a whole country only. */
  readonly streets: Streets | null;
  readonly sources: readonly SourceHead[];
  readonly voices: readonly Voice[];
  readonly questions: readonly Question[];
  readonly claims: readonly ClaimHead[];
  readonly marks: readonly Mark[];
  readonly views: readonly View[];
  readonly events: readonly StoryEvent[];
  readonly tour: readonly TourStep[];
  readonly checks: readonly Check[];
  /** One for each source, in their order. */
  readonly coverage: readonly SourceCoverage[];
  /** Of the files that the page fetches and links to, by their path; added when the site is built. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** From the page to the site's root, where it is not there; added by the page. */
  readonly root?: string;
}

export interface Dataset extends StoryOutline {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly marks: readonly MarkWithEvidence[];
  readonly events: readonly EventWithClaims[];
}

/** The address of a file of the site, relative to the page, with a hash of the content where caches need one. */
export const addressOf = ({ addresses, root = '' }: Pick<StoryOutline, 'addresses' | 'root'>, file: string): string =>
  root + (addresses?.[file] ?? file);
