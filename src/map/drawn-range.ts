// A ring or a band as the map draws it: its outlines, its fill and its labels.
import { destination } from '../geo/geodesic';
import { geodesicRing, type Ring } from '../geo/ring';
import { ringFill } from '../geo/ring-fill';
import { basisLook } from '../look/line-forms';
import type { Limit } from '../model/claim';
import type { Units } from '../model/length';
import type { Accent, Basis, Mark, RangeMark } from '../model/mark';
import type { Position } from '../model/position';
import { inQuotationMarks } from '../model/quotation';
import type { ReaderRing } from '../model/reader-ring';
import type { Story } from '../model/story';
import { readerRange } from '../state/reader-ring';
import { formatDistance, formatRange } from '../text/format';
import type { Text } from '../text/text';

export type Emphasis = 'none' | 'highlighted' | 'selected';

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
    /** On which side of the ring it is. */
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

/** A range as it is drawn about its centre; distances are written in `units`, and quoted where those are the story's own. */
export function drawRange(
  mark: Pick<RangeMark, DrawnParts> & { accent: DrawnRange['accent'] },
  units: Units,
  story: Pick<Story, 'units'>,
  text: Text,
): Omit<DrawnRange, 'emphasis'> {
  const { center, radiusKm, innerRadiusKm, labelBearing, softEdge } = mark;
  const outer = ringOf(center, radiusKm);
  const inner = innerRadiusKm > 0 ? ringOf(center, innerRadiusKm) : null;
  const value = formatRange(mark, units, text);
  return {
    id: mark.id,
    basis: mark.basis,
    accent: mark.accent,
    limit: mark.limit,
    radiusKm,
    outlines: inner ? [outer.outline, inner.outline] : [outer.outline],
    fill: inner ? ringFill(outer, inner) : softFill(softEdge),
    label: {
      position: destination(center, labelBearing, inner ? (radiusKm + innerRadiusKm) / 2 : radiusKm),
      name: inner ? `${mark.shortName} ${basisLook[mark.basis].glyph}` : mark.shortName,
      // The edges of a band have labels of their own.
      value: inner
        ? ''
        : mark.words && units === story.units
          ? inQuotationMarks(mark.words)
          : writtenValue(mark.basis, value),
      side: (['north', 'east', 'south', 'west', 'north'] as const)[Math.round(labelBearing / 90)] ?? 'north',
    },
    edgeLabels: inner
      ? (['inner', 'outer'] as const).map((edge) => {
          const km = edge === 'inner' ? innerRadiusKm : radiusKm;
          return { position: destination(center, edgeLabelBearing, km), text: formatDistance(km, units, text), edge };
        })
      : [],
  };
}

/**
 * A value that is written by us, or converted: never in quotation marks, nor with the empty pair that stands for “stated” elsewhere, which
 * would be read as if it quoted the value before it.
 */
const writtenValue = (basis: Basis, value: string) =>
  basis === 'stated' ? value : `${value} ${basisLook[basis].glyph}`;

/** The reader's ring, in the line form of what is placed and in the colour of the range that it takes its size from. */
export function drawReaderRing(
  readerRing: ReaderRing,
  marks: readonly Mark[],
  units: Units,
  text: Text,
): DrawnReaderRing {
  const { name, accent, ...range } = readerRange(readerRing, marks);
  const shortName = name === null ? text.map.readerRing : text.map.readerRingAsLargeAs(name);
  const mark = {
    ...range,
    id: readerRingId,
    shortName,
    basis: 'placed',
    accent: accent ?? 'neutral',
    center: readerRing.center,
    labelBearing: 180,
    words: null,
    softEdge: null,
  } as const;
  return { ...drawRange(mark, units, { units }, text), emphasis: 'none', center: readerRing.center };
}

/** No mark has this id, since the ids of marks contain no dot. */
const readerRingId = 'reader.ring';

/** From what is in reach of all of an area to what is in reach of any of it. */
const softFill = (softEdge: RangeMark['softEdge']) =>
  softEdge && [softEdge.possible, ...(softEdge.certain.length > 0 ? [softEdge.certain.toReversed()] : [])];

type DrawnParts =
  | 'id'
  | 'basis'
  | 'limit'
  | 'center'
  | 'radiusKm'
  | 'innerRadiusKm'
  | 'labelBearing'
  | 'shortName'
  | 'words'
  | 'softEdge';

/** Due north, where a band is widest on a Mercator map and its two edges lie furthest apart. */
const edgeLabelBearing = 0;

// A ring takes one to three milliseconds to compute, and pointing at a mark draws all of them again.
const rings = new Map<string, Ring>();
function ringOf(center: Position, radiusKm: number): Ring {
  const key = `${center.join()}:${radiusKm}`;
  const ring = rings.get(key) ?? geodesicRing(center, radiusKm);
  // A ring that is dragged is another one in every frame.
  if (rings.size >= 64) rings.clear();
  rings.set(key, ring);
  return ring;
}
