// The dated events of a story: each date held against the claims and articles that give it.
import type { Claim, StoryEvent } from '../model/dataset';
import { readReferences } from './outside-references';
import type { Report } from './problem';
import type { Records } from './records';

/** In order of date. Reports claims and sources that are not there, or that give another date. */
export function readEvents(claims: readonly Claim[], { authored, problemAt }: Records, report: Report): StoryEvent[] {
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const sourceById = new Map(authored['sources.yaml'].map((source) => [source.id, source]));
  const dates = new Set<string>();
  const events = authored['events.yaml'].map((event, index): StoryEvent => {
    const problem = (path: readonly (string | number)[], message: string) =>
      report(problemAt('events.yaml', [index, ...path], message));
    if (dates.has(event.date))
      problem(['date'], `two events have the date ${event.date}; links could not tell them apart`);
    dates.add(event.date);
    event.claims.forEach((id, position) => {
      const claim = claimById.get(id);
      if (!claim) problem(['claims', position], `“${id}” is not a claim`);
      else if (claim.day && claim.day.date !== event.date) {
        problem(
          ['claims', position],
          `claim ${id} is dated ${claim.day.date} (“${claim.day.words.exact}”), not ${event.date}`,
        );
      }
    });
    event.sources.forEach((id, position) => {
      const source = sourceById.get(id);
      if (!source) problem(['sources', position], `“${id}” is not a source`);
      else if (source.published?.date !== event.date)
        problem(['sources', position], `source ${id} does not state the date ${event.date}`);
    });
    if (event.claims.length + event.sources.length === 0) problem(['claims'], 'no claim and no source carries it');
    if (event.basis === 'reference' && !event.references?.length)
      problem(['basis'], 'its basis is an outside source, but it has no references');
    return { ...event, references: readReferences(event.references) };
  });
  return events.sort((a, b) => a.date.localeCompare(b.date));
}
