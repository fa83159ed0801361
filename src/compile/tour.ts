// The guided tour: each step a view and the claims that tell it. What it says in our words may hold no number that theirs do not.
import type { Claim } from '../model/claim';
import type { Mark } from '../model/mark';
import type { TourStep } from '../model/story';
import { numbersNotIn } from './claims/unquoted-numbers';
import { claimsNumbered, withoutCounts } from './editorial/placeholders';
import type { Report } from './problems/problem';
import type { Records } from './records/records';
import type { Authored } from './schema/schema';

/**
 * In the order of the file. Reports numbers that no words of the step carry; `written` is the file before its placeholders are filled, since
 * what the compiler counts stands in no words.
 */
export function readTour(
  claims: readonly Claim[],
  marks: readonly Mark[],
  { authored, problemAt }: Records,
  written: Authored['tour.yaml'],
  report: Report,
): TourStep[] {
  return authored['tour.yaml'].flatMap((step, index): TourStep[] => {
    const problem = (path: readonly (string | number)[], message: string) =>
      report(problemAt('tour.yaml', [index, ...path], message));

    const told = step.claims.flatMap((id) => claims.find((candidate) => candidate.id === id) ?? []);
    const shown = (step.marks ?? []).flatMap((id) => marks.find((candidate) => candidate.id === id) ?? []);
    const carried = marks.filter(({ id }) => told.some((claim) => claim.marks.includes(id)));
    const words = [
      ...told.flatMap(({ passages }) => passages.map(({ exact }) => exact)),
      ...[...shown, ...carried].flatMap(({ references }) => references.map(({ exact }) => exact ?? '')),
    ];
    // A claim or a mark that is not here has its own problem, and its numbers are not known.
    const isWhole = told.length === step.claims.length && shown.length === (step.marks ?? []).length;
    for (const part of isWhole ? (['title', 'text'] as const) : []) {
      for (const id of claimsNumbered(written[index]?.[part] ?? '').filter((one) => !step.claims.includes(one)))
        problem(
          [part],
          `fills in the number of “${id}”, whose words are not read here: list it under \`claims\` of this step`,
        );
      for (const number of numbersNotIn(withoutCounts(written[index]?.[part] ?? ''), words))
        problem([part], `says “${number}”, which stands in no words of its claims or of a source outside`);
    }
    const view = authored['views.yaml'].find(({ id }) => id === step.view);
    if (!view) return [];
    return [
      {
        id: step.id,
        title: step.title,
        text: step.text,
        bounds: view.bounds,
        rings: view.rings ?? authored['story.yaml'].rings,
        claims: step.claims,
        marks: shown.map(({ id }) => id),
        showsLedger: step.ledger ?? false,
      },
    ];
  });
}
