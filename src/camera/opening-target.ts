// Which camera and which rings a link opens with. Kept apart from what it is made from, so that the script in the page's head is small.
import { boundsOfCircle } from '../geo/bounds';
import type { Bounds } from '../model/dataset';
import type { Link, LinkIds, ReaderRing } from '../state/link';
import type { Camera } from './camera';

export interface Opening {
  readonly linkIds: LinkIds;
  /** On where the link names none. */
  readonly rings: readonly string[];
  readonly start: Bounds;
  /** Of the ranges, by id: what the reader's own ring may be as large as. */
  readonly radiiKm: Readonly<Record<string, number>>;
  readonly marks: Readonly<Record<string, Bounds>>;
  readonly views: Readonly<Record<string, Bounds>>;
  readonly steps: Readonly<Record<string, { readonly bounds: Bounds; readonly rings: readonly string[] }>>;
}

/** Where the map turns: exactly somewhere, or to whatever camera shows the bounds. */
export type CameraTarget =
  | { readonly kind: 'jump'; readonly camera: Camera }
  | {
      readonly kind: 'fit';
      readonly bounds: Bounds;
      /** The bounds are themselves what is to fill the map, with nothing about them. */
      readonly isExtent?: boolean;
    };

/** `fit` wins over `map`, which another window may have had; `map` wins over the camera that the reader's own ring, `mark` or `step` would choose. */
export function openingTarget(
  { camera, fit, mark, readerRing, step }: Pick<Link, 'camera' | 'fit' | 'mark' | 'readerRing' | 'step'>,
  opening: Opening,
): CameraTarget {
  const { start, marks, steps, views } = opening;
  if (typeof fit === 'string') return { kind: 'fit', bounds: views[fit] ?? start };
  if (fit) return { kind: 'fit', bounds: fit, isExtent: true };
  if (camera) return { kind: 'jump', camera };
  const ofStep = step === null ? undefined : steps[step]?.bounds;
  const bounds = mark === null ? ((readerRing && readerRingBounds(readerRing, opening)) ?? ofStep) : marks[mark];
  return { kind: 'fit', bounds: bounds ?? start };
}

/** Where the map turns to show the reader's own ring. */
export const readerRingBounds = ({ center, reach }: ReaderRing, { radiiKm }: Pick<Opening, 'radiiKm'>): Bounds =>
  boundsOfCircle(center, typeof reach === 'number' ? reach : (radiiKm[reach] ?? 0));

/** The rings that are on: a link's own, those of its step, or the story's; and a ring that is its mark in any case. */
export function openingRings({ rings, mark, step }: Pick<Link, 'rings' | 'mark' | 'step'>, opening: Opening): string[] {
  const on = rings ?? (step === null ? undefined : opening.steps[step]?.rings) ?? opening.rings;
  return mark !== null && opening.linkIds.rings.includes(mark) && !on.includes(mark) ? [...on, mark] : [...on];
}
