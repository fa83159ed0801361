/** What a link may name: ids in the order of the data, and a zoom. */
export interface LinkIds {
  /** Everything that readers switch on and off. */
  readonly rings: readonly string[];
  /** The rings and bands among them, from which the reader's ring can take its size. */
  readonly ranges: readonly string[];
  readonly marks: readonly string[];
  readonly sources: readonly string[];
  readonly voices: readonly string[];
  readonly times: readonly string[];
  readonly steps: readonly string[];
  readonly views: readonly string[];
  /** The largest zoom, where the story brings streets. */
  readonly maxZoom?: number;
}
