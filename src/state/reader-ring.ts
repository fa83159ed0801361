// The reader's own ring: a range of the story, or a distance typed, about a centre of the reader's choice.
import type { Limit } from '../model/claim';
import { type Accent, isRange, type Mark } from '../model/mark';
import type { ReaderRing } from '../model/reader-ring';
import type { State } from './state';

export interface OwnRange {
  /** Of the range that it takes its size from; null for a distance typed. */
  readonly name: string | null;
  readonly accent: Accent | null;
  readonly radiusKm: number;
  /** 0 but for a band. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
}

/** How far the reader's own ring reaches. Throws for the id of what is no range; links and state name none. */
export function readerRange({ reach }: Pick<ReaderRing, 'reach'>, marks: readonly Mark[]): OwnRange {
  if (typeof reach === 'number') return { name: null, accent: null, radiusKm: reach, innerRadiusKm: 0, limit: null };
  const mark = marks.find(({ id }) => id === reach);
  if (!mark || !isRange(mark)) throw new RangeError(`“${reach}” is no range of this story`);
  const { name, accent, radiusKm, innerRadiusKm, limit } = mark;
  return { name, accent, radiusKm, innerRadiusKm, limit };
}

/** The ring as it stands now, also while it is dragged. */
export function readerRingNow({ readerRing, dragged }: Pick<State, 'readerRing' | 'dragged'>): ReaderRing | null {
  return readerRing && dragged ? { ...readerRing, center: dragged } : readerRing;
}
