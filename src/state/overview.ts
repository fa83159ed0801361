// The overview of the ranges: what of them is out of view, and what a press on it does.
import type { Opening } from '../camera/opening';
import { cornersOf } from '../camera/overview-frame';
import { areWithin, boundsTogether } from '../geo/bounds';
import { type BufferMark, isSwitch, type Mark, type RangeMark } from '../model/mark';
import type { Bounds, Position } from '../model/position';
import type { State } from './state';

export interface Overview {
  /** The ranges that are on, and those of them that the map does not show whole. */
  readonly on: readonly (RangeMark | BufferMark)[];
  readonly outside: readonly (RangeMark | BufferMark)[];
  /** A press returns to the view that is framed. */
  readonly isWayBack: boolean;
  /** Its corners. */
  readonly frame: readonly Position[];
  /** All ranges that are on, and the frame. */
  readonly extent: Bounds;
}

/** Null where the map shows the ranges that are on, and no view before that can be returned to. */
export function overviewOf(
  { rings, visible, corners, beforeOverview }: Pick<State, 'rings' | 'visible' | 'corners' | 'beforeOverview'>,
  marks: readonly Mark[],
  opening: Pick<Opening, 'marks'>,
): Overview | null {
  const on = marks.filter(isSwitch).filter(({ id }) => rings.includes(id));
  if (visible === null) return null;
  const boundsOf = ({ id }: Mark): readonly Bounds[] => {
    const bounds = opening.marks[id];
    return bounds ? [bounds] : [];
  };
  const outside = on.filter((mark) => boundsOf(mark).some((bounds) => !areWithin(bounds, visible, unseenShare)));
  // A reader who has moved on from the ranges is shown the way to them anew.
  const isWayBack =
    beforeOverview !== null && !beforeOverview.isBack && !(beforeOverview.hasMoved && outside.length > 0);
  const isOnWayBack = beforeOverview?.isBack ?? false;
  if (!isWayBack && (on.length === 0 || (outside.length === 0 && !isOnWayBack))) return null;
  const framed = beforeOverview && (isWayBack || isOnWayBack) ? beforeOverview : { visible, corners };
  return {
    on,
    outside: outside.length > 0 ? outside : on,
    isWayBack,
    frame: framed.corners ?? cornersOf(framed.visible),
    extent: boundsTogether([framed.visible, ...on.flatMap(boundsOf)]),
  };
}

/** A range of which no more than this share of its size is out of view counts as in view. */
const unseenShare = 0.05;
