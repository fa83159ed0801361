// What the page says, for those who do not see it, when the reader has done something.
import { distanceKm } from '../geo/geodesic';
import type { Bounds, Dataset } from '../model/dataset';
import { formatDistance } from '../model/format';
import { type State, unitsOf } from './state';

/** What a change is about: of several changes about one thing only the last is worth saying, but every notice is. */
export type Subject = 'said' | 'notices' | 'open' | 'rings' | 'scale';

/** What is to be said of the change from one state to the next, by subject; empty where nothing is. */
export function announcements(
  state: State,
  previous: State,
  { marks, sources, events, tour }: Pick<Dataset, 'marks' | 'sources' | 'events' | 'tour'>,
): ReadonlyMap<Subject, string> {
  const said = new Map<Subject, string>();
  const nameOf = (id: string) => marks.find((mark) => mark.id === id)?.name ?? id;

  if (state.said && state.said !== previous.said) said.set('said', state.said.words);
  const newNotices = state.notices.filter((notice) => !previous.notices.includes(notice));
  if (state.fault && state.fault !== previous.fault) newNotices.push(state.fault.words);
  if (newNotices.length > 0) said.set('notices', newNotices.join(' '));

  if (state.source !== previous.source) {
    const source = sources.find(({ id }) => id === state.source);
    said.set(
      'open',
      source ? `Article opened: ${source.title ?? 'title not stated'}, ${source.label}.` : 'Article closed.',
    );
  } else if (state.mark !== previous.mark) {
    said.set('open', state.mark === null ? 'All marks.' : `${nameOf(state.mark)} selected.`);
  } else if (state.step !== previous.step) {
    const index = tour.findIndex(({ id }) => id === state.step);
    const step = tour[index];
    said.set('open', step ? `Step ${index + 1} of ${tour.length}: ${step.title}.` : 'Tour left.');
  } else if (state.time !== previous.time) {
    const event = events.find(({ date }) => date === state.time);
    said.set('open', event ? `${event.label}: its words are open.` : 'All marks.');
  }
  if (state.rings !== previous.rings) {
    said.set('rings', state.rings.length > 0 ? `Rings on: ${state.rings.map(nameOf).join(', ')}.` : 'No rings on.');
  }
  if (state.touched && state.visible && state.visible !== previous.visible) {
    said.set(
      'scale',
      `The map shows ${formatDistance(roughly(widthKm(state.visible)), unitsOf(state))} from side to side.`,
    );
  }
  return said;
}

/** Along the middle of the view. */
function widthKm([west, south, east, north]: Bounds): number {
  const lat = (south + north) / 2;
  const middle = (west + east) / 2;
  return distanceKm([west, lat], [middle, lat]) + distanceKm([middle, lat], [east, lat]);
}

/** Two digits are as much as is heard. */
const roughly = (km: number) => Number(km.toPrecision(2));
