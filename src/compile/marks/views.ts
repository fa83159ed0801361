// Checks that the views of the map show marks of the story.
import { wrapLngNear } from '../../geo/longitude';
import type { Mark } from '../../model/mark';
import type { Bounds, Position } from '../../model/position';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';

/** How many marks a message about an empty view lists. */
const namedMarks = 6;

/** Reports views without any mark of the story, and views whose selected mark is outside of them. */
export function checkViews(
  marks: readonly Mark[],
  { authored, problemAt, hasNoProblem }: Records,
  report: Report,
): void {
  // The view may be of a place whose position is wrong, which is already reported.
  if (!authored['places.yaml'].places.every(({ id }) => hasNoProblem('places.yaml', id))) return;
  authored['views.yaml'].forEach(({ bounds, mark: selectedId }, index) => {
    const problem = (field: string, message: string) => report(problemAt('views.yaml', [index, field], message));
    const shown = marks.filter((mark) => (isShown(mark) || mark.id === selectedId) && isWithin(mark, bounds));
    if (marks.length > 0 && shown.length === 0) {
      const points = marks.flatMap((mark) =>
        'position' in mark && mark.shown ? [`${mark.name} at [${mark.position.join(', ')}]`] : [],
      );
      const where = points.slice(0, namedMarks);
      const others = points.length > namedMarks ? `, and ${points.length - namedMarks} more` : '';
      problem(
        'bounds',
        `no mark of the story lies in [${bounds.join(', ')}]; there are ${where.join(', ')}${others}: write bounds in which one of them lies`,
      );
      return;
    }
    const selected = marks.find(({ id }) => id === selectedId);
    if (selected && !shown.includes(selected)) {
      const at = centerOf(selected);
      problem(
        'mark',
        `“${selected.id}” lies outside the bounds [${bounds.join(', ')}]${at ? `, at [${at.join(', ')}]` : ''}`,
      );
    }
  });
}

/** On the map at first, or a range, which a view may switch on. Buffers are on only where a reader chooses them. */
const isShown = (mark: Mark) => ('shown' in mark ? mark.shown : 'center' in mark);

/** Whether its point is within the bounds, the centre of a ring, or any part of an area or a line. */
function isWithin(mark: Mark, bounds: Bounds): boolean {
  const at = centerOf(mark);
  if (at) return overlap([at[0], at[1], at[0], at[1]], bounds);
  return 'bounds' in mark && overlap(mark.bounds, bounds);
}

function centerOf(mark: Mark): Position | null {
  if ('position' in mark) return mark.position;
  return 'center' in mark ? mark.center : null;
}

/** Longitudes of either may pass 180. */
function overlap([west, south, east, north]: Bounds, [ofWest, ofSouth, ofEast, ofNorth]: Bounds): boolean {
  const shift = wrapLngNear((west + east) / 2, (ofWest + ofEast) / 2) - (west + east) / 2;
  return west + shift <= ofEast && east + shift >= ofWest && south <= ofNorth && north >= ofSouth;
}
