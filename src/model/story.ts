// The parts of a story that are not on the map: its head, its timeline and its tour.
import type { Units } from './length';
import type { Basis, Lead, Reference } from './mark';
import type { Bounds } from './position';

export interface Story {
  readonly title: string;
  readonly description: string;
  readonly kicker: { readonly where: string; readonly when: string };
  readonly standfirst: string;
  readonly language: string;
  readonly units: Units;
  /** The title of the map’s key; null for the interface’s own word. */
  readonly rangesTitle: string | null;
  /** Rings and bands on at first. */
  readonly rings: readonly string[];
  /** Countries to bring out on the basemap, by ISO code, and the border between two of them. */
  readonly ground: {
    readonly first: readonly string[];
    readonly second: readonly string[];
    readonly emphasisedBorder: readonly [string, string] | null;
  };
  /** The event that the story is about, by id; null where its claims belong to no events. */
  readonly event: string | null;
  /** While a voice is chosen, its answer to this question is the caption of a site. */
  readonly captionQuestion: string | null;
  /** The questions that ask for the counts set side by side. */
  readonly ledger: Ledger | null;
  /** What no article states. `claim`: one that comes close. */
  readonly notStated: readonly { readonly text: string; readonly claim: string | null }[];
}

export interface Ledger {
  readonly title: string;
  /** With `rest` the first counts the whole and each of the others a part of it; else each counts something of its own. */
  readonly columns: readonly LedgerColumn[];
  /** What the key calls dots that no part counts: “not reported found”. Null where the columns are not parts of the first. */
  readonly rest: string | null;
  /** Voices that gave no count, to be listed all the same. */
  readonly silent: readonly string[];
}

export interface LedgerColumn {
  /** The question that the counts answer. */
  readonly question: string;
  /** Over the column, and after a number: “5 found”. */
  readonly label: string;
  /** How one unit is drawn. For the whole: a unit that no part counts. */
  readonly dot: 'hollow' | 'half' | 'full';
  /** Few voices give it, so it is written in the cell of the column before it. */
  readonly sharesCell: boolean;
}

export interface StoryEvent {
  /** The id by which claims name it; null where none does. */
  readonly id: string | null;
  /** The heading above its accounts; null where it has no id. */
  readonly name: string | null;
  /** YYYY-MM-DD; also the name of its day in links. */
  readonly date: string;
  readonly label: string;
  /** Far from the other days: a small cell at the beginning of the timeline. */
  readonly isOutlier: boolean;
  /** Only its link opens it: it is no part of what the story tells. */
  readonly isOffTimeline: boolean;
  /** The day that the story is about, drawn large. */
  readonly isMain: boolean;
  /** The words that stand for it on the timeline, and the claim that says whose they are. */
  readonly lead: Lead | null;
  readonly basis: Basis;
  /** How the date follows from the words. */
  readonly reason: string;
  readonly sources: readonly string[];
  readonly references: readonly Reference[];
}

/** With the claims that it is known by. */
export interface EventWithClaims extends StoryEvent {
  readonly claims: readonly string[];
}

/** What the map shows at first, or in a step of the tour. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly bounds: Bounds;
  readonly rings: readonly string[] | null;
  readonly mark: string | null;
}

/** One step of the guided tour: a view, and the claims that are shown with it. */
export interface TourStep {
  /** Its name in links. */
  readonly id: string;
  readonly title: string;
  /** What the claims say together, in our words; every number in it is in the words of the claims. */
  readonly text: string;
  readonly bounds: Bounds;
  readonly rings: readonly string[];
  readonly claims: readonly string[];
  /** Marks to highlight beside those that the claims carry. */
  readonly marks: readonly string[];
  /** The counts are shown with it. */
  readonly showsLedger: boolean;
}
