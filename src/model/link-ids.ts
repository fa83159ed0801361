/** The ids a link may name, in the order of the data. */
export interface LinkIds {
  /** Whatever is switched on and off. */
  readonly rings: readonly string[];
  /** Of those the rings and bands, which can be put elsewhere. */
  readonly ranges: readonly string[];
  readonly marks: readonly string[];
  readonly sources: readonly string[];
  readonly voices: readonly string[];
  readonly times: readonly string[];
  readonly steps: readonly string[];
  readonly views: readonly string[];
}
