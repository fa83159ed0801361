// Rings and bands: their outlines, fills and labels.
import { destination } from '../../geo/geodesic';
import { geodesicRing, type Ring } from '../../geo/ring';
import { ringFill } from '../../geo/ring-fill';
import type { PageUnits } from '../../model/length';
import { type Mark, type RangeMark, sideAt } from '../../model/mark';
import type { Position } from '../../model/position';
import { inQuotationMarks } from '../../model/quotation';
import type { ReaderRing } from '../../model/reader-ring';
import { readerRange } from '../../state/reader-ring';
import { formatDistance, rangeInUnits } from '../../text/format';
import type { Text } from '../../text/text';
import { drawCallouts, outermost } from './draw-callouts';
import { drawRepeats } from './draw-repeats';
import { drawRay } from './draw-ticks';
import type { DrawnRange, DrawnReaderRing } from './drawn';

/** `hasSpace`: the map has space for words beside the range. */
export function drawRange(
  mark: Pick<RangeMark, DrawnParts> & { accent: DrawnRange['accent']; measuredFrom: string | null },
  hasSpace: boolean,
  units: PageUnits,
  text: Text,
): Omit<DrawnRange, 'emphasis'> {
  const { center, radiusKm, innerRadiusKm, softEdge } = mark;
  const outer = ringOf(center, radiusKm);
  const inner = innerRadiusKm > 0 ? ringOf(center, innerRadiusKm) : null;
  return {
    id: mark.id,
    basis: mark.basis,
    accent: mark.accent,
    limit: mark.limit,
    radiusKm,
    outlines: inner ? [outer.outline, inner.outline] : [outer.outline],
    fill: inner ? ringFill(outer, inner) : softFill(softEdge),
    label: {
      name: mark.shortName,
      // A band has its values in `edgeLabels`.
      value: inner ? '' : writtenValue(mark, hasSpace, units, text),
      origin: inner || mark.measuredFrom === null || !hasSpace ? '' : text.map.measuredFrom(mark.measuredFrom),
      ...labelPlace(mark, hasSpace),
    },
    repeats: drawRepeats(mark),
    callouts: hasSpace ? drawCallouts(mark, units, text) : [],
    ray: drawRay(mark, units, text),
    edgeLabels: inner
      ? (['inner', 'outer'] as const).map((edge) => {
          const km = edge === 'inner' ? innerRadiusKm : radiusKm;
          return { position: destination(center, edgeLabelBearing, km), text: formatDistance(km, units, text), edge };
        })
      : [],
  };
}

/**
 * The label of a band is in the band. That of a ring is beyond it at its east or west, where the map has space there, and else within it at its
 * north, since a view that shows the ring shows that too.
 */
function labelPlace(mark: Pick<RangeMark, DrawnParts>, hasSpace: boolean) {
  const { center, radiusKm, innerRadiusKm, labelBearing } = mark;
  const side = sideAt(labelBearing);
  if (innerRadiusKm > 0)
    return { position: destination(center, labelBearing, (radiusKm + innerRadiusKm) / 2), side, isOutside: false };
  const isBeside = side === 'east' || side === 'west';
  if (isBeside && hasSpace) return { position: outermost(mark, labelBearing), side, isOutside: true };
  const [bearing, within] = isBeside ? [0, 'north' as const] : [labelBearing, side];
  return { position: destination(center, bearing, radiusKm), side: within, isOutside: false };
}

/**
 * The article's words in quotation marks, or our own without; on a second line the converted figure, which is always ours. A map without space
 * for it has the converted figure on the line below.
 */
function writtenValue(mark: Pick<RangeMark, DrawnParts>, hasSpace: boolean, units: PageUnits, text: Text): string {
  const { given, converted } = rangeInUnits(mark, units, text);
  const first = mark.words ? inQuotationMarks(mark.words) : given;
  return converted === null || !hasSpace ? first : text.map.inBothUnits(first, converted);
}

/** In the line form of our estimates, and the colour of the range whose size it has. */
export function drawReaderRing(
  readerRing: ReaderRing,
  city: string | null,
  marks: readonly Mark[],
  units: PageUnits,
  text: Text,
): DrawnReaderRing {
  const { name, accent, ...range } = readerRange(readerRing, marks);
  const shortName = nameOfReaderRing(name, city, text);
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
    callouts: [],
    // Its name says where it is.
    measuredFrom: null,
  } as const;
  return {
    ...drawRange(mark, true, units, text),
    ray: null,
    emphasis: 'none',
    center: readerRing.center,
  };
}

function nameOfReaderRing(range: string | null, city: string | null, { map }: Text): string {
  if (range === null) return city === null ? map.readerRing : map.readerRingIn(city);
  return city === null ? map.readerRingAsLargeAs(range) : map.readerRingAsLargeAsIn(range, city);
}

/** No mark has this id, since the ids of marks contain no dot. */
const readerRingId = 'reader.ring';

/** Between what is in range from everywhere in an area and what is in range from somewhere in it. */
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
  | 'softEdge'
  | 'callouts';

/** Due north, where Mercator draws the two edges of a band furthest apart. */
const edgeLabelBearing = 0;

// A ring takes one to three milliseconds to compute, and every change of the highlighted marks draws all of them again.
const rings = new Map<string, Ring>();
function ringOf(center: Position, radiusKm: number): Ring {
  const key = `${center.join()}:${radiusKm}`;
  const ring = rings.get(key) ?? geodesicRing(center, radiusKm);
  // Bounded, since a dragged ring adds one in every frame.
  if (rings.size >= 64) rings.clear();
  rings.set(key, ring);
  return ring;
}
