// The guided tour: each step has a view, claims, and an editorial text whose numbers must be in the quotes of the claims.
import type { Claim } from '../model/claim';
import type { Mark } from '../model/mark';
import type { TourStep } from '../model/story';
import { unquotedNumbers } from './claims/unquoted-numbers';
import { claimsNumbered, withoutCounts } from './editorial/placeholders';
import type { Path, Report } from './problems/problem';
import type { Records } from './records/records';
import type { Authored } from './schema/schema';

/** In the order of the file. Reports numbers that no quote of the step has; those that placeholders fill in, in `unfilled`, need none. */
export function readTour(
  claims: readonly Claim[],
  marks: readonly Mark[],
  { authored, problemAt }: Records,
  unfilled: Authored['tour.yaml'],
  report: Report,
): TourStep[] {
  return authored['tour.yaml'].flatMap((step, index): TourStep[] => {
    const problem = (path: Path, message: string) => report(problemAt('tour.yaml', [index, ...path], message));

    const ofStep = step.claims.flatMap((id) => claims.find((candidate) => candidate.id === id) ?? []);
    const shown = (step.marks ?? []).flatMap((id) => marks.find((candidate) => candidate.id === id) ?? []);
    const supported = marks.filter(({ id }) => ofStep.some((claim) => claim.marks.includes(id)));
    const words = [
      ...ofStep.flatMap(({ passages }) => passages.map(({ exact }) => exact)),
      ...[...shown, ...supported].flatMap(({ references }) => references.map(({ exact }) => exact ?? '')),
    ];
    // A claim or a mark that did not compile may have the number.
    const areAllCompiled = ofStep.length === step.claims.length && shown.length === (step.marks ?? []).length;
    for (const part of areAllCompiled ? (['title', 'text'] as const) : []) {
      for (const id of claimsNumbered(unfilled[index]?.[part] ?? '').filter((one) => !step.claims.includes(one)))
        problem(
          [part],
          `fills in the number of “${id}”, whose words are not in this step: list it under its \`claims\``,
        );
      for (const number of unquotedNumbers(withoutCounts(unfilled[index]?.[part] ?? ''), words))
        problem([part], `says “${number}”, which is in no quote of its claims or of the sources that its marks cite`);
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
