// What the map draws, as values: `scene.ts` makes them, the style and the still picture draw them.
import type { Limit } from '../../model/claim';
import type { Accent, Basis } from '../../model/mark';
import type { Position } from '../../model/position';

export type Emphasis = 'none' | 'highlighted' | 'selected';

export interface Scene {
  readonly language: string;
  readonly ground: GroundEmphasis;
  readonly shapes: readonly DrawnShape[];
  readonly constraints: readonly DrawnConstraint[];
  readonly buffers: readonly DrawnBuffer[];
  readonly ranges: readonly DrawnRange[];
  readonly points: readonly DrawnPoint[];
  readonly readerRing: DrawnReaderRing | null;
  readonly isGlobe: boolean;
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
    /** The side of the ring on which the label is. */
    readonly side: 'north' | 'east' | 'south' | 'west';
  };
  /** The distance at each edge of a band. */
  readonly edgeLabels: readonly {
    readonly position: Position;
    readonly text: string;
    readonly edge: 'inner' | 'outer';
  }[];
  readonly emphasis: Emphasis;
}

/** The reader's ring, with the centre by which it is moved. */
export interface DrawnReaderRing extends DrawnRange {
  readonly center: Position;
}

/** The outline of everything within a range of a border. */
export interface DrawnBuffer {
  readonly id: string;
  readonly accent: Accent;
  readonly label: { readonly position: Position; readonly name: string; readonly value: string };
  readonly emphasis: Emphasis;
}

export interface DrawnPoint {
  readonly id: string;
  readonly kind: 'site' | 'place';
  readonly position: Position;
  /** GeoNames id of a place that the basemap may name too. */
  readonly gazetteerId: number | null;
  readonly name: string;
  /** The side of the point on which its name does not cover the nearest site. */
  readonly nameSide: 'left' | 'right';
  /** A place so near a site that the two coincide when zoomed out. */
  readonly isBySite: boolean;
  /** A second line of the label: how we know the position, or what the chosen voice says. */
  readonly note: string | null;
  readonly emphasis: Emphasis;
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
}
