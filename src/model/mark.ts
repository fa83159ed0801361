// A mark is anything on the map, with how we know where it is and the passages that support it.
import type { Limit } from './claim';
import type { Bounds, Position } from './position';
import type { OutsideWords, Quotation } from './quotation';

export type Mark = PointMark | RangeMark | ShapeMark | BufferMark;

/** With the passages that put it on the map. */
export type MarkWithEvidence = Mark & { readonly evidence: readonly Quotation[] };

/**
 * How we know a mark's geometry: the words say it, it is computed from the words, we chose it and give our reason, or it is cited from a source
 * outside the articles.
 */
export type Basis = 'stated' | 'derived' | 'placed' | 'reference';

/** A source outside the articles. */
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
  /** Null for a mark that no claim carries. */
  readonly lead: Lead | null;
}

/** The quote that readers see first. */
export interface Lead {
  readonly claim: string;
  /** The few words that say it, marked in the sentence. */
  readonly words: Quotation;
  readonly sentence: Quotation;
}

export interface PointMark extends MarkBase {
  readonly kind: 'site' | 'place';
  /** On the map at first; otherwise only while selected. */
  readonly shown: boolean;
  readonly position: Position;
  /** Its id in the gazetteer from which the basemap has its names, so that no name is drawn twice. */
  readonly gazetteerId: number | null;
  /** The area anywhere in which the site may be; its position is then only that of the label. */
  readonly inside: string | null;
  /** How far around it the map must show for readers to recognise where it is. */
  readonly viewRadiusKm: number;
  /** For a place beside a calculated area: the side on which its name is clear of the area, in degrees clockwise from north. Else null. */
  readonly nameBearing: number | null;
}

/** A circle, or a band between two circles, around another mark. */
export interface RangeMark extends MarkBase {
  readonly kind: 'ring' | 'band';
  readonly center: Position;
  readonly centerMark: string;
  /** What its centre is called as the place that it is measured from: “the harbour”. */
  readonly measuredFrom: string;
  readonly radiusKm: number;
  /** 0 for a ring. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
  /** The words of a passage that give the radius with its limit; null where no passage has both together. */
  readonly words: Quotation | null;
  /** The claim that gives the radius; null where a source outside the articles does. */
  readonly rangeClaim: string | null;
  /** What other claims say of the same range, in the order of the articles. Empty for a second line. */
  readonly otherFigures: readonly OtherFigure[];
  /** For a second line, which is drawn with the radius that another account gives: the ring or band that it is drawn beside. */
  readonly rivalOf: string | null;
  readonly assumption: string;
  /** The most important first. */
  readonly callouts: readonly Callout[];
  readonly accent: Accent;
  /** Degrees clockwise from north at the centre. */
  readonly labelBearing: number;
  /** Some capitals within it and how far they are from its centre, the nearest first, by which readers can tell how far it reaches. */
  readonly capitals: readonly { readonly name: string; readonly distanceKm: number }[];
  /** For a ring around something that may be anywhere in an area: what is in range from every position in the area, and from any. */
  readonly softEdge: { readonly certain: readonly Position[]; readonly possible: readonly Position[] } | null;
}

/** What the story says beside a ring or a band, at the end of a thin line. */
export interface Callout {
  /** With the line breaks that it has on the map. */
  readonly text: string;
  /** Degrees clockwise from north at the centre. */
  readonly bearing: number;
  /** Where its line ends: on the outer line of the range, or in the middle of the outer half of its soft edge. */
  readonly pointsTo: 'line' | 'soft-edge';
}

/** Which of the map's colours a range is drawn in. */
export type Accent = (typeof accents)[number];
/**
 * The names of the colours that a system may have, in the order in which systems take them (compile/marks/system-accents.ts). Their values are in
 * src/look/theme.ts.
 */
export const accents = ['red', 'navy', 'teal', 'ochre', 'blue', 'plum', 'olive', 'violet'] as const;

/** Another claim about a range than the one by which it is drawn. */
export interface OtherFigure {
  readonly claim: string;
  /** The second line that draws it; null where the radius is the same. */
  readonly line: string | null;
}

export interface ShapeMark extends MarkBase {
  readonly kind: 'area' | 'line';
  readonly shown: boolean;
  /** The map draws its geometry from `map.geojson`. */
  readonly bounds: Bounds;
  /** Null for an area from a file. */
  readonly areaKm2: number | null;
  /** Between the two positions that are furthest apart; null for an area from a file. */
  readonly widestKm: number | null;
  /** What claims say about where the thing is; the area is where all of them are true. Empty for an area from a file. */
  readonly constraints: readonly Constraint[];
  /** The area in which other accounts place the same thing. */
  readonly rivalOf: string | null;
  /** Where accounts place one thing in several areas: the voices that place it in this one. Else empty. */
  readonly accordingTo: readonly string[];
  /** Far from the outline; null where the area is not the rival of another. */
  readonly labelPosition: Position | null;
  /** On the northern edge: where the leader of the thing’s name ends. Null for an area in which there is no thing. */
  readonly leaderFoot: Position | null;
}

/** Everything within a range of an area, measured from its border. Readers switch it on and off as they do a ring. */
export interface BufferMark extends MarkBase {
  readonly kind: 'area';
  /** The range that gives the distance. */
  readonly rangeMark: string;
  /** What the border is called that it is measured from: “Ukraine’s border”. */
  readonly measuredFrom: string;
  readonly radiusKm: number;
  readonly limit: Limit | null;
  readonly assumption: string;
  readonly accent: Accent;
  readonly bounds: Bounds;
  /** The outermost position of its outline on this side, at which the label of its range is too. */
  readonly labelPosition: Position;
  readonly labelSide: Side;
}

export type Side = 'north' | 'east' | 'south' | 'west';

export const sideAt = (bearing: number): Side => sides[Math.round(bearing / 90) % 4] ?? 'north';

const sides = ['north', 'east', 'south', 'west'] as const;

/** What one claim says about where something is. */
export interface Constraint {
  readonly id: string;
  readonly kind: 'near' | 'within' | 'from-border';
  /** How its distance is known. How many kilometres "near" means is our choice: placed. */
  readonly basis: Basis;
  readonly claim: string;
  /** The words of the claim that say it. */
  readonly words: Quotation;
  /** As which distance the words are read, from 0 or from a least one; null for a region. */
  readonly distanceKm: { readonly from: number; readonly to: number } | null;
  /** How we read the words, in one sentence, with what the reading takes for granted. */
  readonly reading: string;
  /** The mark that draws it, such as a region; null where `lines` do. */
  readonly mark: string | null;
  /** Outlines near the area, good to 100 m. */
  readonly lines: readonly (readonly Position[])[];
  /** What the line of a border is from; the page names it beside the figures measured with it. */
  readonly measuredWith: string | null;
  /** How much larger the area would be without it; 0 where that is less than 1 % of the area. */
  readonly addsKm2: number;
  /** What a distance is measured from, as the map names it; null where the story has no name for it. */
  readonly measuredFrom: string | null;
  /** Of the words, the one that was read as a distance: “near”. Null where the author names none. */
  readonly wordRead: Quotation | null;
  /** Places for its words on the map. */
  readonly captions: readonly Caption[];
  /** From the point of the border that is nearest to the thing, with a longitude near its own, to the thing; null for another constraint. */
  readonly shortest: { readonly from: Position; readonly to: Position; readonly km: number } | null;
}

/** A place for words beside a line, clear of the other lines and of the area. */
export interface Caption {
  readonly position: Position;
  /** The side of the line on which the words are: degrees clockwise from north. Null for the middle of free ground. */
  readonly bearing: number | null;
  /** The distance at which the line runs; null where it is the edge of a region. */
  readonly km: number | null;
}

/** True for rings and bands. */
export const isRange = <Any extends Mark>(mark: Any): mark is Any & RangeMark =>
  mark.kind === 'ring' || mark.kind === 'band';

export const isBuffer = <Any extends Mark>(mark: Any): mark is Any & BufferMark => 'rangeMark' in mark;

/** True for the marks that readers switch on and off. */
export const isSwitch = <Any extends Mark>(mark: Any): mark is Any & (RangeMark | BufferMark) =>
  isRange(mark) || isBuffer(mark);

/**
 * The areas with constraints that say where a mark is, in the order of the story: the mark itself or the area that it is in, and those in which
 * other accounts place the same thing. Empty for a mark without such an area.
 */
export function areasLocating(mark: Mark, marks: readonly Mark[]): ShapeMark[] {
  const areas = marks.filter((other): other is ShapeMark => 'constraints' in other && other.constraints.length > 0);
  const here = areas.find(({ id }) => id === ('inside' in mark ? mark.inside : mark.id));
  const first = here?.rivalOf ?? here?.id;
  return areas.filter(({ id, rivalOf }) => first !== undefined && (id === first || rivalOf === first));
}
