// Numbers in the title, the standfirst and the description of a story: each is filled in from the claims that give it, so that it is
// attributed to the right voice and changes with the claims.

import { quantitiesIn } from '../english/quantities';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import { type MisattributedNumber, withoutCounts } from './placeholders';
import { valuesAnswering } from './values-answering';

/**
 * Reports numbers that are written there, not filled in, and numbers that follow the name of another voice than the one that gives them. Dates
 * are not numbers. The records are those before their placeholders are filled.
 */
export function checkEditorialNumbers(
  { authored, problemAt, hasNoProblem }: Records,
  misattributed: readonly MisattributedNumber[],
  report: Report,
): void {
  for (const { claim, problem } of misattributed) if (hasNoProblem('claims.yaml', claim)) report(problem);
  for (const part of ['title', 'standfirst', 'description'] as const) {
    const text = withoutCounts(authored['story.yaml'][part]);
    for (const { value, start, end, isAmount } of quantitiesIn(text)) {
      const from = placeholdersFor(value, authored);
      const isWord = /^one$/i.test(text.slice(start, end)) && from.length === 0;
      if (!isAmount || isWord || (start === 0 && countsTheSubject(text, authored))) continue;
      const advice =
        from.length === 0
          ? 'no claim gives this number: take it out, or add the claim that does'
          : `write a placeholder in its place, after the name of the voice that gives it: ${from.join(' or ')}`;
      report(
        problemAt(
          'story.yaml',
          [part],
          `says “${text.slice(start, end)}”, which is not filled in by a placeholder; ${advice}`,
        ),
      );
    }
  }
}

/** “One strike” at the beginning is what the story is about, not a count, unless a claim counts one of it. */
function countsTheSubject(text: string, authored: Authored): boolean {
  const [, noun] = /^one ([\p{L}]+)/iu.exec(text) ?? [];
  const counted = authored['claims.yaml'].flatMap(({ value }) => (value?.number === 1 ? value.unit.split(' ') : []));
  return noun !== undefined && !counted.some((unit) => unit === noun || unit === `${noun}s`);
}

/** The placeholders that would print a number. */
function placeholdersFor(number: number, authored: Authored): string[] {
  const claims = authored['claims.yaml'].filter(({ value }) => value?.number === number);
  const questions = authored['questions.yaml'].filter(({ id }) => valuesAnswering(id, authored) === number);
  return [
    ...claims.map(({ id, voice }) => `{number of ${id}} (${voice})`),
    ...(number > 1 ? questions.map(({ id }) => `{numbers answering ${id} | count | counts}`) : []),
  ];
}
