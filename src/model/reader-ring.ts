import type { Position } from './position';

/** A ring that the reader puts around any position. */
export interface ReaderRing {
  readonly center: Position;
  /** Its radius in kilometres, or the id of the range that it takes its size from. */
  readonly size: number | string;
}
