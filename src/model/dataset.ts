// The nouns of Dateline. A dataset is what the compiler makes of `seeds/` and `data/`; everything on the page comes from one.
// Positions are [longitude, latitude] in degrees, WGS84. Offsets are UTF-16 code units into a source's text as received.

import type { OutsideWords, Quotation } from './quotation';

export type Position = readonly [lng: number, lat: number];
/** [west, south, east, north] in degrees; east may pass 180 where the bounds cross the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type Units = 'km' | 'mi';
export type Basis = 'stated' | 'derived' | 'placed' | 'reference';
/** What the words say of a number beside it. "up to" and "at least" hold for the number itself, "less than" and "more than" do not. */
export type Limit = 'up to' | 'less than' | 'more than' | 'at least' | 'about' | 'exactly';
export type Status = 'claimed' | 'confirmed' | 'denied' | 'not-said' | 'reported';
export type Accent = 'red' | 'navy' | 'teal';

/** Words in a source that carry something; `prefix` and `suffix` stand around them. */
export interface Passage extends Quotation {
  readonly prefix: string;
  readonly suffix: string;
}

export interface Furniture {
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
}

export interface Source {
  readonly id: string;
  readonly file: string;
  readonly label: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** YYYY-MM-DD, or null where the text states no date. */
  readonly published: string | null;
  /** Where the text was taken from, which it does not state itself. `accessed` is YYYY-MM-DD. */
  readonly address: { readonly url: string; readonly publisher: string; readonly accessed: string } | null;
  readonly language: string;
  readonly note: string | null;
  /** What its words for days, such as "Tuesday", are read as; the words where they stand first. */
  readonly days: readonly { readonly words: Quotation; readonly date: string; readonly reason: string }[];
  readonly sha256: string;
  readonly text: string;
  readonly furniture: readonly Furniture[];
}

export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly named: boolean;
  /** The article itself says so; no name given is not the same. */
  readonly anonymous: boolean;
  readonly sameAs: { readonly voice: string; readonly reason: string } | null;
  /** The source whose own voice it is, where it is what an article says in its own words. */
  readonly article: string | null;
}

export interface Question {
  readonly id: string;
  readonly text: string;
}

export interface ClaimValue {
  readonly number: number;
  readonly unit: string;
  readonly limit: Limit | null;
}

export interface Claim {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly voice: string;
  readonly via: string | null;
  /** Where the passages do not name the voice, or the outlet: the words before them that do, and why they are meant. */
  readonly speaker: { readonly named: Quotation; readonly reason: string } | null;
  readonly status: Status;
  readonly question: string | null;
  readonly value: ClaimValue | null;
  /** The day it speaks of, with the words it follows from. */
  readonly day: { readonly date: string; readonly words: Quotation; readonly reason: string } | null;
  /** The event it tells of, by id: the story's own where the claim names no other, null where the story names none. */
  readonly event: string | null;
  readonly marks: readonly string[];
  readonly passages: readonly Passage[];
}

export interface Reference {
  readonly title: string | null;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string;
  readonly exact: OutsideWords | null;
}

interface MarkBase {
  readonly id: string;
  readonly name: string;
  /** The label on the map. */
  readonly shortName: string;
  readonly basis: Basis;
  readonly basisNote: string;
  readonly references: readonly Reference[];
  readonly evidence: readonly Passage[];
}

export interface PointMark extends MarkBase {
  readonly kind: 'site' | 'place';
  /** On the map at first; otherwise only while selected. */
  readonly shown: boolean;
  readonly position: Position;
  /** Its entry in the gazetteer that the basemap's names come from, so that no name is drawn twice. */
  readonly gazetteerId: number | null;
  /** The area that it stands for: a place to hang the label on, and not where the thing is. */
  readonly inside: string | null;
  /** How much of the world about it tells where it is. */
  readonly reachKm: number;
}

export interface RangeMark extends MarkBase {
  readonly kind: 'ring' | 'band';
  readonly center: Position;
  readonly centerMark: string;
  readonly radiusKm: number;
  /** 0 for a ring. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
  /** The words of a passage that give the radius with its limit; null where no words give it in one piece. */
  readonly words: Quotation | null;
  /** The claim that gives the radius; null where an outside source does. */
  readonly rangeClaim: string | null;
  /** What other claims say of how far it reaches, in the order of the articles. Empty for a second line. */
  readonly otherFigures: readonly OtherFigure[];
  /** Of a second line, which has the radius that another account gives: the ring or band that it stands beside. */
  readonly rivalOf: string | null;
  readonly assumption: string;
  readonly accent: Accent;
  /** Degrees clockwise from north at the centre. */
  readonly labelBearing: number;
  /** Where the thing it is drawn round may stand anywhere in an area: what is in reach from all of it, and from any of it. */
  readonly softEdge: { readonly certain: readonly Position[]; readonly possible: readonly Position[] } | null;
}

/** A claim about how far something reaches, beside the one that its ring or band is drawn by. */
export interface OtherFigure {
  readonly claim: string;
  /** The second line that draws it; null where the radius is the same. */
  readonly line: string | null;
}

export interface ShapeMark extends MarkBase {
  readonly kind: 'area' | 'line';
  readonly shown: boolean;
  /** The geometry itself is drawn from `map.geojson`, so that the page need not carry it twice. */
  readonly bounds: Bounds;
  /** Of an area that follows from constraints; null for one from a file. */
  readonly areaKm2: number | null;
  /** Between its two positions that lie furthest apart. */
  readonly widestKm: number | null;
  /** What is said of where the thing is; the area is what they all leave. Empty for an area from a file. */
  readonly constraints: readonly Constraint[];
  /** The area where others place the same thing. */
  readonly rivalOf: string | null;
  /** Where accounts place a thing in areas that exclude each other: the voices that place it here. Else empty. */
  readonly accordingTo: readonly string[];
  /** Deep inside an area that is the rival of another; else null. */
  readonly labelPosition: Position | null;
}

/** Everything within a range of an area, measured from its border: an outline that is a switch, as a ring is. */
export interface BufferMark extends MarkBase {
  readonly kind: 'area';
  /** The range that gives the distance. */
  readonly rangeMark: string;
  readonly radiusKm: number;
  readonly limit: Limit | null;
  readonly assumption: string;
  readonly accent: Accent;
  readonly bounds: Bounds;
  /** The northernmost place of its outline. */
  readonly labelPosition: Position;
}

/** One statement about where something is, as read for the map. */
export interface Constraint {
  readonly id: string;
  readonly kind: 'near' | 'within' | 'from-border';
  /** How its measure is known: "near" is a word and 50 km our reading of it, so placed. */
  readonly basis: Basis;
  readonly claim: string;
  /** The words of the claim that say it. */
  readonly words: Quotation;
  /** The reading in one sentence, with what it takes for granted. */
  readonly reading: string;
  /** The mark that draws it already, such as a region; otherwise `lines` do. */
  readonly mark: string | null;
  /** Outlines near the area, good to 100 m. */
  readonly lines: readonly (readonly Position[])[];
  /** What a border is from, to be named beside the figures measured with it. */
  readonly dataset: string | null;
  /** How much larger the area would be without it; less than 1 % of the area counts as nothing. */
  readonly addsKm2: number;
}

export type Mark = PointMark | RangeMark | ShapeMark | BufferMark;

export interface View {
  readonly id: string;
  readonly name: string;
  readonly bounds: Bounds;
  readonly rings: readonly string[] | null;
  readonly mark: string | null;
}

export interface Story {
  readonly title: string;
  readonly description: string;
  readonly kicker: { readonly where: string; readonly when: string };
  readonly standfirst: string;
  readonly language: string;
  readonly units: Units;
  /** Rings and bands on at first. */
  readonly rings: readonly string[];
  readonly ground: {
    readonly first: readonly string[];
    readonly second: readonly string[];
    readonly emphasisedBorder: readonly [string, string] | null;
  };
  /** The event that the story is about, by id; null where its claims belong to no events. */
  readonly event: string | null;
  /** The question whose answer captions a site while a voice is chosen. */
  readonly captionQuestion: string | null;
  /** The questions that hold the counts set side by side. */
  readonly ledger: {
    readonly title: string;
    readonly fired: string;
    readonly stopped: string;
    readonly damaged: string | null;
    readonly silent: readonly string[];
  } | null;
  readonly notStated: readonly { readonly text: string; readonly claim: string | null }[];
}

/** One step of the guided tour: a view, and the claims that tell it. */
export interface TourStep {
  /** Its name in links; not its place in the order. */
  readonly id: string;
  readonly title: string;
  /** What the claims say together, in our neutral words; its numbers stand in theirs. */
  readonly text: string;
  readonly bounds: Bounds;
  readonly rings: readonly string[];
  readonly claims: readonly string[];
  /** Marks to light beside those that the claims carry. */
  readonly marks: readonly string[];
  /** The counts are set out with it. */
  readonly showsLedger: boolean;
}

export interface StoryEvent {
  /** What claims name it by; null where no accounts are kept apart as its own. */
  readonly id: string | null;
  /** What stands over its accounts; null where it has no id. */
  readonly name: string | null;
  /** YYYY-MM-DD; also the name of its day in links. */
  readonly date: string;
  readonly label: string;
  readonly aside: boolean;
  readonly basis: Basis;
  /** How the date follows from the words. */
  readonly reason: string;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly references: readonly Reference[];
}

/**
 * `holds`: the found figure is within what the words are taken to mean, or all the values can be true; `differs`: not so; `cannot`: nothing here can tell;
 * `computed`: worked out from claims, with nothing in the articles to hold it against, so neither right nor wrong.
 */
export type Outcome = 'holds' | 'differs' | 'cannot' | 'computed';
export type CheckKind = 'distance' | 'day-number' | 'ratio' | 'days-between' | 'same' | 'none';

export interface Figure {
  readonly number: number;
  readonly unit: string;
}

/** A number of the articles held against something computed, or against another voice's number. */
export interface Check {
  readonly id: string;
  /** The claims it stands beside. Of kind `ratio` two and of kind `same` two or more, whose values are taken. */
  readonly claims: readonly string[];
  /** Other claims whose dates it reckons with. */
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
  /** What the stated figure or words are taken to mean, both ends included, in the unit of `found`. */
  readonly taken: { readonly from: number; readonly to: number } | null;
  /** Of kind `day-number` the day that is counted as day 1, YYYY-MM-DD. */
  readonly first: string | null;
  /** What was computed, rounded as it is shown. */
  readonly found: Figure | null;
  /** Our reading, or why it differs or cannot be told. */
  readonly note: string | null;
  /** The figure is also used to place a mark: that the mark agrees with it proves nothing. */
  readonly circular: boolean;
  /** What a distance was measured on. */
  readonly dataset: string | null;
  readonly references: readonly Reference[];
}

/** Of what is found in a source's text outside page furniture: how much stands in a passage, and how much there is. */
export interface Share {
  readonly carried: number;
  readonly all: number;
}

/** Words of a source that are not on the map, and why. */
export interface LeftOut extends Quotation {
  readonly reason: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface SourceCoverage {
  readonly source: string;
  /** Those that a passage touches. */
  readonly sentences: Share;
  readonly numbers: Share;
  /** Of people, places, bodies and things, each time one stands in the text. */
  readonly names: Share;
  /** Stretches in quotation marks; several passages may carry one together. */
  readonly quotations: Share;
  /** Verbs of saying, and "according to". */
  readonly attributions: Share;
  /** In the order of the text; whatever of these is not carried stands in one of them. */
  readonly leftOut: readonly LeftOut[];
}

/** The address of a file of the site, relative to its base: where the file may change, its content's version is in it. */
export const addressOf = ({ addresses }: Dataset, file: string): string => addresses?.[file] ?? file;

export interface Dataset {
  /** Of the articles and the data files together: 12 hexadecimal digits that change when a byte of them does. */
  readonly version: string;
  readonly story: Story;
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
  readonly questions: readonly Question[];
  readonly claims: readonly Claim[];
  readonly marks: readonly Mark[];
  readonly views: readonly View[];
  readonly events: readonly StoryEvent[];
  readonly tour: readonly TourStep[];
  readonly checks: readonly Check[];
  /** One a source, in their order. */
  readonly coverage: readonly SourceCoverage[];
  /** Of the files that the page fetches and links to, by their path; added where the site is built. */
  readonly addresses?: Readonly<Record<string, string>>;
}

/** True for rings and bands. */
/** True where nobody says how far it goes: "more than 250 km". */
export const isOpenEnded = (limit: Limit | null): boolean => limit === 'more than' || limit === 'at least';

export const isRange = (mark: Mark): mark is RangeMark => mark.kind === 'ring' || mark.kind === 'band';

export const isBuffer = (mark: Mark): mark is BufferMark => 'rangeMark' in mark;

/** True for the marks that the reader switches on and off. */
export const isSwitch = (mark: Mark): mark is RangeMark | BufferMark => isRange(mark) || isBuffer(mark);
