// Areas that follow from what is said of where a thing is: each constraint read from a claim, and what all of them leave.
import type { MultiPolygon, Polygon } from 'geojson';
import type { Claim } from '../../model/claim';
import { isLengthUnit } from '../../model/length';
import type { Constraint, ShapeMark } from '../../model/mark';
import type { Position } from '../../model/position';
import type { Quotation } from '../../model/quotation';
import type { Source } from '../../model/source';
import { matchNames } from '../english/name-matching';
import type { SignedDistanceKm } from '../geometry/contour';
import { outlinesNear, type PlaceConstraint, type Region, regionOf, sharedArea } from '../geometry/possible-area';
import { quotationWithin } from '../quotes/quote';
import type { Records } from '../records/records';
import { inKm } from '../schema/parts';
import type { Authored } from '../schema/schema';
import { poleOfInaccessibility } from './pole-of-inaccessibility';
import { readShape, type Shape } from './shape';

type MarkRecord = Authored['marks.yaml'][number];
type AreaRecord = Extract<MarkRecord, { kind: 'area' }>;
type ConstraintRecord = NonNullable<AreaRecord['constraints']>[number];
type Problem = (path: readonly (string | number)[], message: string) => void;

export interface ReadArea extends Pick<ShapeMark, 'areaKm2' | 'widestKm' | 'constraints' | 'labelPosition'> {
  readonly shape: Shape & { readonly geometry: Polygon | MultiPolygon };
  /** By constraint: below 0 where a position does not meet it. */
  readonly signedDistances: ReadonlyMap<string, SignedDistanceKm>;
  readonly regions: readonly Region[];
}

interface Given {
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly data: Readonly<Record<string, string>>;
  readonly records: Records;
}

/** The area that the constraints leave; null, with problems reported, where they are no good or leave none. */
export function readArea(
  { id: areaId, constraints: records = [], rivalOf, accordingTo }: AreaRecord,
  given: Given,
  problem: Problem,
): ReadArea | null {
  if (records.length < 2 && accordingTo === undefined) {
    problem(
      ['constraints'],
      'needs at least two constraints; one is enough only for a rival place, with `accordingTo`',
    );
    return null;
  }
  const read = records.map((record, index) => {
    const own: Problem = (path, message) => problem(['constraints', index, ...path], message);
    if (records.findIndex(({ id }) => id === record.id) < index) own(['id'], `the id “${record.id}” is given twice`);
    return readConstraint(record, given, own);
  });
  const complete = read.filter((one) => one !== null);
  const placeConstraints = complete.map((one) => one.placeConstraint);
  if (placeConstraints.length < records.length) return null;

  const found = findArea(placeConstraints);
  if ('excluding' in found) {
    const ids = (indices: readonly number[]) => indices.map((index) => `“${records[index]?.id}”`).join(' and ');
    const [pair] = found.excluding;
    problem(
      ['constraints', ...(pair ? [pair[1]] : [])],
      pair
        ? `${found.excluding.map(ids).join(', and ')} exclude each other: no place meets both. ${waysOut(areaId)}`
        : `${ids(records.map((_, index) => index))} leave nothing together: no place meets all of them, though any two leave some. ${waysOut(areaId)}`,
    );
    return null;
  }
  const { area, regions, addsKm2, lines } = found;
  return {
    shape: { geometry: area.geometry, bounds: area.bounds },
    areaKm2: toTenths(area.areaKm2),
    widestKm: toTenths(area.widestKm),
    constraints: records.map((record, index): Constraint => {
      const { id, kind, basis, claim, reading } = record;
      const adds = addsKm2[index] ?? 0;
      return {
        id,
        kind,
        basis,
        claim,
        words: (complete[index] as ReadConstraint).words,
        reading,
        mark: record.kind === 'within' ? record.area : null,
        lines: lines[index] ?? [],
        dataset: record.kind === 'from-border' ? record.dataset : null,
        addsKm2: adds < nothing * area.areaKm2 ? 0 : toTenths(adds),
      };
    }),
    regions,
    labelPosition: rivalOf === undefined ? null : poleOfInaccessibility(area.bounds, regions),
    signedDistances: new Map(records.map(({ id }, index) => [id, (regions[index] as Region).signedDistanceKm])),
  };
}

/** An author who reads that accounts exclude each other may have misread one, or the articles contradict each other. */
const waysOut = (area: string) =>
  `If one of them is misread or read too narrowly, correct it; if the accounts contradict each other, move what one side says into an area of its own with \`rivalOf: ${area}\`, and give both areas \`accordingTo\``;

/** The share of the area below which a constraint is said to add nothing. */
const nothing = 0.01;

interface Found {
  readonly area: NonNullable<ReturnType<typeof sharedArea>>;
  readonly regions: readonly Region[];
  readonly addsKm2: readonly number[];
  readonly lines: readonly (readonly (readonly Position[])[])[];
}
interface Excluded {
  /** Pairs of constraints that leave nothing; none where only more than two together do. */
  readonly excluding: readonly (readonly [number, number])[];
}

function findArea(constraints: readonly PlaceConstraint[]): Found | Excluded {
  const regions = constraints.map(regionOf);
  const area = sharedArea(regions);
  if (!area) {
    const pairs = regions.flatMap((_, first) =>
      regions.slice(first + 1).map((__, offset) => [first, first + 1 + offset] as const),
    );
    return {
      excluding: pairs.filter(([first, second]) => !sharedArea([regions[first] as Region, regions[second] as Region])),
    };
  }
  return {
    area,
    regions,
    addsKm2: regions.map((region) => {
      // One alone is not narrowed by others, and without it nothing is said.
      if (regions.length === 1) return 0;
      const without = sharedArea(regions.filter((other) => other !== region));
      return without ? without.areaKm2 - area.areaKm2 : 0;
    }),
    lines: regions.map((region, index) => (constraints[index]?.kind === 'within' ? [] : outlinesNear(region, area))),
  };
}

/** A constraint as geometry, held against the words of its claim. */
function readConstraint(record: ConstraintRecord, given: Given, problem: Problem): ReadConstraint | null {
  const claim = given.claims.find(({ id }) => id === record.claim);
  if (!claim) return null;
  const words = wordsOf(record, claim, given.sources);
  if (!words && record.words !== undefined)
    problem(['words'], `“${record.words}” is in no passage of claim ${claim.id}`);
  const placeConstraint = readPlaceConstraint(record, claim, given, problem);
  return words && placeConstraint && { words, placeConstraint };
}

interface ReadConstraint {
  readonly words: Quotation;
  readonly placeConstraint: PlaceConstraint;
}

/** Those that the author names, or else the claim's last passage. */
function wordsOf({ words }: ConstraintRecord, claim: Claim, sources: readonly Source[]): Quotation | null {
  const source = sources.find(({ id }) => id === claim.source);
  if (words === undefined) return claim.passages.at(-1) ?? null;
  return source ? quotationWithin(source, claim.passages, words) : null;
}

function readPlaceConstraint(
  record: ConstraintRecord,
  claim: Claim,
  given: Given,
  problem: Problem,
): PlaceConstraint | null {
  switch (record.kind) {
    case 'near':
      return readNear(record, claim, given, problem);
    case 'within':
      return readWithin(record, claim, given, problem);
    case 'from-border':
      return readFromBorder(record, claim, given, problem);
  }
}

type Of<Kind extends ConstraintRecord['kind']> = Extract<ConstraintRecord, { kind: Kind }>;

function readNear(record: Of<'near'>, claim: Claim, { records }: Given, problem: Problem): PlaceConstraint | null {
  const { places } = records.authored['places.yaml'];
  const place = places.find(({ id }) => id === record.place);
  // What follows from a problem of a place is not reported beside it.
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
  { records: { authored }, data }: Given,
  problem: Problem,
): PlaceConstraint | null {
  const area = authored['marks.yaml'].find(({ id }) => id === record.area);
  if (area?.kind !== 'area' || area.geometry === undefined) return null;
  if (!claim.marks.includes(area.id)) {
    problem(['claim'], `claim ${claim.id} does not list ${area.id} under its marks`);
    return null;
  }
  const shape = readShape(data[area.geometry], 'area');
  // What is wrong with the file is said of the mark it belongs to.
  if ('fault' in shape) return null;
  const { geometry } = shape;
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? { kind: 'within', geometry } : null;
}

function readFromBorder(
  record: Of<'from-border'>,
  claim: Claim,
  { data }: Given,
  problem: Problem,
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
  const { type, coordinates } = shape.geometry;
  if (type !== 'LineString' && type !== 'MultiLineString') return null;
  const lines = (type === 'LineString' ? [coordinates] : coordinates).map((line) =>
    line.map(([lng = 0, lat = 0]): Position => [lng, lat]),
  );
  return { kind: 'from-border', lines, leastKm, mostKm };
}

const toTenths = (value: number) => Math.round(value * 10) / 10;
