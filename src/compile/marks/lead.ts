// The quote that readers see first of a mark: the one that its record names, or else the one that says most of where it is.
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { isOfStory } from '../../model/events';
import { claimsFor } from '../../model/evidence';
import { areasLocating, isBuffer, isRange, type Lead, type MarkWithEvidence } from '../../model/mark';
import { type Quotation, quotationAt } from '../../model/quotation';
import type { Source } from '../../model/source';
import { sentencesIn } from '../english/sentences';
import type { Report, ReportAt } from '../problems/problem';
import { quotationWithin } from '../quotes/quote';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import { wordsOfRange } from './ranges';

type LeadRecord = NonNullable<Authored['marks.yaml'][number]['lead']>;

interface LeadInputs {
  readonly marks: readonly MarkWithEvidence[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly story: Pick<Dataset['story'], 'event'>;
  /** How the articles write a place; empty for other marks. */
  readonly aliases: readonly string[];
}

/** The marks, each with the quote that readers see first. */
export function withLeads(
  marks: readonly MarkWithEvidence[],
  claims: readonly Claim[],
  sources: readonly Source[],
  { authored, problemAt }: Records,
  report: Report,
): MarkWithEvidence[] {
  const records = authored['marks.yaml'];
  const { event } = authored['story.yaml'];
  return marks.map((mark) => {
    const index = records.findIndex(({ id }) => id === mark.id);
    const { aliases = [] } = authored['places.yaml'].places.find(({ id }) => id === mark.id) ?? {};
    const problem: ReportAt = (path, message) => report(problemAt('marks.yaml', [index, ...path], message));
    const inputs = { marks, claims, sources, story: { event }, aliases };
    return { ...mark, lead: readLead(mark, records[index]?.lead, inputs, problem) };
  });
}

/** Null for a mark without claims, and where the record names a claim that is not the mark's, or other words; that is reported. */
function readLead(
  mark: MarkWithEvidence,
  record: LeadRecord | undefined,
  inputs: LeadInputs,
  problem: ReportAt,
): Lead | null {
  const claims = claimsOf(mark, inputs);
  const claim = record ? claims.find(({ id }) => id === record.claim) : usualClaim(mark, claims, inputs);
  if (!claim) {
    // That there is no such claim at all is reported of every reference.
    if (record && inputs.claims.some(({ id }) => id === record.claim))
      problem(['lead', 'claim'], `claim ${record.claim} does not list ${mark.id} under its marks`);
    return null;
  }
  const source = inputs.sources.find(({ id }) => id === claim.source);
  if (!source) return null;
  const words =
    record?.words === undefined
      ? usualWords(mark, claim, inputs)
      : quotationWithin(source, claim.passages, record.words);
  if (!words && record) problem(['lead', 'words'], `“${record.words}” is in no passage of claim ${claim.id}`);
  return words && { claim: claim.id, words, sentence: sentenceAround(words, claim, source) };
}

/** Those that carry it, and those that say of the area that it is in where it is. */
function claimsOf(mark: MarkWithEvidence, { claims, marks }: LeadInputs): Claim[] {
  const placing = constraintsOf(mark, marks).map(({ claim }) => claim);
  const carrying = claimsFor(mark, claims);
  return claims.filter(
    (claim) => carrying.includes(claim) || placing.includes(claim.id) || claim.id === rangeClaimOf(mark, marks),
  );
}

/** The claim that gives its range or its place; else the first that names it, about the event of the story if there is one. */
function usualClaim(mark: MarkWithEvidence, claims: readonly Claim[], inputs: LeadInputs): Claim | undefined {
  const { marks, story } = inputs;
  const placing = rangeClaimOf(mark, marks) ?? constraintsOf(mark, marks)[0]?.claim;
  const ofStory = claims.filter(isOfStory(story));
  const usual = ofStory.length > 0 ? ofStory : claims;
  return (
    claims.find(({ id }) => id === placing) ??
    usual.find((claim) => nameIn(claim, [mark.name, mark.shortName], inputs)) ??
    usual[0]
  );
}

/** The words of its constraint, of its distance or of its name; else a whole passage. */
function usualWords(mark: MarkWithEvidence, claim: Claim, inputs: LeadInputs): Quotation | null {
  const { marks, sources, aliases } = inputs;
  const constraint = constraintsOf(mark, marks).find((other) => other.claim === claim.id);
  if (constraint) return constraint.words;
  const names = [mark.name, mark.shortName, ...aliases];
  return wordsOfRange(claim, sources) ?? nameIn(claim, names, inputs) ?? claim.passages[0] ?? null;
}

/** The first of the names that the passages have. */
function nameIn({ source: id, passages }: Claim, names: readonly string[], { sources }: LeadInputs): Quotation | null {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return null;
  for (const name of names) {
    const found = quotationWithin(source, passages, name);
    if (found) return found;
  }
  return null;
}

const constraintsOf = (mark: MarkWithEvidence, marks: readonly MarkWithEvidence[]) => {
  const areas = areasLocating(mark, marks);
  const here = areas.find(({ id }) => id === mark.id || ('inside' in mark && id === mark.inside));
  return here?.constraints ?? [];
};

function rangeClaimOf(mark: MarkWithEvidence, marks: readonly MarkWithEvidence[]): string | null {
  const range = isBuffer(mark) ? marks.find(({ id }) => id === mark.rangeMark) : mark;
  return range && isRange(range) ? range.rangeClaim : null;
}

/** From the beginning of the sentence in which the words begin to the end of that in which they end. */
export function sentenceAround({ start, end }: Quotation, { passages }: Claim, source: Source): Quotation {
  // A passage that is a sentence leaves out what stands before it on its line, such as a date.
  const whole = passages.find(
    (passage) => passage.start <= start && end <= passage.end && /^[\p{Lu}“"].*[.!?][”"]?$/u.test(passage.exact),
  );
  if (whole) return whole;
  const sentences = sentencesIn(source.text).filter((sentence) => sentence.start < end && sentence.end > start);
  return quotationAt(source, {
    start: Math.min(start, ...sentences.map((sentence) => sentence.start)),
    end: Math.max(end, ...sentences.map((sentence) => sentence.end)),
  });
}
