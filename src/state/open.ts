// What is open in the panel, for the announcements and the page's title.
import type { StoryOutline } from '../model/dataset';
import type { Mark } from '../model/mark';
import type { SourceHead } from '../model/source';
import type { StoryEvent, TourStep } from '../model/story';
import { formatDate } from '../text/format';
import type { Text } from '../text/text';
import type { State } from './state';

export type Open =
  | { readonly kind: 'mark'; readonly mark: Mark }
  /** `number` is counted from 1. */
  | { readonly kind: 'step'; readonly step: TourStep; readonly number: number }
  | { readonly kind: 'day'; readonly event: StoryEvent };

/** A mark wins over a step of the tour, and that over a day; null for the front page. */
export function openIn(
  { mark: markId, step: stepId, time }: Pick<State, 'mark' | 'step' | 'time'>,
  { marks, tour, events }: Pick<StoryOutline, 'marks' | 'tour' | 'events'>,
): Open | null {
  const mark = marks.find(({ id }) => id === markId);
  if (mark) return { kind: 'mark', mark };
  const index = tour.findIndex(({ id }) => id === stepId);
  const step = tour[index];
  if (step) return { kind: 'step', step, number: index + 1 };
  const event = events.find(({ date }) => date === time);
  return event ? { kind: 'day', event } : null;
}

/** The open article, which is shown beside the panel. */
export const articleIn = (
  { source }: Pick<State, 'source'>,
  { sources }: Pick<StoryOutline, 'sources'>,
): SourceHead | undefined => sources.find(({ id }) => id === source);

/** For the page's title; null for the front page. */
export function nameOfOpen(
  state: State,
  { dataset, text }: { readonly dataset: StoryOutline; readonly text: Text },
): string | null {
  const article = articleIn(state, dataset);
  if (article) return article.title ?? article.label;
  const open = openIn(state, dataset);
  switch (open?.kind) {
    case 'mark':
      return open.mark.name;
    case 'step':
      return open.step.title;
    case 'day':
      return text.wholePage.dayInTitle(open.event.label, formatDate(open.event.date, 'long', text));
    default:
      return null;
  }
}
