// For tests: how near the drafts for an article come to the claims that people wrote for it.
import type { Gazetteer } from '../compile/gazetteer/gazetteer';
import { findQuote } from '../compile/quotes/quote';
import type { Authored } from '../compile/schema/schema';
import type { Span } from '../model/quotation';
import { isSameUnit } from '../model/unit';
import type { ClaimDraft } from './claim-drafts';
import { draftsOf } from './suggest';
import { isNamedBy } from './voices';

export const fields = ['voice', 'value', 'day', 'marks', 'status', 'question', 'one of three questions'] as const;

/** Counts, and of those claims whose passage a draft holds, how many have a draft that agrees in a field. */
export interface Scores extends Record<(typeof fields)[number], number> {
  readonly claims: number;
  readonly passage: number;
  readonly drafts: number;
  /** Drafts that hold the passage of no claim. */
  readonly spare: number;
}

type Claim = Authored['claims.yaml'][number];

/**
 * Each article is drafted against the story without its own records: its source, its claims, and the voices that only these have. A draft holds a passage that it
 * has at least 0.8 of, when it is at most twice as long. Of several drafts for a claim the one that agrees with it in the most fields counts.
 */
export function scoresOf(texts: ReadonlyMap<string, string>, authored: Authored, gazetteer: Gazetteer): Scores {
  const total = { claims: 0, passage: 0, drafts: 0, spare: 0, ...zeros() };
  for (const [id, text] of texts) {
    const others = authored['claims.yaml'].filter(({ source }) => source !== id);
    const heard = new Set(others.flatMap(({ voice, via }) => [voice, via]));
    const story = {
      ...authored,
      'sources.yaml': authored['sources.yaml'].filter((source) => source.id !== id),
      'claims.yaml': others,
      'voices.yaml': authored['voices.yaml'].filter((voice) => heard.has(voice.id)),
    };
    const drafts = draftsOf({ id, text }, { authored: story, gazetteer }).claims;
    const own = authored['claims.yaml'].filter(({ source }) => source === id);
    const used = new Set<ClaimDraft>();
    for (const claim of own) {
      const passages = claim.passages.flatMap((quote) => {
        const found = findQuote(text, quote);
        return 'start' in found ? [found] : [];
      });
      const holding = drafts.filter((draft) => holds(draft.passages, passages));
      for (const draft of holding) used.add(draft);
      const agreements = holding.map((draft) => agreement(draft, claim, authored));
      const [best] = agreements.sort((a, b) => sum(Object.values(b)) - sum(Object.values(a)));
      total.claims += 1;
      if (!best) continue;
      total.passage += 1;
      for (const field of fields) total[field] += best[field];
    }
    total.drafts += drafts.length;
    total.spare += drafts.filter((draft) => !used.has(draft)).length;
  }
  return total;
}

const zeros = () => Object.fromEntries(fields.map((field) => [field, 0])) as Record<(typeof fields)[number], number>;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const lengthOf = (spans: readonly Span[]) => sum(spans.map(({ start, end }) => end - start));

function holds(draft: readonly Span[], claim: readonly Span[]): boolean {
  const shared = draft.flatMap((one) =>
    claim.map(({ start, end }) => Math.max(0, Math.min(end, one.end) - Math.max(start, one.start))),
  );
  return sum(shared) >= 0.8 * lengthOf(claim) && lengthOf(draft) <= 2 * lengthOf(claim);
}

/** 1 for each field in which a draft agrees with a claim. */
function agreement(draft: ClaimDraft, claim: Claim, authored: Authored): Record<(typeof fields)[number], number> {
  const isSameValue =
    draft.value === null || claim.value === undefined
      ? draft.value === null && claim.value === undefined
      : draft.value.number === claim.value.number &&
        isSameUnit(draft.value.unit, claim.value.unit) &&
        draft.value.limit === (claim.value.limit ?? null);
  const question = claim.question ?? null;
  const same = {
    voice: isSameVoice(draft, claim.voice, authored),
    value: isSameValue,
    day: isSameDay(draft, claim, authored),
    marks: [...draft.marks].sort().join() === [...claim.marks].sort().join(),
    status: draft.status === claim.status,
    question: draft.question === question,
    'one of three questions': draft.question === question || (question !== null && draft.questions.includes(question)),
  };
  return Object.fromEntries(Object.entries(same).map(([field, is]) => [field, is ? 1 : 0])) as Record<
    (typeof fields)[number],
    number
  >;
}

/** The same words; and the same date, where the draft does not leave it open. */
function isSameDay({ day }: ClaimDraft, claim: Claim, authored: Authored): boolean {
  if (day === null || claim.day === undefined) return day === null && claim.day === undefined;
  const { days } = authored['sources.yaml'].find(({ id }) => id === claim.source) ?? { days: [] };
  const date = days.find(({ words }) => words === claim.day)?.date;
  return day.words === claim.day && (day.date === null || day.date === date);
}

/** A new voice is the same where it has the name of the claim's voice, or the first of it before a comma and a description. */
function isSameVoice({ voice: { id, name } }: ClaimDraft, voice: string, authored: Authored): boolean {
  if (id !== null) return id === voice;
  const record = authored['voices.yaml'].find((one) => one.id === voice);
  const names = record ? [record.name, ...(record.aliases ?? [])] : [];
  return names.some((known) => isNamedBy(name, known) || known.startsWith(`${name},`));
}
