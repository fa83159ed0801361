// The nouns of Dateline. A dataset is what the compiler makes of `seeds/` and `data/`; everything on the page comes from one.
// Positions are [longitude, latitude] in degrees, WGS84. Offsets are UTF-16 code units into a source's text as received.

export type Position = readonly [lng: number, lat: number];
/** [west, south, east, north] in degrees; east may pass 180 where the bounds cross the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type Units = 'km' | 'mi';
export type Basis = 'stated' | 'derived' | 'placed' | 'reference';
export type Limit = 'up to' | 'more than' | 'about' | 'exactly';
export type Status = 'claimed' | 'confirmed' | 'denied' | 'not-said' | 'reported';
export type Accent = 'red' | 'navy' | 'teal';

/** Words in a source, resolved: `text.slice(start, end) === exact`, and `prefix` and `suffix` stand around them. */
export interface Passage {
  readonly source: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
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
  readonly language: string;
  readonly note: string | null;
  readonly sha256: string;
  readonly text: string;
  readonly furniture: readonly Furniture[];
}

export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly named: boolean;
  readonly sameAs: { readonly voice: string; readonly reason: string } | null;
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
  readonly status: Status;
  readonly question: string | null;
  readonly value: ClaimValue | null;
  /** The day it speaks of, with the words it follows from. */
  readonly day: { readonly date: string; readonly words: string; readonly reason: string } | null;
  readonly marks: readonly string[];
  readonly passages: readonly Passage[];
}

export interface Reference {
  readonly title: string | null;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string;
  readonly exact: string | null;
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
}

export interface RangeMark extends MarkBase {
  readonly kind: 'ring' | 'band';
  readonly center: Position;
  readonly centerMark: string;
  readonly radiusKm: number;
  /** 0 for a ring. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
  readonly assumption: string;
  readonly accent: Accent;
  /** Degrees clockwise from north at the centre. */
  readonly labelBearing: number;
}

export interface ShapeMark extends MarkBase {
  readonly kind: 'area' | 'line';
  readonly shown: boolean;
  /** The geometry itself is drawn from `map.geojson`, so that the page need not carry it twice. */
  readonly bounds: Bounds;
}

export type Mark = PointMark | RangeMark | ShapeMark;

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
  readonly notStated: readonly { readonly text: string; readonly claim: string | null }[];
}

export interface Dataset {
  readonly story: Story;
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
  readonly questions: readonly Question[];
  readonly claims: readonly Claim[];
  readonly marks: readonly Mark[];
  readonly views: readonly View[];
}

/** True for rings and bands: the marks that are switches. */
export const isRange = (mark: Mark): mark is RangeMark => mark.kind === 'ring' || mark.kind === 'band';
