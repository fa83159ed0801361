// What the page says, for those who do not see it, when the reader has done something.

import { parallelKm } from '../geo/geodesic';
import type { Dataset } from '../model/dataset';
import { formatRoughDistance } from '../text/format';
import type { Text } from '../text/text';
import { articleIn, type Open, openIn } from './open';
import { type State, unitsOf } from './state';

/** What a change is about: of several changes about one thing only the last is worth saying, but every notice is. */
export type Subject = 'said' | 'notices' | 'open' | 'rings' | 'scale';

/** What is to be said of the change from one state to the next, by subject; empty where nothing is. */
export function announcements(
  state: State,
  previous: State,
  dataset: Pick<Dataset, 'marks' | 'sources' | 'events' | 'tour'>,
  text: Text,
): ReadonlyMap<Subject, string> {
  const said = new Map<Subject, string>();
  const nameOf = (id: string) => dataset.marks.find((mark) => mark.id === id)?.name ?? id;

  if (state.announcement && state.announcement !== previous.announcement) said.set('said', state.announcement.words);
  const newNotices = state.notices.filter((notice) => !previous.notices.includes(notice));
  if (state.fault && !state.fault.isDismissed && state.fault !== previous.fault) newNotices.push(state.fault.words);
  if (newNotices.length > 0) said.set('notices', newNotices.join(' '));

  const opened = whatHasOpened(state, previous, dataset);
  if (opened.length > 0) said.set('open', opened.join(' '));
  if (state.rings !== previous.rings) {
    said.set('rings', state.rings.length > 0 ? `Rings on: ${state.rings.map(nameOf).join(', ')}.` : 'No rings on.');
  }
  if (state.readerView && state.readerView !== previous.readerView) said.set('scale', scaleSentence(state, text));
  return said;
}

function whatHasOpened(
  state: State,
  previous: State,
  dataset: Pick<Dataset, 'marks' | 'sources' | 'events' | 'tour'>,
): string[] {
  const sentences: string[] = [];
  if (state.source !== previous.source) {
    const source = articleIn(state, dataset);
    sentences.push(
      source ? `Article opened: ${source.title ?? 'title not stated'}, ${source.label}.` : 'Article closed.',
    );
  }
  const [open, before] = [openIn(state, dataset), openIn(previous, dataset)];
  if (idOf(open) !== idOf(before)) {
    if (before?.kind === 'step' && open?.kind !== 'step') sentences.push('Tour left.');
    if (open || before?.kind !== 'step') sentences.push(openSentence(open, dataset.tour.length));
  }
  return sentences;
}

/** Of two states it tells whether the same thing is open. */
function idOf(open: Open | null): string | null {
  if (open === null) return null;
  if (open.kind === 'day') return `day ${open.event.date}`;
  return open.kind === 'mark' ? `mark ${open.mark.id}` : `step ${open.step.id}`;
}

function openSentence(open: Open | null, steps: number): string {
  if (open === null) return 'All marks.';
  switch (open.kind) {
    case 'mark':
      return `${open.mark.name} selected.`;
    case 'step':
      return `Step ${open.number} of ${steps}: ${open.step.title}.`;
    case 'day':
      return `${open.event.label}: its words are open.`;
  }
}

/** West to east is true of a map that is turned, too; its width is measured along the parallel through its middle. */
function scaleSentence(state: State, text: Text): string {
  if (!state.readerView || !state.camera) return '';
  const [west, , east] = state.readerView;
  if (east - west >= 360) return 'The map shows the whole world from west to east.';
  const widthKm = parallelKm(state.camera.center[1], east - west);
  return `The map shows ${formatRoughDistance(widthKm, unitsOf(state), text)} from west to east.`;
}
