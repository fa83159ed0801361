// Claims about different events are never compared, so a claim must name its event wherever it could be taken for one about another.
import type { Claim } from '../../model/claim';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';

type EventRecord = Authored['events.yaml'][number];

/**
 * Reports claims dated with a day that no event has; claims dated with the day of another event than the main one that name no event; and
 * claims that name none where their question is asked of several events. Claims that did not compile are ignored.
 */
export function checkClaimEvents(claims: readonly Claim[], { authored, problemAt }: Records, report: Report): void {
  const records = authored['claims.yaml'];
  const events = authored['events.yaml'];
  const named = events.filter(({ id }) => id !== undefined);
  const mainEvent = named.find(({ id }) => id === authored['story.yaml'].event);
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const compiled = records.flatMap((record, index) => {
    const claim = claimById.get(record.id);
    return claim ? [{ index, claim, event: record.event, date: claim.day?.date }] : [];
  });

  if (authored['story.yaml'].event === null && records.some(({ event }) => event !== undefined)) {
    const message =
      'needs `event`, since claims name events: the id of the main event in data/events.yaml, to which claims without `event` belong';
    report(problemAt('story.yaml', [], message));
  }

  for (const { index, claim } of compiled) {
    const { day } = claim;
    // A story without events has no timeline.
    if (!day || events.length === 0 || events.some(({ date }) => date === day.date)) continue;
    const message = `is dated ${day.date} (“${day.words.exact}”), a day that no event in data/events.yaml has, so that the timeline would not show it; add an event that lists this claim, or write \`day: null\``;
    report(problemAt('claims.yaml', [index, 'day'], message));
  }

  if (mainEvent === undefined) return;
  const others = named.filter((event) => event !== mainEvent);
  const reported = new Set<number>();
  for (const { index, claim, event, date } of compiled) {
    const ofDay = others.filter((other) => other.date === date);
    if (event !== undefined || date === mainEvent.date || ofDay.length === 0) continue;
    reported.add(index);
    const message = `is dated ${date} (“${claim.day?.words.exact}”), the day of another event than the story’s main one; say which event it is about: ${waysToSay([...ofDay, mainEvent])}`;
    report(problemAt('claims.yaml', [index, 'day'], message));
  }

  for (const { id, text } of authored['questions.yaml']) {
    const answers = compiled.filter(({ claim }) => claim.question === id);
    const of = [mainEvent, ...others].filter((event) => answers.some(({ claim }) => claim.event === event.id));
    if (of.length < 2) continue;
    const isOnlyEventOfItsDay = of.every((event) => event === mainEvent || event.date !== mainEvent.date);
    // The claims of an article about the main event only are clear without it.
    const isAboutOthers = (source: string) =>
      compiled.some(
        ({ claim, event }) =>
          claim.source === source && of.some(({ id: other }) => other === event && other !== mainEvent.id),
      );
    for (const { index, claim, event, date } of answers) {
      if (event !== undefined || reported.has(index) || (date === mainEvent.date && isOnlyEventOfItsDay)) continue;
      if (!isAboutOthers(claim.source)) continue;
      const message = `answers “${id}” (${text}), which is asked of ${of.length} events; say which event it is about: ${waysToSay(of)}`;
      report(problemAt('claims.yaml', [index, 'question'], message));
    }
  }
}

const waysToSay = (events: readonly EventRecord[]) =>
  events.map(({ id, name, label }) => `\`event: ${id}\` (${name ?? label})`).join(' or ');
