// Accounts side by side: how each voice answers one question. Never a mean, never a winner.
import type { Claim, ClaimHead, Question, Voice } from './claim';
import type { Dataset, StoryOutline } from './dataset';
import { type ClaimsOfEvent, claimsByEvent, isOfStory } from './events';
import type { SourceHead } from './source';
import type { Ledger, LedgerColumn } from './story';

/** What one voice says in one article; the same voice in two articles stays two accounts, since the words differ. */
export interface Account<Any extends ClaimHead = Claim> {
  readonly voice: Voice;
  readonly via: Voice | null;
  readonly source: SourceHead;
  readonly claims: readonly Any[];
}

interface ClaimsAndVoices<Any extends ClaimHead> extends Pick<StoryOutline, 'voices' | 'sources'> {
  readonly claims: readonly Any[];
}

/** The accounts that answer a question, in the order of the articles. */
export function accountsOf<Any extends ClaimHead>(
  question: string,
  { claims, voices, sources }: ClaimsAndVoices<Any>,
): Account<Any>[] {
  const accounts = new Map<string, Account<Any>>();
  for (const claim of claims.filter((candidate) => candidate.question === question)) {
    const key = [claim.voice, claim.via, claim.source].join('/');
    const voice = voices.find(({ id }) => id === claim.voice);
    const source = sources.find(({ id }) => id === claim.source);
    if (!voice || !source) continue;
    const via = voices.find(({ id }) => id === claim.via) ?? null;
    const earlier = accounts.get(key);
    accounts.set(key, { voice, via, source, claims: [...(earlier?.claims ?? []), claim] });
  }
  return [...accounts.values()];
}

/** The accounts that answer a question, by event: that of the story first. */
export function accountsByEvent(
  question: string,
  dataset: Pick<StoryOutline, 'story' | 'events'> & ClaimsAndVoices<Claim>,
): (Pick<ClaimsOfEvent, 'heading' | 'isStoryEvent'> & { readonly accounts: readonly Account[] })[] {
  const answers = dataset.claims.filter((claim) => claim.question === question);
  return claimsByEvent(answers, dataset).map(({ claims, heading, isStoryEvent }) => ({
    accounts: accountsOf(question, { ...dataset, claims }),
    heading,
    isStoryEvent,
  }));
}

/** The questions that claims about a mark answer. */
export const questionsAbout = (
  mark: string,
  { questions, claims }: Pick<Dataset, 'questions' | 'claims'>,
): Question[] =>
  questions.filter(({ id }) => claims.some(({ question, marks }) => question === id && marks.includes(mark)));

/** Whether the counts of the ledger are of what happened at a mark: the whole, or any of counts that are no parts of one. */
export function isCounted(mark: string, { story, claims }: Pick<Dataset, 'story' | 'claims'>): boolean {
  const { columns = [], rest = null } = story.ledger ?? {};
  const asked = rest === null ? columns : columns.slice(0, 1);
  return claims
    .filter(isOfStory(story))
    .some((claim) => claim.marks.includes(mark) && asked.some(({ question }) => question === claim.question));
}

/** The claims that the counts are taken from. */
export const countedClaims = ({ story, claims }: Pick<Dataset, 'story' | 'claims'>): Claim[] =>
  claims
    .filter(isOfStory(story))
    .filter(({ question }) => story.ledger?.columns.some((column) => column.question === question));

/** One row of the ledger of counts. */
export interface Count {
  readonly voice: Voice;
  /** Null for a voice whose silence is shown. */
  readonly source: SourceHead | null;
  /** One a column of the ledger; null where the voice gave no such count. */
  readonly claims: readonly (ClaimHead | null)[];
}

/** The counts that voices gave of the story's event, by article, and the voices whose silence is shown. */
export function countsOf({ story, ...dataset }: Pick<StoryOutline, 'story'> & ClaimsAndVoices<ClaimHead>): Count[] {
  const { ledger } = story;
  if (!ledger) return [];
  const ofStory = { ...dataset, claims: dataset.claims.filter(isOfStory(story)) };
  const none = ledger.columns.map(() => null);
  const rows = new Map<string, Count>();
  ledger.columns.forEach(({ question }, column) => {
    for (const { voice, source, claims } of accountsOf(question, ofStory)) {
      const key = `${voice.id}/${source.id}`;
      const row = rows.get(key) ?? { voice, source, claims: none };
      const count = claims.find(({ value }) => value !== null) ?? null;
      rows.set(key, { ...row, claims: row.claims.with(column, count) });
    }
  });
  const silent = ledger.silent.flatMap((id): Count[] => {
    const voice = dataset.voices.find((candidate) => candidate.id === id);
    return voice ? [{ voice, source: null, claims: none }] : [];
  });
  return [...rows.values(), ...silent];
}

/** More dots than these cannot be counted by eye, and do not fit a column. */
const mostDots = 40;

export type Dots = Pick<LedgerColumn, 'dot' | 'label'> & { readonly number: number };

/**
 * The dots of a count, those of one form together: of a whole its parts and then what none of them counts; of other counts each column. None
 * for parts of a whole that the voice did not count.
 */
export function dotsOf({ claims }: Count, { columns, rest }: Ledger): Dots[] {
  const all = columns.map(({ dot, label }, index) => ({ dot, label, number: claims[index]?.value?.number ?? 0 }));
  const [whole, ...parts] = all;
  if (rest === null || !whole) return all;
  if (!claims[0]) return [];
  return [...parts, { dot: whole.dot, label: rest, number: whole.number - numberOf(parts) }];
}

export const numberOf = (dots: readonly Dots[]): number => dots.reduce((sum, { number }) => sum + number, 0);

/**
 * Whether every count can be drawn as one dot a unit: whole, exact, not too many, its parts no more than the whole, and each of what is counted
 * in a form of its own. Where one cannot, none is drawn, since counts are compared by eye.
 */
export function canBeDots(counts: readonly Count[], ledger: Ledger): boolean {
  if (new Set(ledger.columns.map(({ dot }) => dot)).size < ledger.columns.length) return false;
  return counts.every((count) => {
    const values = count.claims.flatMap((claim) => claim?.value ?? []);
    const areExact = values.every(
      ({ number, limit }) => Number.isInteger(number) && (limit ?? 'exactly') === 'exactly',
    );
    const dots = dotsOf(count, ledger);
    return areExact && dots.every(({ number }) => number >= 0) && numberOf(dots) <= mostDots;
  });
}

/** The claim that captions a site while a voice is chosen: that voice's account of the story's event, or null where it gave none. */
export function captionBy<Any extends ClaimHead>(
  voiceId: string,
  mark: string,
  { story, claims }: Pick<StoryOutline, 'story'> & { readonly claims: readonly Any[] },
): Any | null {
  const accounts = claims.filter(
    (claim) => isOfStory(story)(claim) && claim.voice === voiceId && claim.marks.includes(mark),
  );
  return accounts.find(({ question }) => question === story.captionQuestion) ?? accounts[0] ?? null;
}
