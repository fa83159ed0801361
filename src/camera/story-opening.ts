// What decides how links open the page of a story: bounds and ids, few enough to be written into the page itself. opening.ts chooses among
// them, and fit.ts makes a camera of the chosen bounds.
import { boundsAround } from '../geo/bounds';
import { wrapLngNear } from '../geo/longitude';
import { geodesicRing, ringBounds } from '../geo/ring';
import type { Dataset } from '../model/dataset';
import { areasLocating, isRange, isSwitch, type Mark, type ShapeMark } from '../model/mark';
import type { Bounds } from '../model/position';
import type { Opening } from './opening';
import { mostZoomOf } from './zoom-limits';

export function openingOf({ story, streets, marks, views, tour, sources, voices, events, claims }: Dataset): Opening {
  const [start] = views;
  // To about a hundred metres, or to one where there are streets: less than a pixel or two at any camera that shows a whole mark.
  const roundedDegrees = (degrees: number) => Number(degrees.toFixed(streets ? 5 : 3));
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
      ...(streets ? { maxZoom: mostZoomOf(streets) } : {}),
    },
    rings: story.rings,
    radiiKm: Object.fromEntries(marks.filter(isRange).map(({ id, radiusKm }) => [id, radiusKm])),
    start: start?.bounds ?? defaultBounds(story, marks),
    marks: Object.fromEntries(
      marks.map((mark) => {
        // A site that may be anywhere in an area is shown with all of it, with the lines that place it there, and with those areas in which
        // other accounts place it.
        const areas = mark.kind === 'site' ? areasLocating(mark, marks) : [];
        const bounds = areas.length > 0 ? withMargin(boundsOfAreas(areas)) : boundsOfMarks([mark]);
        return [mark.id, bounds.map(roundedDegrees) as unknown as Bounds];
      }),
    ),
    views: Object.fromEntries(views.map(({ id, bounds }) => [id, bounds])),
    days: Object.fromEntries(
      events.flatMap(({ date }) => {
        const ofDay = events.filter((event) => event.date === date).flatMap((event) => event.claims);
        const said = claims.filter(({ id }) => ofDay.includes(id)).flatMap((claim) => claim.marks);
        const about = marks.filter(({ id }) => said.includes(id));
        return about.length > 0 ? [[date, boundsOfAll(about).map(roundedDegrees) as unknown as Bounds]] : [];
      }),
    ),
    steps: Object.fromEntries(tour.map(({ id, bounds, rings }) => [id, { bounds, rings }])),
  };
}

/** The bounds of the marks on the map at first, else of all marks; the whole world where those surround the globe. */
function defaultBounds({ rings }: Pick<Dataset['story'], 'rings'>, marks: readonly Mark[]): Bounds {
  const shown = marks.filter((mark) => rings.includes(mark.id) || ('shown' in mark && mark.shown));
  return boundsOfAll(shown.length > 0 ? shown : marks);
}

/** The whole world where the marks surround the globe, and without any. */
function boundsOfAll(marks: readonly Mark[]): Bounds {
  const [first, ...others] = marks.map(boundsOf);
  if (!first) return wholeWorld;
  const middle = (first[0] + first[2]) / 2;
  const corners = [first, ...others].flatMap(([west, south, east, north]) => {
    // Near the first mark in longitude: otherwise bounds over the antimeridian would be those of the whole world.
    const shift = wrapLngNear((west + east) / 2, middle) - (west + east) / 2;
    return [[west + shift, south] as const, [east + shift, north] as const];
  });
  const bounds = boundsAround(corners);
  return bounds[2] - bounds[0] > 360 ? wholeWorld : bounds;
}

const wholeWorld: Bounds = [-180, -60, 180, 78];

/** With space at either side for names, and for the words beside the lines. */
const withMargin = ([west, south, east, north]: Bounds): Bounds => {
  const margin = (east - west) / 4;
  return [west - margin, south, east + margin, north];
};

/** With the lines to what is in them, and the positions of the words beside their constraints. */
const boundsOfAreas = (areas: readonly ShapeMark[]): Bounds =>
  boundsAround([
    ...areas.flatMap(({ bounds: [west, south, east, north] }) => [[west, south] as const, [east, north] as const]),
    ...areas.flatMap(({ constraints }) =>
      constraints.flatMap(({ shortest, captions }) => [
        ...(shortest ? [shortest.from] : []),
        ...captions.map(({ position }) => position),
      ]),
    ),
  ]);

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

/** Around a point they extend by its `viewRadiusKm`, so that the reader recognises where it is. */
function boundsOf(mark: Mark): Bounds {
  if ('bounds' in mark) return mark.bounds;
  if ('radiusKm' in mark) return ringBounds(geodesicRing(mark.center, mark.radiusKm));
  return ringBounds(geodesicRing(mark.position, mark.viewRadiusKm));
}
