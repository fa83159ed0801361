// Two events are two: what is claimed of one is not counted as said of the other. Here the claims are held to say which event they are
// of, wherever that could be mistaken.
import type { Claim } from '../../model/claim';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';

type EventRecord = Authored['events.yaml'][number];

/**
 * Reports claims that are dated with a day of no event; claims that are dated with the day of another event than the story's own and do not
 * say which they are of; and claims that leave it open where a question is asked of more than one event. Claims that did not compile are
 * passed over: they are reported already.
 */
export function checkEventsOfClaims(claims: readonly Claim[], { authored, problemAt }: Records, report: Report): void {
  const records = authored['claims.yaml'];
  const events = authored['events.yaml'];
  const named = events.filter(({ id }) => id !== undefined);
  const own = named.find(({ id }) => id === authored['story.yaml'].event);
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const compiled = records.flatMap((record, index) => {
    const claim = claimById.get(record.id);
    return claim ? [{ index, claim, event: record.event, date: claim.day?.date }] : [];
  });

  if (authored['story.yaml'].event === null && records.some(({ event }) => event !== undefined)) {
    const message =
      'needs `event`, since claims belong to events: the id of the event in data/events.yaml that the story is about, to which claims without `event` belong';
    report(problemAt('story.yaml', [], message));
  }

  for (const { index, claim } of compiled) {
    const { day } = claim;
    // A story without any event has no timeline that could miss a day.
    if (!day || events.length === 0 || events.some(({ date }) => date === day.date)) continue;
    const message = `is dated ${day.date} (“${day.words.exact}”), a day that no event in data/events.yaml has, so that the timeline misses it; add one that lists this claim, or leave \`day\` out`;
    report(problemAt('claims.yaml', [index, 'day'], message));
  }

  if (own === undefined) return;
  const others = named.filter((event) => event !== own);
  const asked = new Set<number>();
  for (const { index, claim, event, date } of compiled) {
    const ofDay = others.filter((other) => other.date === date);
    if (event !== undefined || date === own.date || ofDay.length === 0) continue;
    asked.add(index);
    const message = `is dated ${date} (“${claim.day?.words.exact}”), the day of another event than the story’s own; say which it is of, with ${waysToSay([...ofDay, own])}`;
    report(problemAt('claims.yaml', [index, 'day'], message));
  }

  for (const { id, text } of authored['questions.yaml']) {
    const answers = compiled.filter(({ claim }) => claim.question === id);
    const of = [own, ...others].filter((event) => answers.some(({ claim }) => claim.event === event.id));
    if (of.length < 2) continue;
    const isOneOfItsDay = of.every((event) => event === own || event.date !== own.date);
    // An article that tells of no other event cannot be mistaken: its claims need not be looked at again when another article does.
    const tellsOfOthers = (source: string) =>
      compiled.some(
        ({ claim, event }) =>
          claim.source === source && of.some(({ id: other }) => other === event && other !== own.id),
      );
    for (const { index, claim, event, date } of answers) {
      if (event !== undefined || asked.has(index) || (date === own.date && isOneOfItsDay)) continue;
      if (!tellsOfOthers(claim.source)) continue;
      const message = `answers “${id}” (${text}), which is asked of ${of.length} events; say which it is of, with ${waysToSay(of)}`;
      report(problemAt('claims.yaml', [index, 'question'], message));
    }
  }
}

const waysToSay = (events: readonly EventRecord[]) =>
  events.map(({ id, name, label }) => `\`event: ${id}\` (${name ?? label})`).join(' or ');
