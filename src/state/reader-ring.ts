// The ring that a reader places on the map: as large as a range of the story, or of a typed radius.
import type { Limit } from '../model/claim';
import { kmPerUnit } from '../model/length';
import { type Accent, isRange, type Mark } from '../model/mark';
import type { ReaderRing } from '../model/reader-ring';
import type { State } from './state';

export interface ReaderRange {
  /** The name of the range whose size it has; null for a typed distance. */
  readonly name: string | null;
  readonly accent: Accent | null;
  readonly radiusKm: number;
  /** 0 except for a band. */
  readonly innerRadiusKm: number;
  readonly limit: Limit | null;
}

/** The size of the reader's ring. Throws a RangeError for an id that is not a range's, which links and state never contain. */
export function readerRange({ size }: Pick<ReaderRing, 'size'>, marks: readonly Mark[]): ReaderRange {
  if (typeof size === 'number')
    return { name: null, accent: null, radiusKm: typedKm(size), innerRadiusKm: 0, limit: null };
  const mark = marks.find(({ id }) => id === size);
  if (!mark || !isRange(mark)) throw new RangeError(`“${size}” is no range of this story`);
  const { name, accent, radiusKm, innerRadiusKm, limit } = mark;
  return { name, accent, radiusKm, innerRadiusKm, limit };
}

/** A distance as it was typed, before it was rounded to metres: 160.934 km is 100 miles, since that is a shorter figure. */
export function typedKm(km: number): number {
  const miles = Number((km / kmPerUnit.mi).toFixed(2));
  const ofMiles = miles * kmPerUnit.mi;
  return Number(ofMiles.toFixed(3)) === km && String(miles).length < String(km).length ? ofMiles : km;
}

/** The ring at its present centre, also while it is dragged. */
export function readerRingNow({ readerRing, dragged }: Pick<State, 'readerRing' | 'dragged'>): ReaderRing | null {
  return readerRing && dragged ? { ...readerRing, center: dragged } : readerRing;
}
