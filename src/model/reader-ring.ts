import type { Position } from './position';

/** A ring of the reader's own, anywhere. */
export interface ReaderRing {
  readonly center: Position;
  /** How far: kilometres, or the id of the range that it takes its size from. */
  readonly reach: number | string;
}
