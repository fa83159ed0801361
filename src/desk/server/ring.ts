// A ring from a claim that gives a distance: its mark, and the claim's own list of marks. Its sentences are a beginning: they say no more than the
// claim does, and the editor writes what the ring means.
import { quantitiesIn } from '../../compile/english/quantities';
import { isLengthUnit } from '../../model/length';
import type { ChangeRequest, Fields } from '../protocol';
import { CannotWrite } from '../records/change-record';
import type { DraftingStory } from './drafting';

const eastOfCentre = 90;

export function ringRequest(
  claim: { readonly key: string; readonly version: string },
  center: string,
  { authored, records }: DraftingStory,
): ChangeRequest {
  const record = records.find(({ key }) => key === claim.key);
  const read = authored['claims.yaml'].find(({ id }) => id === record?.id);
  if (!record?.id || !read) throw new CannotWrite(`${claim.key} is not a claim that can be read.`);
  const { value, marks } = read;
  if (!value || !isLengthUnit(value.unit))
    throw new CannotWrite(`${record.id} gives no distance: its value needs a unit of length, such as km or mi.`);
  const centre = [...authored['marks.yaml'], ...authored['places.yaml'].places].find(({ id }) => id === center);
  if (!centre) throw new CannotWrite(`“${center}” is no mark and no place of the story.`);
  const words = wordsOfValue(
    read.passages.map(({ exact }) => exact),
    value.number,
  );
  const id = freeId(
    `${record.id}-ring`,
    authored['marks.yaml'].map((mark) => mark.id),
  );
  const fields: Fields = {
    kind: 'ring',
    id,
    name: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    basis: 'stated',
    basisNote: `The radius is stated: “${words}”.`,
    centerMark: center,
    assumption: `Measured from ${centre.name}.`,
    labelBearing: eastOfCentre,
    rangeClaim: record.id,
    radius: { value: value.number, unit: value.unit, ...(value.limit ? { limit: value.limit } : {}) },
  };
  return {
    label: `Draw a ring of ${words}`,
    changes: [
      { kind: 'add', list: 'marks.yaml', fields },
      { kind: 'change', record: claim, set: [{ path: ['marks'], value: [...marks, id] }] },
    ],
  };
}

/** The words of the article that give the number, with its unit and its limit: “up to 300 km”. */
function wordsOfValue(passages: readonly string[], number: number): string {
  const found = passages.flatMap((exact) =>
    quantitiesIn(exact).flatMap((quantity) =>
      quantity.value === number ? [exact.slice(quantity.whole.start, quantity.whole.end)] : [],
    ),
  );
  if (!found[0]) throw new CannotWrite(`The passages of the claim do not have the number ${number} with its unit.`);
  return found[0];
}

function freeId(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.includes(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
