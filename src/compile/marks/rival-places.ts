// Rival places: accounts that place one thing in areas which exclude each other.

import type { Dataset } from '../../model/dataset';
import { firstAccountsOfPlace } from '../../text/according-to';
import type { Text } from '../../text/text';
import { sharedArea } from '../geometry/possible-area';
import type { Path, Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import type { ReadArea } from './area';

type AreaRecord = Extract<Authored['marks.yaml'][number], { kind: 'area' }>;

/** Reports rivals that are not areas with constraints, that overlap, or that do not name the voices that place the thing there. */
export function checkRivalPlaces(
  areas: ReadonlyMap<string, ReadArea | null>,
  { authored, problemAt }: Records,
  report: Report,
): void {
  const records = authored['marks.yaml'];
  const problem = (record: AreaRecord, path: Path, message: string) =>
    report(problemAt('marks.yaml', [records.indexOf(record), ...path], message));
  const isArea = (id: string) => records.some((record) => record.id === id && record.kind === 'area');
  for (const record of records) {
    if (record.kind !== 'area') continue;
    const group = rivalsOf(record, records);
    // That the other is an area with constraints is checked with the references.
    const first = records.find(({ id }) => id === record.rivalOf);
    if (record.rivalOf !== undefined && !record.constraints)
      problem(record, ['rivalOf'], 'is for an area with constraints, which say where the thing is; this area has none');
    else if (first === record)
      problem(record, ['rivalOf'], 'names the area itself: name the one where others place the thing');
    else if (first?.kind === 'area' && first.rivalOf !== undefined)
      problem(record, ['rivalOf'], `“${first.id}” is itself the rival of “${first.rivalOf}”: name that area here too`);
    if (group.length === 0) {
      // A rival that names no area may be meant for this one.
      const isSought = records.some((one) => one.kind === 'area' && one.rivalOf !== undefined && !isArea(one.rivalOf));
      if (record.accordingTo && record.rivalOf === undefined && !isSought)
        problem(
          record,
          ['accordingTo'],
          'no area is its rival: leave `accordingTo` out, or give the other area `rivalOf`',
        );
      continue;
    }
    checkVoices(record);
    // Each pair once, at the later of the two.
    for (const other of group.slice(0, group.indexOf(record))) {
      const [area, rival] = [areas.get(record.id), areas.get(other.id)];
      if (area && rival && sharedArea([...area.regions, ...rival.regions]))
        problem(
          record,
          ['rivalOf'],
          `“${record.id}” and “${other.id}” do not exclude each other, since they overlap: make them constraints of one area`,
        );
    }
  }

  function checkVoices(record: AreaRecord): void {
    const voices = voicesOf(record, authored);
    const ids = (list: readonly string[]) => list.join(', ');
    if (!record.accordingTo) {
      const field = record.rivalOf === undefined ? 'id' : 'rivalOf';
      problem(
        record,
        [field],
        `has a rival and does not say whose place it is: give \`accordingTo: [${ids(voices)}]\``,
      );
      return;
    }
    const given = record.accordingTo;
    if (voices.length > 0 && (voices.some((id) => !given.includes(id)) || given.some((id) => !voices.includes(id))))
      problem(
        record,
        ['accordingTo'],
        `the voices of the claims of its constraints are ${ids(voices)}, not ${ids(given)}: name these, no more and no fewer`,
      );
  }
}

/** In the order of the file; empty for an area without a rival. */
function rivalsOf({ id, rivalOf }: AreaRecord, records: Authored['marks.yaml']): AreaRecord[] {
  const first = rivalOf ?? id;
  const group = records.filter(
    (record): record is AreaRecord => record.kind === 'area' && (record.id === first || record.rivalOf === first),
  );
  return group.length > 1 ? group : [];
}

/** The voices of the claims of an area's constraints, each once. */
function voicesOf({ constraints = [] }: AreaRecord, authored: Records['authored']): string[] {
  const claims = constraints.map(({ claim }) => authored['claims.yaml'].find(({ id }) => id === claim));
  return [...new Set(claims.flatMap((claim) => (claim ? [claim.voice] : [])))];
}

/**
 * For a ring around a thing that other accounts place elsewhere: a sentence that says according to whom its centre is there. Null where no
 * account disagrees.
 */
export function whoseCenter(
  centerMark: string,
  sayings: Pick<Dataset, 'claims' | 'sources' | 'voices'>,
  records: Authored['marks.yaml'],
  text: Text,
): string | null {
  const site = records.find(({ id }) => id === centerMark);
  const area = records.find(({ id }) => site?.kind === 'site' && id === site.inside);
  if (area?.kind !== 'area') return null;
  const others = rivalsOf(area, records).filter((record) => record !== area);
  if (others.length === 0) return null;
  const names = ({ constraints = [] }: AreaRecord) => firstAccountsOfPlace({ constraints }, sayings, text);
  return text.compiled.disputedCenter(names(area), text.writer.either(others.map(names)));
}
