// Two events are two: what is said of one stands apart from what is said of the other.

import type { Claim } from './claim';
import type { Dataset } from './dataset';
import type { StoryEvent } from './story';

export interface Day {
  /** YYYY-MM-DD; also its name in links. */
  readonly date: string;
  readonly events: readonly StoryEvent[];
}

/** The days of a timeline, in order, each with the events that fall on it. */
export function daysOf(events: readonly StoryEvent[]): Day[] {
  const dates = [...new Set(events.map(({ date }) => date))].sort();
  return dates.map((date) => ({ date, events: events.filter((event) => event.date === date) }));
}

/** Claims of one event. */
export interface ClaimsOfEvent {
  readonly claims: readonly Claim[];
  /** The event that is named over them; null where there is nothing but the story's own event to tell it from. */
  readonly heading: StoryEvent | null;
  /** They are of the event that the story is about, or of none. */
  readonly isStoryEvent: boolean;
}

/** Claims apart by the event they are of, in their order: the story's own event first, then the others by date. */
export function claimsByEvent(
  claims: readonly Claim[],
  { story, events }: Pick<Dataset, 'story' | 'events'>,
): ClaimsOfEvent[] {
  const named = events.filter(({ id }) => id !== null && id !== story.event);
  const ofOthers = named.map((event) => ({
    claims: claims.filter((claim) => claim.event === event.id),
    heading: event,
    isStoryEvent: false,
  }));
  const others = ofOthers.filter((group) => group.claims.length > 0);
  const own = claims.filter(isOfStory(story));
  if (own.length === 0) return others;
  const event = events.find(({ id }) => id !== null && id === story.event);
  return [{ claims: own, heading: (others.length > 0 && event) || null, isStoryEvent: true }, ...others];
}

/** Whether a claim is of the event that the story is about; of a story that names none every claim is. */
export const isOfStory =
  (story: Pick<Dataset['story'], 'event'>) =>
  ({ event }: Pick<Claim, 'event'>): boolean =>
    event === story.event;

/** The event of a claim where it is another than that of the story; null where it is not. */
export function otherEventOf(
  claim: Pick<Claim, 'event'>,
  { story, events }: Pick<Dataset, 'story' | 'events'>,
): StoryEvent | null {
  const event = isOfStory(story)(claim) ? undefined : events.find(({ id }) => id !== null && id === claim.event);
  return event ?? null;
}
