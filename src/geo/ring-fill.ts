// What a ring or a band covers, as one polygon for filling. Around a pole it is closed along the edge of the map.
import type { Position } from '../model/position';
import type { Ring } from './ring';

/** An exterior, counter-clockwise, and holes, clockwise; each closed, with continuous longitudes that may pass 180. */
type FillPolygon = readonly [exterior: readonly Position[], ...holes: (readonly Position[])[]];

/** What lies within a ring, or within `outer` but not within `inner`, which must be a smaller ring about the same centre. */
export function ringFill(outer: Ring, inner: Ring | null = null): FillPolygon {
  // A band between two rings that contain both poles lies around the antipode, where the larger ring is the inner edge.
  if (inner?.poleInside === 'both') return [inner.outline.toReversed(), outer.outline];
  const { west, east } = outer;
  const path = [...west, ...overSouth(outer, inner), ...east, ...overNorth(outer, inner)];
  // Where no pole lies between them the two halves share their ends.
  const exterior = [...path, ...path.slice(0, 1)].filter((position, index, all) => !isSame(position, all[index - 1]));
  return inner?.poleInside === null ? [exterior, inner.outline.toReversed()] : [exterior];
}

// From one half of a ring to the other: along the edge of the map, or along the inner ring where that keeps the pole out.

function overSouth(outer: Ring, inner: Ring | null): readonly Position[] {
  if (!contains(outer, 'south')) return [];
  return inner && contains(inner, 'south')
    ? [...inner.west.toReversed(), ...inner.east.toReversed().slice(1)]
    : along(-90, outer.west.at(-1), outer.east[0]);
}

function overNorth(outer: Ring, inner: Ring | null): readonly Position[] {
  if (!contains(outer, 'north')) return [];
  return inner && contains(inner, 'north')
    ? [...inner.east.toReversed(), ...inner.west.toReversed().slice(1)]
    : along(90, outer.east.at(-1), outer.west[0]);
}

const contains = ({ poleInside }: Ring, pole: 'north' | 'south') => poleInside === pole || poleInside === 'both';

const along = (edge: number, ...ends: (Position | undefined)[]) =>
  ends.flatMap((end): Position[] => (end ? [[end[0], edge]] : []));

const isSame = ([lng, lat]: Position, other: Position | undefined) => lng === other?.[0] && lat === other[1];
