// The events of a story: the date of each must be that of its claims and articles.
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import type { EventWithClaims } from '../model/story';
import { dateInWords } from './english/dates';
import { sentenceAround } from './marks/lead';
import type { Path, Report } from './problems/problem';
import { quotationWithin } from './quotes/quote';
import { readReferences } from './records/outside-references';
import type { Records } from './records/records';
import type { Authored } from './schema/schema';

type EventRecord = Authored['events.yaml'][number];

/**
 * In order of date, those of one day in the order of the file. Each has the claims that it lists, then those that name it as their event.
 * Reports claims and sources that give another date, and claims about another event.
 */
export function readEvents(
  claims: readonly Claim[],
  sources: readonly Source[],
  records: Records,
  report: Report,
): EventWithClaims[] {
  const { authored, problemAt, hasNoProblem } = records;
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const sourceById = new Map(
    authored['sources.yaml'].filter(({ id }) => hasNoProblem('sources.yaml', id)).map((source) => [source.id, source]),
  );
  const ids = new Set(authored['events.yaml'].map(({ id }) => id));
  // A claim with an unknown event may be meant for any of them.
  const isSought = authored['claims.yaml'].some(({ event }) => event !== undefined && !ids.has(event));
  const events = authored['events.yaml'].map((record, index): EventWithClaims => {
    const problem = (path: Path, message: string) => report(problemAt('events.yaml', [index, ...path], message));
    const { id = null, name = null, date } = record;
    const onSameDay = authored['events.yaml'].find((other) => other.date === date);
    if (onSameDay && onSameDay.aside !== record.aside)
      problem(
        ['aside'],
        `\`aside\` is ${record.aside} here and ${onSameDay.aside} for “${onSameDay.label}” of the same day; the day is shown once, so give both the same \`aside\``,
      );
    const fault = faultOfName(record);
    if (fault) problem(fault.path, fault.message);

    record.claims.forEach((claimId, position) => {
      const claim = claimById.get(claimId);
      if (!claim) return;
      if (claim.day && claim.day.date !== date) {
        problem(
          ['claims', position],
          `claim ${claimId} is dated ${claim.day.date} (“${claim.day.words.exact}”), not ${date}`,
        );
      } else if (id !== null && claim.event !== null && claim.event !== id) {
        problem(
          ['claims', position],
          `claim ${claimId} belongs to the event “${claim.event}”; give it \`event: ${id}\` in data/claims.yaml, or remove it from this list`,
        );
      }
    });
    record.sources.forEach((sourceId, position) => {
      const source = sourceById.get(sourceId);
      if (source && source.published?.date !== date)
        problem(['sources', position], `source ${sourceId} does not state the date ${date}`);
    });
    const unlisted = authored['sources.yaml'].filter(
      (source) => source.published?.date === date && !record.sources.includes(source.id),
    );
    if (record.sources.length > 0 && unlisted.length > 0) {
      const ids = unlisted.map((source) => source.id).join(' and ');
      problem(['sources'], `lists articles published on this date, and ${ids} was too; list all of them`);
    }
    const listed = [...new Set([...record.claims, ...claimsNaming(record, claimById, records)])];
    if (listed.length + record.sources.length === 0 && !isSought) problem(['claims'], 'has no claim and no source');
    if (record.basis === 'reference' && !record.references?.length)
      problem(['basis'], 'its basis is an outside source, but it has no references');
    const lead = readLead(record, listed, claimById, sources);
    if (record.lead && !lead && claimById.has(record.lead.claim)) problem(['lead'], faultOfLead(record.lead, listed));
    if (record.main && authored['events.yaml'].some((other) => other.main && other.date !== date))
      problem(['main'], 'two days are `main`; keep it for the day that the story is about');
    const { aside: isOutlier, onTimeline = true, main = false, ...given } = record;
    const references = readReferences(record.references);
    return {
      ...given,
      id,
      name,
      isOutlier,
      isOffTimeline: !onTimeline,
      isMain: main,
      lead,
      claims: listed,
      references,
    };
  });
  return events.sort((a, b) => a.date.localeCompare(b.date));
}

/** The words quoted on the timeline; null without any, and where they are in no passage of a claim of the event. */
function readLead(
  { lead }: EventRecord,
  listed: readonly string[],
  claims: ReadonlyMap<string, Claim>,
  sources: readonly Source[],
): EventWithClaims['lead'] {
  const claim = lead && listed.includes(lead.claim) ? claims.get(lead.claim) : undefined;
  const source = sources.find(({ id }) => id === claim?.source);
  const words = lead && claim && source ? quotationWithin(source, claim.passages, lead.words) : null;
  return claim && source && words ? { claim: claim.id, words, sentence: sentenceAround(words, claim, source) } : null;
}

const faultOfLead = ({ claim, words }: NonNullable<EventRecord['lead']>, listed: readonly string[]) =>
  listed.includes(claim)
    ? `“${words}” is in no passage of claim ${claim}`
    : `claim ${claim} is no claim of this event; list it under its \`claims\``;

/**
 * The claims that name this event, without those dated with another day; and those dated with its day that name no event. Where events share a
 * day, a claim that names none is about the story's main event.
 */
function claimsNaming(
  { id, date }: EventRecord,
  claimById: ReadonlyMap<string, Claim>,
  { authored }: Records,
): readonly string[] {
  const mainEvent = authored['story.yaml'].event ?? undefined;
  const isAlone = authored['events.yaml'].filter((other) => other.date === date).length === 1;
  return authored['claims.yaml'].flatMap((record) => {
    const day = claimById.get(record.id)?.day?.date;
    if (record.event !== undefined)
      return record.event === id && (day === undefined || day === date) ? [record.id] : [];
    return day === date && (isAlone ? id === undefined || id === mainEvent : id === mainEvent) ? [record.id] : [];
  });
}

/** An event that claims name needs a name for readers, and a date in the name must be that of the event. */
function faultOfName({
  id,
  name,
  date,
}: EventRecord): { readonly path: readonly string[]; readonly message: string } | null {
  if (id !== undefined && name === undefined) {
    const message =
      'an event with an `id` needs a `name` too, the heading over what is said of it, such as “An attack of 9 October 2024”';
    return { path: ['id'], message };
  }
  if (id === undefined && name !== undefined)
    return {
      path: ['name'],
      message: 'an event with a `name` needs an `id` too, by which claims name it',
    };
  const written = name && writtenDate.exec(name);
  if (!written) return null;
  const isItsDate =
    dateInWords(date) === written[0] || (written[1] === undefined && dateInWords(date).startsWith(`${written[0]} `));
  return isItsDate
    ? null
    : {
        path: ['name'],
        message: `the name says “${written[0]}”, and the date is ${dateInWords(date)}; correct one of them`,
      };
}

const months = Array.from({ length: 12 }, (_, month) =>
  dateInWords(`2024-${String(month + 1).padStart(2, '0')}-01`).replaceAll(/[\d\s]/g, ''),
);
/** A day and a month as the page writes them, with or without the year. */
const writtenDate = new RegExp(`\\b\\d{1,2} (?:${months.join('|')})( \\d{4})?\\b`);
