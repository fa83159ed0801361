// What a passage is about: which marks of the story, and which of its questions it answers. Judged by the claims that people wrote.
import { rangeQuestionOf, rangesIn } from '../compile/claims/range-figures';
import { matchNames } from '../compile/english/name-matching';
import type { Authored } from '../compile/schema/schema';
import type { ClaimValue } from '../model/claim';
import { kmPer } from '../model/length';
import { isSameUnit } from '../model/unit';
import { similarityAmong, type Words, wordsOf } from './words';

export interface Subjects {
  readonly marks: readonly string[];
  /** Null where no question is near enough. */
  readonly question: string | null;
  /** The most likely questions, the likeliest first. */
  readonly questions: readonly string[];
}

interface KnownClaim {
  readonly words: Words;
  readonly question: string | undefined;
  readonly marks: readonly string[];
  readonly value: { readonly unit: string } | undefined;
}

/** A question is taken from this likeness on, and a mark where claims of such a likeness have it. 1 is the likeness of a text to itself. */
const likeEnough = { question: 0.15, mark: 0.2 };
/** What is added to the likeness to a question: for its second claim, for its own words, and for a value of the unit that its claims have. */
const weights = { secondClaim: 0.3, ownWords: 0.5, sameUnit: 0.1, valueMissing: 0.1 };
/** How many of the claims that are most like a passage decide which marks it is about. */
const voters = 4;

/** A function that gives the subjects of words with a value. */
export function subjectsOf(authored: Authored): (passage: string, value: ClaimValue | null) => Subjects {
  const claims = authored['claims.yaml'].map(
    ({ says, passages, question, marks, value }): KnownClaim => ({
      words: wordsOf([says, ...passages.map(({ exact }) => exact)].join(' ')),
      question,
      marks,
      value,
    }),
  );
  const questions = authored['questions.yaml'].map(({ id, text }) => ({
    id,
    words: wordsOf(text),
    claims: claims.filter(({ question }) => question === id),
  }));
  const likeness = similarityAmong([...claims, ...questions].map(({ words }) => words));
  const ranges = rangesIn(authored).map((range) => ({ ...range, question: rangeQuestionOf(range, authored) }));

  return (passage, value) => {
    const words = wordsOf(passage);
    const ranked = questions
      .map((question) => {
        const [best = 0, second = 0] = question.claims
          .map((claim) => likeness(words, claim.words))
          .sort((a, b) => b - a);
        const ofWords = best + weights.secondClaim * second + weights.ownWords * likeness(words, question.words);
        return { id: question.id, likeness: ofWords + bonusOf(value, question.claims) };
      })
      .filter((question) => question.likeness > likeEnough.question / 2)
      .sort((a, b) => b.likeness - a.likeness);
    const [first] = ranked;
    const named = ranges.filter(({ name }) => matchNames(passage, [name]).length > 0);
    const near = claims
      .map((claim) => ({ ...claim, likeness: likeness(words, claim.words) }))
      .filter((claim) => claim.likeness >= likeEnough.mark)
      .sort((a, b) => b.likeness - a.likeness);
    const isDistance = value !== null && kmPer(value.unit) !== null;
    const ofRange = isDistance ? named.find(({ question }) => question !== undefined)?.question : undefined;
    const question = ofRange ?? (first && first.likeness >= likeEnough.question ? first.id : null);
    const marks = new Set([...named.map(({ id }) => id), ...marksOf(near.slice(0, voters))]);
    // A distance under a range is a figure for it, and answers the question of the range.
    if (isDistance) for (const range of ranges) if (range.question !== question) marks.delete(range.id);
    return { marks: [...marks], question, questions: ranked.slice(0, 3).map(({ id }) => id) };
  };
}

/** Claims with values answer how many or how far, and those without answer other questions. */
function bonusOf(value: ClaimValue | null, claims: readonly KnownClaim[]): number {
  const units = claims.flatMap((claim) => claim.value?.unit ?? []);
  if (value && units.some((unit) => isSameUnit(unit, value.unit))) return weights.sameUnit;
  const isAboutValues = 2 * units.length >= claims.length && claims.length > 0;
  return (value !== null) === isAboutValues ? 0 : -weights.valueMissing;
}

/** The marks that at least half of the claims have, by their likeness. */
function marksOf(claims: readonly { readonly marks: readonly string[]; readonly likeness: number }[]): string[] {
  const sum = (some: typeof claims) => some.reduce((total, claim) => total + claim.likeness, 0);
  const marks = new Set(claims.flatMap((claim) => claim.marks));
  return [...marks].filter((mark) => sum(claims.filter((claim) => claim.marks.includes(mark))) >= sum(claims) / 2);
}
