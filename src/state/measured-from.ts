// From where the ranges are measured: each from its own centre, from the border that a buffer goes round, or from a place of the reader's.
import { readerRingFit } from '../camera/opening';
import { type BufferMark, isBuffer, type Mark } from '../model/mark';
import type { State } from './state';

export type Origin = 'center' | 'border' | 'reader';

/** What the state says of it when a link, a step of the tour or a mark is opened. */
export function originOf(
  { readerRing, rings }: Pick<State, 'readerRing' | 'rings'>,
  isBufferId: (id: string) => boolean,
): Origin {
  if (readerRing) return 'reader';
  return rings.some(isBufferId) ? 'border' : 'center';
}

/** The buffer that measures a range from a border; undefined where the story has none. */
export const bufferOfRange = (range: string, marks: Iterable<Mark>): BufferMark | undefined =>
  [...marks].filter(isBuffer).find(({ rangeMark }) => rangeMark === range);

/** A range is on where it is measured from its centre, from a border, or from both. */
export const isRangeOn = (range: string, rings: readonly string[], buffer: BufferMark | undefined): boolean =>
  rings.includes(range) || (buffer !== undefined && rings.includes(buffer.id));

/**
 * Measures from somewhere else: what can be measured from there is, and every other switch stays. The reader's ring is removed, since it would be
 * measured from elsewhere than what is chosen. A place of the reader's is chosen before there is one: what is on stays on.
 */
export function measuredFrom(state: State, origin: Origin, marks: ReadonlyMap<string, Mark>): State {
  if (origin === 'reader') return { ...state, measuredFrom: origin };
  const rings = origin === 'border' ? ringsAtBorder(state.rings, marks) : ringsAtCenter(state.rings, marks);
  return {
    ...state,
    measuredFrom: origin,
    rings,
    readerRing: null,
    readerCity: null,
    dragged: null,
    fit: state.fit === readerRingFit ? null : state.fit,
    linkSaysView: true,
    mark: withoutHidden(state.mark, rings, marks),
  };
}

/** Where no range is on that can be measured from a border, all that can are: the reader asks to see it. */
function ringsAtBorder(rings: readonly string[], marks: ReadonlyMap<string, Mark>): readonly string[] {
  const atBorder = rings.map((id) => bufferOfRange(id, marks.values())?.id ?? id);
  const buffers = [...marks.values()].filter(isBuffer).map(({ id }) => id);
  return [...new Set(buffers.some((id) => atBorder.includes(id)) ? atBorder : [...buffers, ...rings])];
}

function ringsAtCenter(rings: readonly string[], marks: ReadonlyMap<string, Mark>): readonly string[] {
  const rangeOf = (id: string) => {
    const mark = marks.get(id);
    return mark && isBuffer(mark) ? mark.rangeMark : id;
  };
  return [...new Set(rings.map(rangeOf))];
}

/** Switches a range, measured from wherever ranges are measured now; off, from everywhere. */
export function rangeSwitched(state: State, range: string, marks: ReadonlyMap<string, Mark>): State {
  const buffer = bufferOfRange(range, marks.values());
  if (isRangeOn(range, state.rings, buffer)) {
    const rings = state.rings.filter((id) => id !== range && id !== buffer?.id);
    return { ...state, rings, linkSaysView: true, mark: withoutHidden(state.mark, rings, marks) };
  }
  const switched = state.measuredFrom === 'border' && buffer ? buffer.id : range;
  return { ...state, rings: [...state.rings, switched], linkSaysView: true };
}

/** A selected range counts as on: switched off, it is closed too. */
function withoutHidden(mark: string | null, rings: readonly string[], marks: ReadonlyMap<string, Mark>): string | null {
  const selected = mark === null ? undefined : marks.get(mark);
  return selected && 'radiusKm' in selected && !rings.includes(selected.id) ? null : mark;
}
