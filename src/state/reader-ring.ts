// The ring that a reader places on the map: as large as a range of the story, or of a radius that the reader types.
import type { Limit } from '../model/claim';
import { type Accent, isRange, type Mark } from '../model/mark';
import type { ReaderRing } from '../model/reader-ring';
import type { State } from './state';

export interface ReaderRange {
  /** Name of the range that it takes its size from; null for a typed distance. */
  readonly name: string | null;
  readonly accent: Accent | null;
  readonly radiusKm: number;
  /** 0 but for a band. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
}

/** The radius of the reader's ring. Throws a RangeError for an id that is no range; links and state contain none. */
export function readerRange({ size }: Pick<ReaderRing, 'size'>, marks: readonly Mark[]): ReaderRange {
  if (typeof size === 'number') return { name: null, accent: null, radiusKm: size, innerRadiusKm: 0, limit: null };
  const mark = marks.find(({ id }) => id === size);
  if (!mark || !isRange(mark)) throw new RangeError(`“${size}” is no range of this story`);
  const { name, accent, radiusKm, innerRadiusKm, limit } = mark;
  return { name, accent, radiusKm, innerRadiusKm, limit };
}

/** The ring where it is now, also while it is dragged. */
export function readerRingNow({ readerRing, dragged }: Pick<State, 'readerRing' | 'dragged'>): ReaderRing | null {
  return readerRing && dragged ? { ...readerRing, center: dragged } : readerRing;
}
