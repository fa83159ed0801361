// Areas that are computed from constraints: where everything is true that claims say about where a thing is.

import type { MultiPolygon, Polygon } from 'geojson';
import type { Constraint, ShapeMark } from '../../model/mark';
import type { Position } from '../../model/position';
import type { SignedDistanceKm } from '../geometry/contour';
import { outlinesNear, type PlaceConstraint, type Region, regionOf, sharedArea } from '../geometry/possible-area';
import type { ReportAt } from '../problems/problem';
import type { Authored } from '../schema/schema';
import { captionsOf } from './captions';
import { type ReadConstraint, readConstraint, type StoryParts } from './constraints';
import { poleOfInaccessibility } from './pole-of-inaccessibility';
import type { Shape } from './shape';
import { leaderFootOf, shortestLine } from './shortest-line';

type AreaRecord = Extract<Authored['marks.yaml'][number], { kind: 'area' }>;
export interface ReadArea
  extends Pick<ShapeMark, 'areaKm2' | 'widestKm' | 'constraints' | 'labelPosition' | 'leaderFoot'> {
  readonly shape: Shape & { readonly geometry: Polygon | MultiPolygon };
  /** Signed distances by the id of the constraint: below 0 where a position does not meet it. */
  readonly signedDistances: ReadonlyMap<string, SignedDistanceKm>;
  readonly regions: readonly Region[];
}

/**
 * The area where all constraints are met; null, with problems reported, where a constraint is wrong or no position meets all. `site`: the
 * position of the site that is in it, if there is one.
 */
export function readArea(
  { id: areaId, constraints: records = [], rivalOf, accordingTo }: AreaRecord,
  site: Position | null,
  story: StoryParts,
  problem: ReportAt,
): ReadArea | null {
  if (records.length < 2 && accordingTo === undefined) {
    problem(
      ['constraints'],
      'needs at least two constraints; one is enough only for a rival place, with `accordingTo`',
    );
    return null;
  }
  const read = records.map((record, index) => {
    const problemHere: ReportAt = (path, message) => problem(['constraints', index, ...path], message);
    if (records.findIndex(({ id }) => id === record.id) < index)
      problemHere(['id'], `the id “${record.id}” is given twice: give this constraint another`);
    return readConstraint(record, story, problemHere);
  });
  const constraints = read.filter((one) => one !== null);
  if (constraints.length < records.length) return null;

  const found = findArea(constraints.map(({ placeConstraint }) => placeConstraint));
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
  const labelPosition = rivalOf === undefined ? null : poleOfInaccessibility(area.bounds, regions);
  const thing = site ?? labelPosition;
  const placeConstraints = constraints.map(({ placeConstraint }) => placeConstraint);
  const shortest = placeConstraints.map((constraint) => shortestLine(constraint, thing));
  const captions = captionsOf({ constraints: placeConstraints, regions, lines, shortest, area });
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
        words: (constraints[index] as ReadConstraint).words,
        measuredFrom: (constraints[index] as ReadConstraint).measuredFrom,
        wordRead: (constraints[index] as ReadConstraint).wordRead,
        captions: captions[index] ?? [],
        shortest: shortest[index] ?? null,
        distanceKm: distanceOf((constraints[index] as ReadConstraint).placeConstraint),
        reading,
        mark: record.kind === 'within' ? record.area : null,
        lines: lines[index] ?? [],
        measuredWith: record.kind === 'from-border' ? record.measuredWith : null,
        addsKm2: adds < leastShare * area.areaKm2 ? 0 : toTenths(adds),
      };
    }),
    regions,
    labelPosition,
    leaderFoot: thing && leaderFootOf(thing, area.bounds, regions),
    signedDistances: new Map(records.map(({ id }, index) => [id, (regions[index] as Region).signedDistanceKm])),
  };
}

function distanceOf(constraint: PlaceConstraint): Constraint['distanceKm'] {
  if (constraint.kind === 'near') return { from: 0, to: constraint.radiusKm };
  return constraint.kind === 'within' ? null : { from: constraint.leastKm, to: constraint.mostKm };
}

/** Either the author misread an account, or the articles contradict each other. */
const waysOut = (area: string) =>
  `If one of them is misread or read too narrowly, correct it; if the accounts contradict each other, move what one side says into an area of its own with \`rivalOf: ${area}\`, and give both areas \`accordingTo\``;

/** A constraint that changes the area by less than this share of it is taken to add nothing. */
const leastShare = 0.01;

interface FoundArea {
  readonly area: NonNullable<ReturnType<typeof sharedArea>>;
  readonly regions: readonly Region[];
  readonly addsKm2: readonly number[];
  readonly lines: readonly (readonly (readonly Position[])[])[];
}
interface NoArea {
  /** Pairs of constraints that exclude each other, by index; empty where only more than two together do. */
  readonly excluding: readonly (readonly [number, number])[];
}

function findArea(constraints: readonly PlaceConstraint[]): FoundArea | NoArea {
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
      // Without a single constraint there is no area to compare with.
      if (regions.length === 1) return 0;
      const without = sharedArea(regions.filter((other) => other !== region));
      return without ? without.areaKm2 - area.areaKm2 : 0;
    }),
    lines: regions.map((region, index) => (constraints[index]?.kind === 'within' ? [] : outlinesNear(region, area))),
  };
}

const toTenths = (value: number) => Math.round(value * 10) / 10;
