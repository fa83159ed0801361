// Distances in the notes of marks: each must be in the mark's record or in the words that support it.
import type { MarkWithEvidence } from '../../model/mark';
import { numbersIn } from '../english/numbers';
import type { Path, Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';

type MarkRecord = Authored['marks.yaml'][number];

/** A figure, or two with “to” between them, with a unit after it. Other numbers, such as years, are not checked. */
const distances =
  /(?<![\p{L}\p{N}])(\d[\d,.]*)(?:\s*(?:to|and|–|-)\s*(\d[\d,.]*))?[\s\u00a0-]*(?:km|kilomet(?:er|re)s?|miles?|mi)(?![\p{L}\p{N}])/gu;

/** Reports distances in `basisNote`, `assumption`, callouts and the readings of constraints that are in neither. */
export function checkEditorialDistances(
  marks: readonly MarkWithEvidence[],
  { authored, problemAt }: Records,
  report: Report,
): void {
  authored['marks.yaml'].forEach((record, index) => {
    const mark = marks.find(({ id }) => id === record.id);
    if (!mark) return;
    const words = [...mark.evidence, ...mark.references.flatMap(({ exact }) => exact ?? [])].map((one) =>
      typeof one === 'string' ? one : one.exact,
    );
    const allowed = new Set([
      ...givenBy(record, authored),
      ...words.flatMap((text) => numbersIn(text).map(({ value }) => value)),
    ]);
    for (const { path, text } of notesOf(record)) {
      for (const [whole, ...figures] of text.matchAll(distances)) {
        const unsupported = figures.filter(
          (figure) => figure !== undefined && !allowed.has(Number(figure.replaceAll(',', ''))),
        );
        if (unsupported.length === 0) continue;
        const message = `says “${whole}”, but neither the record of the mark nor the words that support it have this distance; write one that they have`;
        report(problemAt('marks.yaml', [index, ...path], message));
      }
    }
  });
}

function notesOf(record: MarkRecord): { readonly path: Path; readonly text: string }[] {
  return [
    { path: ['basisNote'], text: record.basisNote },
    ...('assumption' in record ? [{ path: ['assumption'], text: record.assumption }] : []),
    ...('callouts' in record ? (record.callouts ?? []) : []).map(({ text }, position) => ({
      path: ['callouts', position, 'text'],
      text,
    })),
    ...constraintsOf(record).map(({ reading }, position) => ({
      path: ['constraints', position, 'reading'],
      text: reading,
    })),
  ];
}

const constraintsOf = (record: MarkRecord) => (record.kind === 'area' ? (record.constraints ?? []) : []);

/** The distances of a record, of the ring that gives the distance of a buffer, and of the area that a site is in. */
function givenBy(record: MarkRecord, authored: Authored): number[] {
  const other = record.kind === 'reach' ? record.range : record.kind === 'site' ? record.inside : undefined;
  const records = [record, ...authored['marks.yaml'].filter(({ id }) => id === other)];
  return records.flatMap((one) => [
    ...('radius' in one ? [one.radius.value] : []),
    ...('innerRadius' in one ? [one.innerRadius.value] : []),
    ...constraintsOf(one).flatMap((constraint) =>
      constraint.kind === 'near'
        ? [constraint.distance.value]
        : constraint.kind === 'from-border'
          ? [constraint.from.value, constraint.to.value]
          : [],
    ),
  ]);
}
