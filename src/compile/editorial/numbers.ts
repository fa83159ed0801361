// Numbers in the title, the standfirst and the description of a story: each is filled in from the claims that give it, so that none is put
// into another's mouth and none stays when the claims change.

import { saidNumbers } from '../english/quantities';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import { type UnvoicedNumber, withoutCounts } from './placeholders';
import { valuesAnswering } from './values-answering';

/**
 * Reports each number that stands there as it is, and each that is filled in after another’s name; dates are none. The records are
 * those before their placeholders are filled.
 */
export function checkOwnNumbers(
  { authored, problemAt, isWhole }: Records,
  unvoiced: readonly UnvoicedNumber[],
  report: Report,
): void {
  for (const { claim, problem } of unvoiced) if (isWhole('claims.yaml', claim)) report(problem);
  for (const part of ['title', 'standfirst', 'description'] as const) {
    const text = withoutCounts(authored['story.yaml'][part]);
    for (const { value, start, end, isAmount } of saidNumbers(text)) {
      const from = placeholdersFor(value, authored);
      const isWord = /^one$/i.test(text.slice(start, end)) && from.length === 0;
      if (!isAmount || isWord || (start === 0 && countsTheMatter(text, authored))) continue;
      const advice =
        from.length === 0
          ? 'no claim gives this number: take it out, or add the claim that does'
          : `let it be filled in, after the name of who gives it: ${from.join(' or ')}`;
      report(
        problemAt('story.yaml', [part], `says “${text.slice(start, end)}”, which no placeholder gives; ${advice}`),
      );
    }
  }
}

/** “One strike” at the beginning counts what the story is about, unless a claim gives one of just that. */
function countsTheMatter(text: string, authored: Authored): boolean {
  const [, noun] = /^one ([\p{L}]+)/iu.exec(text) ?? [];
  const counted = authored['claims.yaml'].flatMap(({ value }) => (value?.number === 1 ? value.unit.split(' ') : []));
  return noun !== undefined && !counted.some((unit) => unit === noun || unit === `${noun}s`);
}

/** The placeholders that print a number today. */
function placeholdersFor(number: number, authored: Authored): string[] {
  const claims = authored['claims.yaml'].filter(({ value }) => value?.number === number);
  const questions = authored['questions.yaml'].filter(({ id }) => valuesAnswering(id, authored) === number);
  return [
    ...claims.map(({ id, voice }) => `{number of ${id}} (${voice})`),
    ...(number > 1 ? questions.map(({ id }) => `{numbers answering ${id} | count | counts}`) : []),
  ];
}
