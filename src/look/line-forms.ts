// The symbols of the map in one table, for the map's style, the still picture and the key: lines, hatches, points and the sizes of names. All
// lengths are in pixels. Dash pattern and glyph mean how a thing is known, colour means which system (theme.ts), and nothing else does.
import type { Basis } from '../model/mark';

export interface LineForm {
  readonly width: number;
  /** Lengths of dash and gap along the line; null where it is unbroken. */
  readonly dash: readonly [dash: number, gap: number] | null;
  readonly cap: 'butt' | 'round';
  /** The width between the two strokes of a double line, which is part of `width`. */
  readonly gapWidth: number | null;
}

const solid = (width: number): LineForm => ({ width, dash: null, cap: 'butt', gapWidth: null });
const dashed = (width: number, dash: number, gap: number): LineForm => ({ ...solid(width), dash: [dash, gap] });
/** A dot is a dash of almost no length between two round caps. */
const dotted = (width: number, spacing: number): LineForm => ({ ...dashed(width, 0.1, spacing), cap: 'round' });
const double = (width: number, gapWidth: number): LineForm => ({ ...solid(width), gapWidth });

export interface BasisLook {
  /** Beside a name or a value. */
  readonly glyph: string;
  /** A ring, an edge of a band, the outline of a buffer; the symbols of the key and the list draw the same. */
  readonly range: LineForm;
  /** Thinner than a range, since one constraint alone does not yet locate a thing. */
  readonly constraint: LineForm;
  /** A boundary on the ground. Never double, since a double border would look like two. */
  readonly boundary: LineForm;
  /** Below the word of the basis: width and style of a CSS border. */
  readonly underline: string;
}

/** How it is known where a mark is, and how that is shown. */
export const basisLook: Readonly<Record<Basis, BasisLook>> = {
  stated: {
    glyph: '“”',
    range: solid(2.5),
    constraint: solid(1.25),
    boundary: solid(0.75),
    underline: '1.5px solid',
  },
  derived: {
    glyph: '=',
    range: dashed(1.75, 7, 4),
    constraint: dashed(1.25, 7, 4),
    boundary: dashed(0.75, 3, 1.725),
    underline: '1.5px dashed',
  },
  placed: {
    glyph: '[ ]',
    range: dotted(2.2, 5),
    constraint: dotted(1.8, 4),
    boundary: dotted(0.75, 1.725),
    underline: '2px dotted',
  },
  reference: {
    glyph: '†',
    range: double(4.6, 1.8),
    constraint: double(3.6, 1.2),
    boundary: solid(0.75),
    underline: '3px double',
  },
};

/** Between the two strokes of a double line: for a range with an open end (“more than”) the gap is dashed, so that bars cross it. */
export const openEndedGapDash = [14, 3] as const;

/** How much wider than its line a casing is, both sides together. It keeps the line readable over land and sea; `glow` shows that it is selected. */
export const casing = { range: 3.5, constraint: 2.5, hatchEdge: 3, glow: 7 } as const;

/** The tint of a band. That of a soft edge is fainter, so that the ring's line is seen first; that of a buffer only tells its inside. */
export const tintOpacity = {
  band: { usual: 0.13, emphasised: 0.2 },
  softEdge: { usual: 0.07, emphasised: 0.13 },
  buffer: 0.07,
} as const;

/** For an area that was computed: lines at 45 degrees, closer together where the area is narrow on the screen. */
export const hatch = {
  coarse: { width: 1.5, spacing: 6 },
  fine: { width: 1.3, spacing: 4 },
  /** Outside the outline, so that all of what is within it is hatched. */
  edge: { coarse: dashed(2, 7, 4), fine: solid(1.25) },
  /** From this width of the area on, the hatch is coarse. */
  coarseWidth: 14,
  /** An area that is shorter is drawn as a lozenge. */
  leastLength: 40,
} as const;

/** In place of a hatch that would be too small to be seen. */
export const lozenge = { width: 16, height: 6, halo: 1.5, selectedHalo: 4 } as const;

/** At the centre of rings that stands for an area. */
export const cross = { size: 5, width: 1.25, halo: 1.5 } as const;

/** At the ends of a line that shows a distance. */
export const tick = { length: 11, width: 1.5 } as const;

/** The thin line of a distance is drawn where it has this length; shorter ones say nothing. */
export const leastDistanceLine = 60;

/** On a map that is narrower, distances are written in figures alone. */
export const narrowMap = 480;

/** A site is a dot in a circle, a place of a gazetteer a plain dot. Radii of fills; a stroke lies outside its fill. */
export const pointSymbols = {
  site: { radius: 7.5, dotRadius: 3, stroke: 2 },
  /** The same, zoomed out. */
  farSite: { radius: 5, dotRadius: 2, stroke: 2 },
  place: { radius: 4, halo: 1.5 },
  /** The dot beside the name of a city of the basemap. */
  city: { radius: 2.5, halo: 1 },
} as const;

/** Names and values of the story: the size of the text, and the width of its halo on each side of a letter. */
export const labelType = {
  site: { size: 15, halo: 2 },
  note: { size: 13, halo: 2 },
  place: { size: 15, halo: 2 },
  distance: { size: 13, halo: 2 },
  caption: { size: 13, halo: 2 },
  range: { size: 15, halo: 2.5 },
  value: { size: 14, halo: 2.5 },
  callout: { size: 13, halo: 2 },
  tick: { size: 12, halo: 2 },
} as const;

/**
 * The thin line from a thing to its name, where the name must be clear of what surrounds it. `dip`: how far it reaches into an area, and
 * `gap` is from its upper end to the name. The `long` one reaches over a ring that has no space for the name within it.
 */
export const leader = { width: 1.25, length: 30, dip: 4, gap: 3, long: 54 } as const;

/**
 * The thin line from a ring to what the story says of it, with its `gap` from the words, whose lines are as the story has them. Drawn where the
 * ring is at least `leastRange` pixels across.
 */
export const calloutForm = { width: 1, halo: 1, length: 40, gap: 4, mostEms: 40, leastRange: 250 } as const;

/**
 * The line on which round distances stand in a ring, with a tick at each: to the east, where names have most space, and a little off the points of
 * the compass, which it does not mean. Drawn where the ring has from `leastRange` to `mostRange` pixels across.
 */
export const rayForm = { width: 1, tickLength: 7, bearing: 84, leastRange: 330, mostRange: 950 } as const;

/**
 * The name of a ring is repeated on its line from this size of the ring in pixels on, at which its label may be out of view; and closer together
 * each time that the ring has doubled its size.
 */
export const repeatForm = { leastRange: 640, doublings: 6 } as const;

/** From this size in pixels a map has space for what the story says beside its rings; static-map.css has the same numbers. */
export const spaciousMap = { width: 700, height: 500 } as const;

/** The overview of the ranges on a desktop page, in pixels; its lines are thinner than the map's. */
export const overviewForm = { width: 200, height: 126, margin: 6, thinner: 0.55, leastFrame: 5 } as const;
