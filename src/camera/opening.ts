// How a link opens the page: which part of the world the map shows, and which rings. The page's inline script (src/boot.ts) uses this
// file, so it has no geodesics, which would make that script three times as large: story-opening.ts computes the bounds of each mark at build.
// fit.ts has the margins and the greatest zoom with which the map is fitted to them.
import { boundsOfCircle } from '../geo/bounds';
import type { LinkIds } from '../model/link-ids';
import type { Bounds } from '../model/position';
import type { ReaderRing } from '../model/reader-ring';
import type { Camera, CameraTarget } from './camera';

export interface Opening {
  readonly linkIds: LinkIds;
  /** On by default. */
  readonly rings: readonly string[];
  readonly start: Bounds;
  /** Radii of the ranges, by id; the reader's ring may have the size of one. */
  readonly radiiKm: Readonly<Record<string, number>>;
  /** What the map shows for a link to a mark, by its id (story-opening.ts). */
  readonly marks: Readonly<Record<string, Bounds>>;
  readonly views: Readonly<Record<string, Bounds>>;
  /** What the claims of a day are about, by its date; only days with marks. */
  readonly days: Readonly<Record<string, Bounds>>;
  readonly steps: Readonly<Record<string, { readonly bounds: Bounds; readonly rings: readonly string[] }>>;
}

/** The fields of a link that decide where the map opens. */
export interface OpeningFields {
  readonly camera: Camera | null;
  /** The id of one of the story's views, or bounds. */
  readonly fit: string | Bounds | null;
  readonly mark: string | null;
  readonly readerRing: ReaderRing | null;
  readonly step: string | null;
  /** The date of the open day. */
  readonly time?: string | null;
}

/** `fit` wins over `camera`, which may be that of a window of another shape; `camera` wins over `mark`, the reader's ring, `step` and `time`. */
export function openingTarget(
  { camera, fit, mark, readerRing, step, time = null }: OpeningFields,
  opening: Opening,
): CameraTarget {
  const { start, marks, days, steps, views } = opening;
  if (typeof fit === 'string') return { kind: 'fit', bounds: views[fit] ?? start };
  if (fit) return { kind: 'fit', bounds: fit, isExtent: true };
  if (camera) return { kind: 'jump', camera };
  const stepBounds = step === null ? undefined : steps[step]?.bounds;
  const dayBounds = time === null ? undefined : days[time];
  const bounds =
    mark === null ? ((readerRing && readerRingBounds(readerRing, opening)) ?? stepBounds ?? dayBounds) : marks[mark];
  return { kind: 'fit', bounds: bounds ?? start };
}

export const readerRingBounds = ({ center, size }: ReaderRing, { radiiKm }: Pick<Opening, 'radiiKm'>): Bounds =>
  boundsOfCircle(center, typeof size === 'number' ? size : (radiiKm[size] ?? 0));

/** The rings that are on: those of the link, else of its step, else of the story; a ring that is the link's mark is always on. */
export function openingRings(
  { rings, mark, step }: Pick<OpeningFields, 'mark' | 'step'> & { readonly rings: readonly string[] | null },
  opening: Opening,
): string[] {
  const on = rings ?? (step === null ? undefined : opening.steps[step]?.rings) ?? opening.rings;
  return mark !== null && opening.linkIds.rings.includes(mark) && !on.includes(mark) ? [...on, mark] : [...on];
}
