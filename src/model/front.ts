// The part of a dataset that every page has at once: the story, its marks, and what the front page shows. What carries all this, the words of the
// articles, is in parts.ts, so that the front does not grow with the number of claims.
import { accountsByEvent, countedClaims, isCounted, questionsAbout } from './accounts';
import type { Claim, ClaimHead, Question } from './claim';
import type { Dataset, StoryOutline } from './dataset';
import { claimsFor } from './evidence';
import type { Quotation } from './quotation';
import { statedDistances } from './stated-distances';

export interface FrontDataset extends StoryOutline {
  /** Only those that the front shows, without their words; all of them are in the parts. */
  readonly claims: readonly ClaimHead[];
  readonly questions: readonly AnsweredQuestion[];
  /** What can be said of each mark before its evidence is read, by its id. */
  readonly ofMarks: Readonly<Record<string, MarkSummary>>;
  /** The marks of the claims of each day and each step of the tour, which the map highlights. */
  readonly highlights: {
    readonly days: Readonly<Record<string, readonly string[]>>;
    readonly steps: Readonly<Record<string, readonly string[]>>;
  };
  /** The words of the claims that come close to what no article states, by the id of the claim. */
  readonly closestWords: Readonly<Record<string, Quotation>>;
}

export interface MarkSummary {
  /** How many passages carry it. */
  readonly quotes: number;
  /** The questions that claims about it answer. */
  readonly questions: readonly string[];
  /** The checks of claims about it. */
  readonly checks: readonly string[];
  /** The counts are of what happened at it. */
  readonly isCounted: boolean;
}

export interface AnsweredQuestion extends Question {
  /** The articles with an answer. */
  readonly sources: readonly string[];
  /** How many accounts answer it, by event: the story's first. */
  readonly accounts: readonly {
    readonly event: string | null;
    readonly isStoryEvent: boolean;
    readonly count: number;
  }[];
}

export function frontOf(dataset: Dataset): FrontDataset {
  const { story, sources, claims, marks, questions, events, tour, checks } = dataset;
  const ofClaims = (ids: readonly string[]) => [
    ...new Set(claims.filter(({ id }) => ids.includes(id)).flatMap((claim) => claim.marks)),
  ];
  const shown = claimsOnFront(dataset);
  return {
    ...dataset,
    sources: sources.map(({ text, furniture, days, ...head }) => head),
    claims: claims.filter(({ id }) => shown.has(id)).map(({ passages, day, ...head }) => head),
    marks: marks.map(({ evidence, ...mark }) => mark),
    events: events.map(({ claims: _, ...event }) => event),
    questions: questions.map((question) => ({
      ...question,
      sources: sources
        .filter(({ id }) => claims.some((claim) => claim.question === question.id && claim.source === id))
        .map(({ id }) => id),
      accounts: accountsByEvent(question.id, dataset).map(({ heading, isStoryEvent, accounts }) => ({
        event: heading?.id ?? null,
        isStoryEvent,
        count: accounts.length,
      })),
    })),
    ofMarks: Object.fromEntries(
      marks.map((mark) => {
        const ids = claimsFor(mark, claims).map(({ id }) => id);
        return [
          mark.id,
          {
            quotes: mark.evidence.length,
            questions: questionsAbout(mark.id, dataset).map(({ id }) => id),
            checks: checks.filter((check) => check.claims.some((id) => ids.includes(id))).map(({ id }) => id),
            isCounted: isCounted(mark.id, dataset),
          },
        ];
      }),
    ),
    highlights: {
      days: Object.fromEntries(
        events.map(({ date }) => [
          date,
          ofClaims(events.filter((event) => event.date === date).flatMap((event) => event.claims)),
        ]),
      ),
      steps: Object.fromEntries(tour.map((step) => [step.id, [...new Set([...ofClaims(step.claims), ...step.marks])]])),
    },
    closestWords: Object.fromEntries(
      story.notStated.flatMap(({ claim: id }) => {
        const words = claims.find((claim) => claim.id === id)?.passages.at(-1);
        return id !== null && words ? [[id, words]] : [];
      }),
    ),
  };
}

/** The claims that the front names or counts: those of counts and distances, and whose words stand for a mark, a day or what is not stated. */
function claimsOnFront(dataset: Dataset): ReadonlySet<string | null> {
  const { story, claims, marks, events, checks } = dataset;
  const idsOf = (some: readonly Claim[]) => some.map(({ id }) => id);
  return new Set([
    ...idsOf(countedClaims(dataset)),
    ...statedDistances({ claims, marks })
      .flat()
      .map(({ claim }) => claim.id),
    ...marks.flatMap((mark) => [
      mark.lead?.claim ?? null,
      ...('rangeClaim' in mark ? [mark.rangeClaim, ...mark.otherFigures.map(({ claim }) => claim)] : []),
      ...('constraints' in mark ? mark.constraints.map(({ claim }) => claim) : []),
    ]),
    ...events.map(({ lead }) => lead?.claim ?? null),
    ...story.notStated.map(({ claim }) => claim),
    // A check names the event of its first claim.
    ...checks.map((check) => check.claims[0] ?? null),
  ]);
}
