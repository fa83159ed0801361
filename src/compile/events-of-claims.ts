// Two events are two: what is claimed of one is not counted as said of the other. Here the claims are held to say which event they are
// of, wherever that could be mistaken.
import type { Claim } from '../model/dataset';
import type { Report } from './problem';
import type { Records } from './records';
import type { Authored } from './schema';

type ClaimRecord = Authored['claims.yaml'][number];
type EventRecord = Authored['events.yaml'][number] & { readonly id: string };

/**
 * Reports claims that are dated with a day of no event; claims that are dated with the day of another event than theirs and do not say
 * which they are of; and claims that leave it open where a question is asked of more than one event.
 */
export function checkEventsOfClaims(claims: readonly Claim[], { authored, problemAt }: Records, report: Report): void {
  const records = authored['claims.yaml'];
  const events = authored['events.yaml'];
  const named = events.filter((event): event is EventRecord => event.id !== undefined);
  const own = named.find(({ id }) => id === authored['story.yaml'].event);
  const dayById = new Map(claims.map(({ id, day }) => [id, day]));

  if (authored['story.yaml'].event === null && records.some(({ event }) => event !== undefined)) {
    const message =
      'needs `event`, since claims belong to events: the id of the event in data/events.yaml that the story is about and that claims without `event` belong to';
    report(problemAt('story.yaml', [], message));
  }

  records.forEach((record, index) => {
    const day = dayById.get(record.id);
    if (!day) return;
    const problem = (message: string) =>
      report(problemAt('claims.yaml', [index, 'day'], `is dated ${day.date} (“${day.words.exact}”), ${message}`));
    // A story without any event has no timeline that could miss a day.
    if (events.length > 0 && !events.some(({ date }) => date === day.date)) {
      problem(
        'and data/events.yaml has no event of that day, so that it is missing in the timeline; add one that lists this claim, or leave `day` out',
      );
    }
    const others = othersOfDay(record, day.date);
    if (others.length > 0) {
      const ways = others.map(({ id, name }) => `\`event: ${id}\` (${name})`).join(' or ');
      problem(
        `the day of another event than the story’s own; say which it is of, with ${ways} or \`event: ${own?.id}\` (${own?.name})`,
      );
    }
  });

  /** The events that a claim without `event` is dated with, where its day is not that of the story's own. */
  function othersOfDay({ event }: ClaimRecord, date: string): EventRecord[] {
    if (own === undefined || event !== undefined || own.date === date) return [];
    return named.filter((other) => other.date === date);
  }

  if (own === undefined) return;
  for (const { id, text } of authored['questions.yaml']) {
    const answers = records.flatMap((record, index) => (record.question === id ? [{ record, index }] : []));
    const isOpen = ({ record }: { record: ClaimRecord }) =>
      record.event === undefined && dayById.get(record.id)?.date !== own.date;
    const asked = named.filter((event) => answers.some(({ record }) => (record.event ?? own.id) === event.id));
    if (asked.length < 2) continue;
    const ways = asked.map((event) => `\`event: ${event.id}\` (${event.name})`).join(' or ');
    for (const { record, index } of answers.filter(isOpen)) {
      const day = dayById.get(record.id);
      // The day that it is dated with has been asked about already.
      if (day && othersOfDay(record, day.date).length > 0) continue;
      const message = `answers “${id}” (${text}), which is asked of ${asked.length} events; say which it is of, with ${ways}`;
      report(problemAt('claims.yaml', [index, 'question'], message));
    }
  }
}
