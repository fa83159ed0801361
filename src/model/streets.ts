// The archive of streets that a story brings for its own part of the world.
import type { Bounds } from './position';

/** The two ways in which such archives name their layers. */
export const streetSchemas = ['protomaps', 'shortbread'] as const;
export type StreetSchema = (typeof streetSchemas)[number];

export interface Streets {
  /** By path below the site's base. */
  readonly file: string;
  readonly schema: StreetSchema;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  /** Whom the archive asks to credit: words, some of them a link. */
  readonly credit: readonly CreditPart[];
}

export interface CreditPart {
  readonly text: string;
  readonly url: string | null;
}
