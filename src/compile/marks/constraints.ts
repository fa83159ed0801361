// The constraints of an area, each read from its record and checked against the words of its claim.

import { isSameLength } from '../../model/agreement';
import type { Claim, ClaimValue } from '../../model/claim';
import { isLengthUnit } from '../../model/length';
import type { Position } from '../../model/position';
import type { Quotation } from '../../model/quotation';
import type { Source } from '../../model/source';
import { valueInWords } from '../claims/claim-values';
import { matchNames } from '../english/name-matching';
import type { PlaceConstraint } from '../geometry/possible-area';
import type { ReportAt } from '../problems/problem';
import { quotationWithin } from '../quotes/quote';
import type { Records } from '../records/records';
import { inKm } from '../schema/parts';
import type { Authored } from '../schema/schema';
import { readShape } from './shape';

type AreaRecord = Extract<Authored['marks.yaml'][number], { kind: 'area' }>;
type ConstraintRecord = NonNullable<AreaRecord['constraints']>[number];
type Of<Kind extends ConstraintRecord['kind']> = Extract<ConstraintRecord, { kind: Kind }>;
export interface StoryParts {
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly data: Readonly<Record<string, string>>;
  readonly records: Records;
}

export interface ReadConstraint {
  readonly words: Quotation;
  readonly wordRead: Quotation | null;
  readonly placeConstraint: PlaceConstraint;
  /** The name of the place that the distance is measured from. */
  readonly measuredFrom: string | null;
}

/** Null where it has a problem, which is reported, or where its claim did not compile. */
export function readConstraint(record: ConstraintRecord, story: StoryParts, problem: ReportAt): ReadConstraint | null {
  const claim = story.claims.find(({ id }) => id === record.claim);
  if (!claim) return null;
  const words = wordsOf(record, claim, story.sources);
  if (!words && record.words !== undefined)
    problem(['words'], `“${record.words}” is in no passage of claim ${claim.id}`);
  const read = 'word' in record ? record.word : undefined;
  const wordRead = words && read !== undefined ? wordsWithin([words], read, claim, story.sources) : null;
  if (words && read !== undefined && !wordRead)
    problem(['word'], `“${read}” is not in the words of the constraint, “${words.exact}”`);
  const placeConstraint = readPlaceConstraint(record, claim, story, problem);
  const { places } = story.records.authored['places.yaml'];
  const from = 'place' in record ? places.find(({ id }) => id === record.place) : undefined;
  return words && placeConstraint && { words, wordRead, placeConstraint, measuredFrom: from?.name ?? null };
}

/** The words that the author names, or else the last passage of the claim. */
function wordsOf({ words }: ConstraintRecord, claim: Claim, sources: readonly Source[]): Quotation | null {
  return words === undefined ? (claim.passages.at(-1) ?? null) : wordsWithin(claim.passages, words, claim, sources);
}

function wordsWithin(
  passages: readonly Quotation[],
  words: string,
  claim: Claim,
  sources: readonly Source[],
): Quotation | null {
  const source = sources.find(({ id }) => id === claim.source);
  return source ? quotationWithin(source, passages, words) : null;
}

function readPlaceConstraint(
  record: ConstraintRecord,
  claim: Claim,
  story: StoryParts,
  problem: ReportAt,
): PlaceConstraint | null {
  switch (record.kind) {
    case 'near':
      return readNear(record, claim, story, problem);
    case 'within':
      return readWithin(record, claim, story, problem);
    case 'from-border':
      return readFromBorder(record, claim, story, problem);
  }
}

function readNear(
  record: Of<'near'>,
  claim: Claim,
  { records }: StoryParts,
  problem: ReportAt,
): PlaceConstraint | null {
  const { places } = records.authored['places.yaml'];
  const place = places.find(({ id }) => id === record.place);
  // A place with a problem is already reported.
  if (!place || !records.hasNoProblem('places.yaml', place.id)) return null;
  const names = claim.passages.flatMap(({ exact }) =>
    matchNames(
      exact,
      places.flatMap(({ aliases }) => aliases),
    ).map(({ name }) => name),
  );
  if (!place.aliases.some((alias) => names.includes(alias))) {
    problem(['claim'], `no passage of claim ${claim.id} names ${place.name}`);
    return null;
  }
  return { kind: 'near', center: place.position, radiusKm: inKm(record.distance) };
}

function readWithin(
  record: Of<'within'>,
  claim: Claim,
  { records: { authored }, data }: StoryParts,
  problem: ReportAt,
): PlaceConstraint | null {
  const area = authored['marks.yaml'].find(({ id }) => id === record.area);
  if (area?.kind !== 'area' || area.geometry === undefined) return null;
  if (!claim.marks.includes(area.id)) {
    problem(['claim'], `claim ${claim.id} does not list ${area.id} under its marks`);
    return null;
  }
  const shape = readShape(data[area.geometry], 'area');
  // A fault of the file is reported for the mark that has it as its geometry.
  if ('fault' in shape) return null;
  const { geometry } = shape;
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? { kind: 'within', geometry } : null;
}

/** “More than 100 km” leaves nothing nearer, and “up to 60 km” nothing further. */
function faultOfLimit(
  { from, to }: Of<'from-border'>,
  { id, value }: Claim,
): { readonly field: 'from' | 'to'; readonly fault: string } | null {
  const bounded = { 'more-than': 'from', 'at-least': 'from', 'up-to': 'to', 'less-than': 'to' } as const;
  const { limit = null, number = 0, unit = '' } = value ?? {};
  if (!value || limit === null || !(limit in bounded)) return null;
  const field = bounded[limit as keyof typeof bounded];
  const { value: drawn, unit: drawnUnit } = { from, to }[field];
  const drawnValue: ClaimValue = { number: drawn, unit: drawnUnit, limit: null };
  if (isSameLength(drawnValue, { number, unit, limit: null })) return null;
  const fault = `\`${field}\` is ${drawn} ${drawnUnit}, but claim ${id} says ${valueInWords(value)}: give ${number} ${unit}, which is its limit`;
  return { field, fault };
}

function readFromBorder(
  record: Of<'from-border'>,
  claim: Claim,
  { data }: StoryParts,
  problem: ReportAt,
): PlaceConstraint | null {
  const shape = readShape(data[record.line], 'line');
  if ('fault' in shape) {
    problem(['line'], `data/${record.line} ${shape.fault}`);
    return null;
  }
  const [leastKm, mostKm] = [inKm(record.from), inKm(record.to)];
  if (leastKm >= mostKm) {
    problem(['from'], 'must be less than `to`');
    return null;
  }
  const { value } = claim;
  const statedKm = value && isLengthUnit(value.unit) ? inKm({ value: value.number, unit: value.unit }) : null;
  if (statedKm === null) {
    problem(['claim'], `claim ${claim.id} has no value in km, m, mi, ft or nmi to measure by`);
    return null;
  }
  if (statedKm < leastKm || statedKm > mostKm) {
    problem(
      ['from'],
      `claim ${claim.id} says ${value?.number} ${value?.unit}, which is not between \`from\` and \`to\``,
    );
    return null;
  }
  const beyond = faultOfLimit(record, claim);
  if (beyond) {
    problem([beyond.field], beyond.fault);
    return null;
  }
  const { type, coordinates } = shape.geometry;
  if (type !== 'LineString' && type !== 'MultiLineString') return null;
  const lines = (type === 'LineString' ? [coordinates] : coordinates).map((line) =>
    line.map(([lng = 0, lat = 0]): Position => [lng, lat]),
  );
  return { kind: 'from-border', lines, leastKm, mostKm };
}
