// Events and the days they fall on.
import type { StoryEvent } from './dataset';
import { formatDate } from './format';

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

/** An event by its name and its date: “An earlier attack, 9 October 2024”; null where it has no name. */
export function namedWithDate({ name, date }: Pick<StoryEvent, 'name' | 'date'>): string | null {
  const written = formatDate(date);
  return name === null || name.includes(written) ? name : `${name}, ${written}`;
}
