/** What a PMTiles archive says of itself before its tiles. */
export interface ArchiveHead {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly metadata: unknown;
  /** Another text for another content. */
  readonly stamp: string;
}

/** By file name; the words of what keeps it from being read where it cannot be. */
export type ArchiveHeads = Readonly<Record<string, ArchiveHead | { readonly fault: string }>>;
