// Marks: each with its evidence, and its geometry where that comes from a file.

import type { Claim, Voice } from '../../model/claim';
import { passagesOf } from '../../model/evidence';
import type { Mark } from '../../model/mark';
import type { Position } from '../../model/position';
import type { Source } from '../../model/source';
import type { Text } from '../../text/text';
import { otherFiguresOf, type RangeRecord } from '../claims/range-figures';
import type { Report } from '../problems/problem';
import { readReferences } from '../records/outside-references';
import type { Records } from '../records/records';
import { inKm } from '../schema/parts';
import type { Authored } from '../schema/schema';
import { type ReadArea, readArea } from './area';
import { readPlaces, townViewRadiusKm } from './places';
import { poleOfInaccessibility } from './pole-of-inaccessibility';
import { evidenceOfReach, readRadii, readReach, readSoftEdge } from './ranges';
import { checkRivalPlaces, whoseCenter } from './rival-places';
import { readSecondLines } from './second-lines';
import { readShape, type Shape } from './shape';
import { systemAccents } from './system-accents';

type MarkRecord = Authored['marks.yaml'][number];
type Problem = (path: readonly (string | number)[], message: string) => void;

/** The fields that only an area with constraints has. */
const withoutConstraints = {
  areaKm2: null,
  widestKm: null,
  constraints: [],
  rivalOf: null,
  accordingTo: [],
  labelPosition: null,
};

export interface ReadMarks {
  readonly marks: Mark[];
  /** Geometry of areas and lines by mark. */
  readonly shapes: ReadonlyMap<string, Shape>;
}

export function readMarks(
  claims: readonly Claim[],
  data: Readonly<Record<string, string>>,
  sources: readonly Source[],
  voices: readonly Voice[],
  records: Records,
  text: Text,
  report: Report,
): ReadMarks {
  const { authored, problemAt } = records;
  const shapes = new Map<string, Shape>();
  const placeMarks = readPlaces(claims, records, report);
  const positions = new Map(placeMarks.map(({ id, position }) => [id, position]));
  for (const record of authored['marks.yaml']) if (record.kind === 'site') positions.set(record.id, record.position);

  // Before the sites, which may be anywhere in one of them. Null where a problem is reported.
  const areas = new Map<string, ReadArea | null>();
  authored['marks.yaml'].forEach((record, index) => {
    if (record.kind !== 'area' || !record.constraints) return;
    const problem: Problem = (path, message) => report(problemAt('marks.yaml', [index, ...path], message));
    areas.set(record.id, readArea(record, { claims, sources, data, records }, problem));
  });
  checkRivalPlaces(areas, records, report);

  const accents = systemAccents(authored['marks.yaml']);
  const accentOf = (range: string) => accents.get(range) ?? 'red';

  const ownMarks = authored['marks.yaml'].flatMap((record, index) => {
    const problem: Problem = (path, message) => report(problemAt('marks.yaml', [index, ...path], message));
    const evidence =
      record.kind === 'reach'
        ? evidenceOfReach(record, claims, records)
        : passagesOf(claims.filter(({ marks }) => marks.includes(record.id)));
    if (record.basis === 'reference' && !record.references?.length) {
      problem(['basis'], 'its basis is an outside source, but it has no references');
    }
    const base = {
      id: record.id,
      name: record.name,
      shortName: record.shortName ?? record.name,
      basis: record.basis,
      basisNote: record.basisNote,
      references: readReferences(record.references),
      evidence,
    };
    const mark = withGeometry(record, base);
    if (mark === null) return [];
    if ('fault' in mark) {
      problem(mark.path, mark.fault);
      return [];
    }
    return mark.kind === 'ring' || mark.kind === 'band'
      ? [
          mark,
          ...readSecondLines(mark, record as RangeRecord, { claims, sources, voices, areas, records, text }, problem),
        ]
      : [mark];

    function withGeometry(own: MarkRecord, shared: typeof base): Mark | { path: string[]; fault: string } | null {
      if (own.kind === 'site') {
        const { position, inside = null } = own;
        const fault = inside === null ? null : faultOfPosition(position, inside, areas);
        // The site is kept, so that marks which refer to it have no problem.
        if (fault) problem(fault.path, fault.fault);
        return {
          ...shared,
          kind: own.kind,
          shown: true,
          position,
          gazetteerId: null,
          viewRadiusKm: townViewRadiusKm,
          inside,
        };
      }
      if (own.kind === 'area' && (own.geometry === undefined) === (own.constraints === undefined)) {
        return { path: ['kind'], fault: 'an area has either a geometry or constraints' };
      }
      if (own.kind === 'area' && own.geometry === undefined) {
        const area = areas.get(own.id);
        if (!area) return null;
        const { shape, signedDistances: _, regions: __, ...found } = area;
        shapes.set(own.id, shape);
        const { rivalOf = null, accordingTo = [] } = own;
        return { ...shared, kind: own.kind, shown: own.shown, bounds: shape.bounds, ...found, rivalOf, accordingTo };
      }
      if (own.kind === 'area' || own.kind === 'line') {
        const shape = readShape(data[own.geometry ?? ''], own.kind);
        if ('fault' in shape) return { path: ['geometry'], fault: `data/${own.geometry} ${shape.fault}` };
        shapes.set(own.id, shape);
        const { bounds } = shape;
        return { ...shared, kind: own.kind, shown: own.shown, bounds, ...withoutConstraints };
      }
      if (own.kind === 'reach') {
        const reach = readReach(own, data, records);
        if (reach === null || 'fault' in reach) return reach;
        shapes.set(own.id, reach.shape);
        return { ...shared, ...reach.mark, accent: accentOf(own.range) };
      }
      const center = positions.get(own.centerMark);
      if (!center) return null;
      return {
        ...shared,
        kind: own.kind,
        center,
        centerMark: own.centerMark,
        ...readRadii(own, claims, sources, problem),
        limit: own.radius.limit ?? null,
        rangeClaim: own.basis === 'stated' ? (own.rangeClaim ?? null) : null,
        otherFigures: otherFiguresOf(own, authored).map(({ claim, line }) => ({ claim: claim.id, line })),
        rivalOf: null,
        assumption: [
          own.assumption,
          whoseCenter(own.centerMark, { claims, sources, voices }, authored['marks.yaml'], text),
        ]
          .filter(Boolean)
          .join(' '),
        accent: accentOf(own.id),
        labelBearing: own.labelBearing,
        softEdge:
          own.kind === 'ring' && own.softEdge
            ? readSoftEdge(own, inKm(own.radius), center, areas, records, problem)
            : null,
      };
    }
  });
  return { marks: [...ownMarks, ...placeMarks], shapes };
}

/** The label of a site that may be anywhere in an area must lie in that area, or it says what the articles do not. */
function faultOfPosition(position: Position, inside: string, areas: ReadonlyMap<string, ReadArea | null>) {
  const area = areas.get(inside);
  const unmet = [...(area?.signedDistances ?? [])]
    .filter(([, signedDistanceKm]) => signedDistanceKm(position) <= 0)
    .map(([id]) => `“${id}”`);
  if (unmet.length === 0) return null;
  const offered = area ? poleOfInaccessibility(area.shape.bounds, area.regions) : null;
  const wayOut = offered ? `; [${offered.join(', ')}] lies in it` : '';
  return { path: ['position'], fault: `lies outside ${inside}: it does not meet ${unmet.join(' and ')}${wayOut}` };
}
