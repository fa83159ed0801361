// A mark or a place in full, for its author: each field with its line, and the claims that put it on the map.
import { matchNames } from '../english/name-matching';
import { placeOf } from '../problems/problem';
import type { WrittenRecords } from '../records/records';
import type { StoryWords } from './derived';
import { finishedClaim } from './finished-claims';

export const marksOfStory = ({ authored }: WrittenRecords) => ({
  marks: authored['marks.yaml'],
  places: authored['places.yaml'].places,
});

/** Null where no mark and no place has this id. */
export function explainedMark(id: string, records: WrittenRecords, story: StoryWords): string | null {
  const { marks, places } = marksOfStory(records);
  const mark = marks.find((one) => one.id === id);
  const place = places.find((one) => one.id === id);
  const record = mark ?? place;
  if (!record) return null;
  const path = mark ? [marks.indexOf(mark)] : ['places', places.indexOf(place as (typeof places)[number])];
  const at = (...field: string[]) => records.problemAt(mark ? 'marks.yaml' : 'places.yaml', [...path, ...field], '');
  const fields = Object.entries(record).flatMap(([field, value]) =>
    field === 'id' ? [] : [`${field}: ${inWords(value)}\n    ${lineOf(field)}`],
  );
  const naming = place
    ? claimsWhere(({ passages }) => passages.some(({ exact }) => matchNames(exact, place.aliases).length > 0))
    : [];
  const drawn = mark
    ? [
        'rangeClaim' in mark ? mark.rangeClaim : undefined,
        ...('constraints' in mark ? (mark.constraints ?? []).map(({ claim }) => claim) : []),
      ]
    : [];
  const supporting = claimsWhere((claim) => claim.marks.includes(id) || drawn.includes(claim.id));
  return [
    `${id} (${placeOf(at())})`,
    ...fields,
    ...(place ? [`named in: ${inWords(naming)}\n    the passages of these claims have one of its aliases`] : []),
    ...(mark || supporting.length > 0
      ? [
          `supported by: ${inWords(supporting)}\n    these claims list it under \`marks\`, name it in their passages, or give its range or a constraint`,
        ]
      : []),
  ].join('\n');

  // A field that the file leaves out is at the line of its record.
  function lineOf(field: string): string {
    const { line } = at(field);
    return line === at().line ? 'in the first line of its record, or left out' : `written in line ${line}`;
  }
  function claimsWhere(holds: (claim: ReturnType<typeof finishedClaim>['claim']) => boolean): string[] {
    return records.authored['claims.yaml'].flatMap((one) => (holds(finishedClaim(one, story).claim) ? [one.id] : []));
  }
}

/** A value of a record in a row. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key} ${inWords(part)}`)
      .join(', ');
  return String(value);
}
