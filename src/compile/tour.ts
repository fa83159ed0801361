// The guided tour: each step a view and the claims that tell it. What it says in our words may hold no number that theirs do not.
import type { Claim, Mark, TourStep } from '../model/dataset';
import type { Report } from './problem';
import type { Records } from './records';
import { numberTokens } from './tokens';

/** In the order of the file. Reports unknown views, claims and marks, and numbers that no words of the step carry. */
export function readTour(
  claims: readonly Claim[],
  marks: readonly Mark[],
  { authored, problemAt }: Records,
  report: Report,
): TourStep[] {
  const { numberWords } = authored['coverage.yaml'];
  const numbersIn = (text: string) => numberTokens(text, numberWords).map(({ value }) => value);
  return authored['tour.yaml'].flatMap((step, index): TourStep[] => {
    const problem = (path: readonly (string | number)[], message: string) =>
      report(problemAt('tour.yaml', [index, ...path], message));

    const told = step.claims.flatMap((id, position) => {
      const isAuthored = authored['claims.yaml'].some((candidate) => candidate.id === id);
      if (!isAuthored) problem(['claims', position], `“${id}” is not a claim`);
      return claims.find((candidate) => candidate.id === id) ?? [];
    });
    const shown = (step.marks ?? []).flatMap((id, position) => {
      const mark = marks.find((candidate) => candidate.id === id);
      if (!mark) problem(['marks', position], `“${id}” is not a mark or a place`);
      return mark ? [mark] : [];
    });
    const carried = marks.filter(({ id }) => told.some((claim) => claim.marks.includes(id)));
    const words = [
      ...told.flatMap(({ passages }) => passages.map(({ exact }) => exact)),
      ...[...shown, ...carried].flatMap(({ references }) => references.map(({ exact }) => exact ?? '')),
    ];
    const stated = new Set(words.flatMap(numbersIn));
    // A claim that does not compile has its own problem, and its numbers are not known.
    const isWhole = told.length === step.claims.length;
    for (const part of isWhole ? (['title', 'text'] as const) : []) {
      for (const number of numbersIn(step[part])) {
        if (!stated.has(number))
          problem([part], `says ${number}, which stands in no words of its claims or of a source outside`);
      }
    }
    const view = authored['views.yaml'].find(({ id }) => id === step.view);
    if (!view) {
      problem(['view'], `“${step.view}” is not a view of data/views.yaml`);
      return [];
    }
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
