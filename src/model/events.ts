// Claims about one event are kept apart from claims about another.

import type { Claim, ClaimHead } from './claim';
import type { StoryOutline } from './dataset';
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
  /** The event that is named above them; null where all claims are about the story's event, so that no heading is needed. */
  readonly heading: StoryEvent | null;
  /** About the event of the story, or about none. */
  readonly isStoryEvent: boolean;
}

/** The story's event first, then the others by date. */
export function claimsByEvent(
  claims: readonly Claim[],
  { story, events }: Pick<StoryOutline, 'story' | 'events'>,
): ClaimsOfEvent[] {
  const named = events.filter(({ id }) => id !== null && id !== story.event);
  const ofOthers = named.map((event) => ({
    claims: claims.filter((claim) => claim.event === event.id),
    heading: event,
    isStoryEvent: false,
  }));
  const others = ofOthers.filter((group) => group.claims.length > 0);
  const ofStory = claims.filter(isOfStory(story));
  if (ofStory.length === 0) return others;
  const event = events.find(({ id }) => id !== null && id === story.event);
  return [{ claims: ofStory, heading: (others.length > 0 && event) || null, isStoryEvent: true }, ...others];
}

/** Whether a claim is about the event of the story. In a story without an event every claim is. */
export const isOfStory =
  (story: Pick<StoryOutline['story'], 'event'>) =>
  ({ event }: Pick<ClaimHead, 'event'>): boolean =>
    event === story.event;

/** The event of a claim where it is not that of the story; else null. */
export function otherEventOf(
  claim: Pick<ClaimHead, 'event'>,
  { story, events }: Pick<StoryOutline, 'story' | 'events'>,
): StoryEvent | null {
  const event = isOfStory(story)(claim) ? undefined : events.find(({ id }) => id !== null && id === claim.event);
  return event ?? null;
}
