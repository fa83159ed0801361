// How a page opens from its link: which part of the world its map shows, and which rings. The small script that moves the still map before
// anything else has loaded asks it too, from no more than a few bounds that stand in the page (`Opening`).
import { boundsAround, boundsOfCircle, wrapLngNear } from '../geo/bounds';
import { geodesicRing, ringBounds } from '../geo/ring';
import { type Bounds, type Dataset, isRange, isSwitch, type Mark } from '../model/dataset';
import type { LinkIds } from '../model/link-ids';
import { placesOf } from '../model/places-of';
import type { ReaderRing } from '../model/reader-ring';
import type { Camera, CameraTarget } from './camera';

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

/** What a link says of where its map opens. */
export interface OpeningFields {
  readonly camera: Camera | null;
  /** A view of the story, by its id, or bounds. */
  readonly fit: string | Bounds | null;
  readonly mark: string | null;
  readonly readerRing: ReaderRing | null;
  readonly step: string | null;
}

/** `fit` wins over `map`, which another window may have had; `map` wins over the camera that the reader's own ring, `mark` or `step` would choose. */
export function openingTarget({ camera, fit, mark, readerRing, step }: OpeningFields, opening: Opening): CameraTarget {
  const { start, marks, steps, views } = opening;
  if (typeof fit === 'string') return { kind: 'fit', bounds: views[fit] ?? start };
  if (fit) return { kind: 'fit', bounds: fit, isExtent: true };
  if (camera) return { kind: 'jump', camera };
  const ofStep = step === null ? undefined : steps[step]?.bounds;
  const bounds = mark === null ? ((readerRing && readerRingBounds(readerRing, opening)) ?? ofStep) : marks[mark];
  return { kind: 'fit', bounds: bounds ?? start };
}

/** Bounds of the reader's ring. */
export const readerRingBounds = ({ center, reach }: ReaderRing, { radiiKm }: Pick<Opening, 'radiiKm'>): Bounds =>
  boundsOfCircle(center, typeof reach === 'number' ? reach : (radiiKm[reach] ?? 0));

/** The rings that are on: a link's own, those of its step, or the story's; and a ring that is its mark in any case. */
export function openingRings(
  { rings, mark, step }: Pick<OpeningFields, 'mark' | 'step'> & { readonly rings: readonly string[] | null },
  opening: Opening,
): string[] {
  const on = rings ?? (step === null ? undefined : opening.steps[step]?.rings) ?? opening.rings;
  return mark !== null && opening.linkIds.rings.includes(mark) && !on.includes(mark) ? [...on, mark] : [...on];
}

/** What of a story decides how its page opens. */
export function openingOf({ story, marks, views, tour, sources, voices, events }: Dataset): Opening {
  const [start] = views;
  return {
    linkIds: {
      rings: marks.filter(isSwitch).map(({ id }) => id),
      ranges: marks.filter(isRange).map(({ id }) => id),
      marks: marks.map(({ id }) => id),
      sources: sources.map(({ id }) => id),
      voices: voices.map(({ id }) => id),
      times: [...new Set(events.map(({ date }) => date))],
      steps: tour.map(({ id }) => id),
      views: views.map(({ id }) => id),
    },
    rings: story.rings,
    radiiKm: Object.fromEntries(marks.filter(isRange).map(({ id, radiusKm }) => [id, radiusKm])),
    start: start?.bounds ?? boundsAtFirst(story, marks),
    marks: Object.fromEntries(
      marks.map((mark) => {
        const places = mark.kind === 'site' ? placesOf(mark, marks) : [];
        const bounds = places.length > 1 ? withMargin(boundsOfMarks([mark, ...places])) : boundsOfMarks([mark]);
        return [mark.id, bounds.map(roundedDegrees) as unknown as Bounds];
      }),
    ),
    views: Object.fromEntries(views.map(({ id, bounds }) => [id, bounds])),
    steps: Object.fromEntries(tour.map(({ id, bounds, rings }) => [id, { bounds, rings }])),
  };
}

/** Of all that is on the map at first, or of every mark where nothing is; the whole world where they lie all round it. */
function boundsAtFirst({ rings }: Pick<Dataset['story'], 'rings'>, marks: readonly Mark[]): Bounds {
  const shown = marks.filter((mark) => rings.includes(mark.id) || ('shown' in mark && mark.shown));
  const [first, ...others] = (shown.length > 0 ? shown : marks).map(boundsOf);
  if (!first) return wholeWorld;
  const middle = (first[0] + first[2]) / 2;
  const corners = [first, ...others].flatMap(([west, south, east, north]) => {
    // As near in longitude to the first mark as it can be: otherwise bounds over the antimeridian would be those of the world.
    const shift = wrapLngNear((west + east) / 2, middle) - (west + east) / 2;
    return [[west + shift, south] as const, [east + shift, north] as const];
  });
  const bounds = boundsAround(corners);
  return bounds[2] - bounds[0] > 360 ? wholeWorld : bounds;
}

const wholeWorld: Bounds = [-180, -60, 180, 78];

/** To a hundred metres, less than a pixel of any camera that shows a mark whole. */
const roundedDegrees = (degrees: number) => Number(degrees.toFixed(3));

/** A thing that accounts place in several areas is shown with all of them, and with space at either side for their names. */
const withMargin = ([west, south, east, north]: Bounds): Bounds => {
  const margin = (east - west) / 6;
  return [west - margin, south, east + margin, north];
};

/** Bounds that hold all the marks; a point gets as much round it as tells where it is. */
function boundsOfMarks(marks: readonly Mark[]): Bounds {
  return boundsAround(
    marks.flatMap((mark) => {
      const [west, south, east, north] = boundsOf(mark);
      return [
        [west, south],
        [east, north],
      ] as const;
    }),
  );
}

function boundsOf(mark: Mark): Bounds {
  if ('bounds' in mark) return mark.bounds;
  if ('radiusKm' in mark) return ringBounds(geodesicRing(mark.center, mark.radiusKm));
  return ringBounds(geodesicRing(mark.position, mark.reachKm));
}
