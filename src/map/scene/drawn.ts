// What the map draws, as values: `scene.ts` makes them, the style and the still picture draw them.
import type { Limit } from '../../model/claim';
import type { Accent, Basis, Side } from '../../model/mark';
import type { Position } from '../../model/position';
import type { Streets } from '../../model/streets';

export type Emphasis = 'none' | 'highlighted' | 'selected';

export interface Scene {
  readonly language: string;
  readonly ground: GroundEmphasis;
  /** The streets that the story brings. */
  readonly streets: Streets | null;
  readonly shapes: readonly DrawnShape[];
  readonly hatches: readonly DrawnHatch[];
  readonly constraints: readonly DrawnConstraint[];
  readonly distances: readonly DrawnDistance[];
  readonly buffers: readonly DrawnBuffer[];
  readonly ranges: readonly DrawnRange[];
  /** The centres of highlighted and selected ranges, where they stand for an area. */
  readonly centers: readonly Position[];
  readonly points: readonly DrawnPoint[];
  readonly readerRing: DrawnReaderRing | null;
  readonly isGlobe: boolean;
  /** The map has little space for words. */
  readonly isNarrow: boolean;
}

/** Which countries and which border the story emphasises; ISO 3166-1 alpha-3 codes. */
export interface GroundEmphasis {
  readonly tones: { readonly first: readonly string[]; readonly second: readonly string[] };
  readonly emphasisedBorder: readonly [string, string] | null;
}

/** A ring or a band. */
export interface DrawnRange {
  readonly id: string;
  readonly basis: Basis;
  readonly accent: Accent | 'neutral';
  readonly limit: Limit | null;
  readonly radiusKm: number;
  /** The outer outline, then for a band the inner one; longitudes may pass 180. */
  readonly outlines: readonly (readonly Position[])[];
  /** Of a band, or of a ring's soft edge: an exterior and holes; null for a ring that is only a line. */
  readonly fill: readonly (readonly Position[])[] | null;
  readonly label: {
    readonly position: Position;
    readonly name: string;
    readonly value: string;
    /** From where it is measured; empty where the label has no space for it. */
    readonly origin: string;
    /** The side of the ring on which the label is, and whether it is beyond the ring. */
    readonly side: Side;
    readonly isOutside: boolean;
  };
  /** Where its name stands once more, for views without its label. */
  readonly repeats: readonly DrawnRepeat[];
  /** The most important first; none on a small map. */
  readonly callouts: readonly DrawnCallout[];
  readonly ray: DrawnRay | null;
  /** The distance at each edge of a band. */
  readonly edgeLabels: readonly {
    readonly position: Position;
    readonly text: string;
    readonly edge: 'inner' | 'outer';
  }[];
  readonly emphasis: Emphasis;
}

/** The name of a ring on its line. */
export interface DrawnRepeat {
  readonly position: Position;
  /** Of the name, where it is within the ring. */
  readonly inside: Anchor;
  /** Zoomed out further it is not drawn. */
  readonly fromZoom: number;
}

/** Words beside a ring or a band, at the end of a thin line. */
export interface DrawnCallout {
  readonly text: string;
  /** What it is about. */
  readonly position: Position;
  /** From there to the words, in pixels. */
  readonly line: readonly [right: number, down: number];
  /** The side of the words at which the line ends. */
  readonly anchor: 'left' | 'right' | 'top' | 'bottom';
  /** Zoomed out further it is not drawn. */
  readonly fromZoom: number;
}

/** A line from the middle of a ring to the ring, with ticks at round distances. */
export interface DrawnRay {
  readonly line: readonly Position[];
  readonly ticks: readonly {
    readonly position: Position;
    /** Degrees clockwise from the top of the map, of the line. */
    readonly bearing: number;
    readonly text: string;
    readonly anchor: Anchor;
  }[];
  /** Drawn at these, the upper one exclusive. */
  readonly zooms: readonly [from: number, to: number];
}

/** The reader's ring, with the centre by which it is moved. */
export interface DrawnReaderRing extends DrawnRange {
  readonly center: Position;
}

/** The outline of everything within a range of a border. */
export interface DrawnBuffer {
  readonly id: string;
  readonly accent: Accent;
  readonly label: { readonly position: Position; readonly side: Side; readonly name: string; readonly value: string };
  readonly emphasis: Emphasis;
}

export interface DrawnPoint {
  readonly id: string;
  readonly kind: 'site' | 'place';
  readonly position: Position;
  /** GeoNames id of a place that the basemap may name too. */
  readonly gazetteerId: number | null;
  readonly name: string;
  /** The side of its name that faces the point, so that the name does not cover a site or an area beside it. */
  readonly nameAnchor: Anchor;
  /** A place so near a site that the two coincide when zoomed out. */
  readonly isBySite: boolean;
  /** A second line of the label: how we know the position, or what the chosen voice says. */
  readonly note: string | null;
  readonly emphasis: Emphasis;
}

/** The side of a text that faces its position. */
export type Anchor = 'top' | 'bottom' | 'left' | 'right' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** A calculated area, in which a thing may be anywhere: its hatch is the thing's symbol. */
export interface DrawnHatch {
  /** The area. */
  readonly id: string;
  /** What a press on it selects: the thing, or the area where no mark is in it. */
  readonly mark: string;
  /** The zooms from which it is drawn as a hatch and no longer as a lozenge, and from which the hatch is coarse. */
  readonly hatchZoom: number;
  readonly coarseZoom: number;
  /** The name of the thing; null for an area of which nothing says what is in it. */
  readonly label: {
    readonly name: string;
    readonly note: string;
    /** Where the hatch is too small to be seen. */
    readonly smallNote: string;
    readonly foot: Position;
    readonly middle: Position;
    /** In kilometres, of the smallest ring round it; null without any. */
    readonly ringKm: number | null;
  } | null;
  readonly emphasis: Emphasis;
}

/** A line from the nearest point of a border to a thing. */
export interface DrawnDistance {
  /** Of the constraint: `<area>/<constraint>`. */
  readonly id: string;
  readonly mark: string;
  readonly basis: Basis;
  readonly line: readonly [Position, Position];
  /** Degrees clockwise from north, of the line from the border to the thing. */
  readonly bearing: number;
  /** Zoomed out further it is not drawn. */
  readonly fromZoom: number;
  readonly caption: DrawnCaption & { readonly credit: string };
}

export interface DrawnCaption {
  readonly position: Position;
  /** The first choice first. */
  readonly anchors: readonly (Anchor | 'center')[];
  readonly words: string;
  /** The same on a narrow map; null where it has no space for it. */
  readonly figures: string | null;
}

export interface DrawnShape {
  readonly id: string;
  readonly kind: 'area' | 'line';
  readonly basis: Basis;
  readonly emphasis: Emphasis;
}

/** The outlines of where one constraint alone allows a thing to be. */
export interface DrawnConstraint {
  readonly id: string;
  readonly basis: Basis;
  readonly lines: readonly (readonly Position[])[];
  /** Zoomed out further, where the area is a lozenge, the lines would hide it. */
  readonly fromZoom: number;
  readonly captions: readonly DrawnCaption[];
}
