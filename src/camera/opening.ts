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
  /** What the still picture of a page of its own is drawn for; else `start`. */
  readonly picture?: Bounds;
  /** Radii of the ranges, by id; the reader's ring may have the size of one. */
  readonly radiiKm: Readonly<Record<string, number>>;
  /** What the map shows for a link to a mark, by its id (story-opening.ts). */
  readonly marks: Readonly<Record<string, Bounds>>;
  readonly views: Readonly<Record<string, Bounds>>;
  /** What the claims of a day are about, by its date; only days with marks. */
  readonly days: Readonly<Record<string, Bounds>>;
  readonly steps: Readonly<Record<string, { readonly bounds: Bounds; readonly rings: readonly string[] }>>;
}

// What the map is fitted to has a name in links: the id of a view, or that of something else after the key that it has in links. Views and marks
// may have the same id.
export const markFit = (id: string) => `mark.${id}`;
export const dayFit = (date: string) => `time.${date}`;
export const stepFit = (id: string) => `step.${id}`;
export const readerRingFit = 'center';
/** The story's opening view, where that has no id. */
const openingFit = 'start';

export const fitNames = ({ views, marks, times, steps }: LinkIds): readonly string[] => [
  ...views,
  ...marks.map(markFit),
  ...times.map(dayFit),
  ...steps.map(stepFit),
  readerRingFit,
  openingFit,
];

/** The fields of a link that decide where the map opens. */
export interface OpeningFields {
  readonly camera: Camera | null;
  /** One of `fitNames`, or bounds. */
  readonly fit: string | Bounds | null;
  readonly mark: string | null;
  readonly readerRing: ReaderRing | null;
  readonly step: string | null;
  /** The date of the open day. */
  readonly time?: string | null;
}

/** `fit` wins over `camera`, which may be that of a window of another shape; `camera` wins over `mark`, the reader's ring, `step` and `time`. */
export function openingTarget(fields: OpeningFields, opening: Opening): CameraTarget {
  const { camera, fit, readerRing } = fields;
  if (camera && fit === null) return { kind: 'jump', camera };
  const kept = camera ? { camera } : {};
  if (fit !== null && typeof fit !== 'string') return { kind: 'fit', bounds: fit, isExtent: true, ...kept };
  return { kind: 'fit', bounds: boundsOfFit(fit ?? chosenFit(fields, opening), readerRing, opening), ...kept };
}

/** The name of what a link without camera and `fit` fits the map to. */
export function chosenFit(
  { mark, readerRing, step, time = null }: Omit<OpeningFields, 'camera' | 'fit'>,
  { linkIds, steps, days }: Opening,
): string {
  if (mark !== null) return markFit(mark);
  if (readerRing) return readerRingFit;
  if (step !== null && steps[step]) return stepFit(step);
  if (time !== null && days[time]) return dayFit(time);
  return linkIds.views[0] ?? openingFit;
}

export function boundsOfFit(fit: string, readerRing: ReaderRing | null, opening: Opening): Bounds {
  const { views, marks, days, steps, start } = opening;
  const [key = '', id = ''] = fit.split('.');
  const ofStory = views[fit] ?? { mark: marks[id], time: days[id], step: steps[id]?.bounds }[key];
  return ofStory ?? (fit === readerRingFit && readerRing ? readerRingBounds(readerRing, opening) : start);
}

const readerRingBounds = ({ center, size }: ReaderRing, { radiiKm }: Pick<Opening, 'radiiKm'>): Bounds =>
  boundsOfCircle(center, typeof size === 'number' ? size : (radiiKm[size] ?? 0));

/** The rings that are on: those of the link, else of its step, else of the story; a ring that is the link's mark is always on. */
export function openingRings(
  { rings, mark, step }: Pick<OpeningFields, 'mark' | 'step'> & { readonly rings: readonly string[] | null },
  opening: Opening,
): string[] {
  const on = rings ?? (step === null ? undefined : opening.steps[step]?.rings) ?? opening.rings;
  return mark !== null && opening.linkIds.rings.includes(mark) && !on.includes(mark) ? [...on, mark] : [...on];
}
