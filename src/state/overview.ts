// The overview of the ranges: what of them is out of view, and what a press on it does.
import { boundsOfFit, type Opening, readerRingFit } from '../camera/opening';
import { cornersOf } from '../camera/overview-frame';
import { areWithin, boundsTogether } from '../geo/bounds';
import { type BufferMark, isSwitch, type Mark, type RangeMark } from '../model/mark';
import type { Bounds, Position } from '../model/position';
import type { ReaderRing } from '../model/reader-ring';
import type { State } from './state';

export interface Overview {
  /** The ranges that are on, and those of them that the map does not show whole. */
  readonly on: readonly (RangeMark | BufferMark)[];
  readonly outside: readonly (RangeMark | BufferMark)[];
  /** The reader's ring, and whether the map does not show it whole. */
  readonly readerRing: ReaderRing | null;
  readonly isReaderRingOutside: boolean;
  /** A press returns to the view that is framed. */
  readonly isWayBack: boolean;
  /** Its corners. */
  readonly frame: readonly Position[];
  /** All ranges that are on, the reader's ring and the frame. */
  readonly extent: Bounds;
}

/** Null where the map shows the ranges that are on and the reader's, and no view before that can be returned to. */
export function overviewOf(
  {
    rings,
    readerRing,
    visible,
    corners,
    beforeOverview,
  }: Pick<State, 'rings' | 'readerRing' | 'visible' | 'corners' | 'beforeOverview'>,
  marks: readonly Mark[],
  opening: Opening,
): Overview | null {
  const on = marks.filter(isSwitch).filter(({ id }) => rings.includes(id));
  if (visible === null) return null;
  const boundsOf = ({ id }: Mark): readonly Bounds[] => {
    const bounds = opening.marks[id];
    return bounds ? [bounds] : [];
  };
  const ofReaderRing = readerRing ? [boundsOfFit(readerRingFit, readerRing, opening)] : [];
  const isOutside = (bounds: Bounds) => !areWithin(bounds, visible, unseenShare);
  const outside = on.filter((mark) => boundsOf(mark).some(isOutside));
  const isReaderRingOutside = ofReaderRing.some(isOutside);
  const isAnyOutside = outside.length > 0 || isReaderRingOutside;
  // A reader who has moved on from the ranges is shown the way to them anew.
  const isWayBack = beforeOverview !== null && !beforeOverview.isBack && !(beforeOverview.hasMoved && isAnyOutside);
  const isOnWayBack = beforeOverview?.isBack ?? false;
  if (!isWayBack && !isAnyOutside && !(isOnWayBack && (on.length > 0 || readerRing))) return null;
  const framed = beforeOverview && (isWayBack || isOnWayBack) ? beforeOverview : { visible, corners };
  return {
    on,
    outside: isAnyOutside ? outside : on,
    readerRing,
    isReaderRingOutside: isReaderRingOutside || (!isAnyOutside && readerRing !== null),
    isWayBack,
    frame: framed.corners ?? cornersOf(framed.visible),
    extent: boundsTogether([framed.visible, ...on.flatMap(boundsOf), ...ofReaderRing]),
  };
}

/** A range of which no more than this share of its size is out of view counts as in view. */
const unseenShare = 0.05;
