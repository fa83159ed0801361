import type { StoryEvent } from '../model/story';
import { formatDate } from './format';
import type { Text } from './text';

/** An event by its name and its date: “An earlier attack, 9 October 2024”; null for none, and for one that has no name. */
export function nameWithDate(event: Pick<StoryEvent, 'name' | 'date'> | null, text: Text): string | null {
  if (event === null || event.name === null) return null;
  const date = formatDate(event.date, 'long', text);
  return event.name.includes(date) ? event.name : text.format.eventWithDate(event.name, date);
}
