// What screen readers announce when the page has changed.

import { parallelKm } from '../geo/geodesic';
import type { StoryOutline } from '../model/dataset';
import type { PageUnits } from '../model/length';
import { isSwitch } from '../model/mark';
import type { SourceHead } from '../model/source';
import { formatRoughDistance } from '../text/format';
import { sentenceInUnits } from '../text/sentence';
import type { Text } from '../text/text';
import { articleIn, type Open, openIn } from './open';
import { pageUnits, type State } from './state';

/** Of several changes of one subject only the last is announced, but every notice is. */
export type Subject = 'action' | 'notices' | 'open' | 'rings' | 'scale';

/** The announcements of a change of the state; empty where there are none. */
export function announcements(
  state: State,
  previous: State,
  dataset: Pick<StoryOutline, 'story' | 'marks' | 'sources' | 'events' | 'tour'>,
  text: Text,
): ReadonlyMap<Subject, string> {
  const sentences = new Map<Subject, string>();
  const nameOf = (id: string) => dataset.marks.find((mark) => mark.id === id)?.name ?? id;

  if (state.announcement && state.announcement !== previous.announcement)
    sentences.set('action', state.announcement.words);
  const newNotices = state.notices.filter((notice) => !previous.notices.includes(notice));
  if (state.fault && !state.fault.isDismissed && state.fault !== previous.fault) newNotices.push(state.fault.words);
  if (newNotices.length > 0) sentences.set('notices', newNotices.join(' '));

  const opened = openedSentences(state, previous, dataset, text);
  if (opened.length > 0) sentences.set('open', opened.join(' '));
  // A link names the ranges that are on even where the story has none.
  if (state.rings !== previous.rings && dataset.marks.some(isSwitch)) {
    sentences.set('rings', text.announcements.ranges(state.rings.map(nameOf)));
  }
  if (state.readerView && state.readerView !== previous.readerView)
    sentences.set('scale', scaleSentence(state, pageUnits(state, dataset.story), text));
  return sentences;
}

function openedSentences(
  state: State,
  previous: State,
  dataset: Pick<StoryOutline, 'story' | 'marks' | 'sources' | 'events' | 'tour'>,
  text: Text,
): string[] {
  const sentences: string[] = [];
  if (state.source !== previous.source) {
    sentences.push(articleSentence(articleIn(state, dataset), text));
  }
  const [open, before] = [openIn(state, dataset), openIn(previous, dataset)];
  if (idOf(open) !== idOf(before)) {
    if (before?.kind === 'step' && open?.kind !== 'step') sentences.push(text.announcements.tourClosed);
    if (open || before?.kind !== 'step')
      sentences.push(openSentence(open, dataset.tour.length, pageUnits(state, dataset.story), text));
  }
  return sentences;
}

/** Equal where the same thing is open. */
function idOf(open: Open | null): string | null {
  if (open === null) return null;
  if (open.kind === 'day') return `day ${open.event.date}`;
  return open.kind === 'mark' ? `mark ${open.mark.id}` : `step ${open.step.id}`;
}

function articleSentence(source: SourceHead | undefined, { announcements: sentences }: Text): string {
  if (!source) return sentences.articleClosed;
  const { title, label } = source;
  return title === null ? sentences.articleWithoutTitleOpened(label) : sentences.articleOpened(title, label);
}

function openSentence(open: Open | null, steps: number, units: PageUnits, text: Text): string {
  const { announcements: sentences } = text;
  if (open === null) return sentences.overview;
  switch (open.kind) {
    case 'mark':
      return sentences.selected(open.mark.name);
    case 'step':
      return sentences.step(open.number, steps, sentenceInUnits(open.step.title, units, text));
    case 'day':
      return sentences.day(sentenceInUnits(open.event.label, units, text));
  }
}

/** The width is measured along the parallel through the centre, from west to east also on a rotated map. */
function scaleSentence(state: State, units: PageUnits, text: Text): string {
  if (!state.readerView || !state.camera) return '';
  const [west, , east] = state.readerView;
  if (east - west >= 360) return text.announcements.wholeWorld;
  const widthKm = parallelKm(state.camera.center[1], east - west);
  return text.announcements.width(formatRoughDistance(widthKm, units, text));
}
