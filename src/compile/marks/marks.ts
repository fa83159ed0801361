// Marks: each with its evidence, and its geometry where that comes from a file.

import type { Claim, Voice } from '../../model/claim';
import { passagesOf } from '../../model/evidence';
import type { MarkWithEvidence } from '../../model/mark';
import type { Position } from '../../model/position';
import type { Source } from '../../model/source';
import type { Streets } from '../../model/streets';
import type { Text } from '../../text/text';
import { otherFiguresOf, type RangeRecord } from '../claims/range-figures';
import type { Report, ReportAt } from '../problems/problem';
import { readReferences } from '../records/outside-references';
import type { Records } from '../records/records';
import { inKm } from '../schema/parts';
import { type ReadArea, readArea } from './area';
import { clearSide } from './captions';
import { withLeads } from './lead';
import { readPlaces, viewRadiusKm } from './places';
import { poleOfInaccessibility } from './pole-of-inaccessibility';
import { evidenceOfBuffer, readBuffer, readCallouts, readRadii, readSoftEdge } from './ranges';
import { checkRivalPlaces, whoseCenter } from './rival-places';
import { readSecondLines } from './second-lines';
import { readShape, type Shape } from './shape';
import { systemAccents } from './system-accents';

/** The fields that only an area with constraints has. */
const withoutConstraints = {
  areaKm2: null,
  widestKm: null,
  constraints: [],
  rivalOf: null,
  accordingTo: [],
  labelPosition: null,
  leaderFoot: null,
};

export interface ReadMarks {
  readonly marks: MarkWithEvidence[];
  /** Geometry of areas and lines by mark. */
  readonly shapes: ReadonlyMap<string, Shape>;
}

interface Story {
  readonly claims: readonly Claim[];
  readonly data: Readonly<Record<string, string>>;
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
  readonly streets: Streets | null;
}

export function readMarks(
  { claims, data, sources, voices, streets }: Story,
  records: Records,
  text: Text,
  report: Report,
): ReadMarks {
  const { authored, problemAt } = records;
  const shapes = new Map<string, Shape>();
  const placeMarks = readPlaces(claims, streets, records, text, report);
  const positions = new Map(placeMarks.map(({ id, position }) => [id, position]));
  const originNames = new Map(placeMarks.map(({ id, shortName }) => [id, shortName]));
  for (const record of authored['marks.yaml']) {
    if (record.kind !== 'site') continue;
    positions.set(record.id, record.position);
    originNames.set(record.id, record.originName ?? record.shortName ?? record.name);
  }

  // Before the sites, which may be anywhere in one of them. Null where a problem is reported.
  const areas = new Map<string, ReadArea | null>();
  authored['marks.yaml'].forEach((record, index) => {
    if (record.kind !== 'area' || !record.constraints) return;
    const problem: ReportAt = (path, message) => report(problemAt('marks.yaml', [index, ...path], message));
    const site = authored['marks.yaml'].find((other) => other.kind === 'site' && other.inside === record.id);
    areas.set(
      record.id,
      readArea(record, positions.get(site?.id ?? '') ?? null, { claims, sources, data, records }, problem),
    );
  });
  checkRivalPlaces(areas, records, report);

  const accents = systemAccents(authored['marks.yaml']);
  const accentOf = (range: string) => accents.get(range) ?? 'red';

  const recordMarks = authored['marks.yaml'].flatMap((record, index) => {
    const problem: ReportAt = (path, message) => report(problemAt('marks.yaml', [index, ...path], message));
    const evidence =
      record.kind === 'reach'
        ? evidenceOfBuffer(record, claims, records)
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
      lead: null,
    };
    const mark = withGeometry();
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

    function withGeometry(): MarkWithEvidence | { path: string[]; fault: string } | null {
      if (record.kind === 'site') {
        const { position, inside = null } = record;
        const fault = inside === null ? null : faultOfPosition(position, inside, areas);
        // The site is kept, so that marks which refer to it have no problem.
        if (fault) problem(fault.path, fault.fault);
        return {
          ...base,
          kind: record.kind,
          shown: true,
          position,
          gazetteerId: null,
          viewRadiusKm: viewRadiusKm(position, streets),
          inside,
          nameBearing: null,
        };
      }
      if (record.kind === 'area' && (record.geometry === undefined) === (record.constraints === undefined)) {
        return { path: ['kind'], fault: 'an area has either a geometry or constraints' };
      }
      if (record.kind === 'area' && record.geometry === undefined) {
        const area = areas.get(record.id);
        if (!area) return null;
        const { shape, signedDistances: _, regions: __, ...found } = area;
        shapes.set(record.id, shape);
        const { rivalOf = null, accordingTo = [] } = record;
        return {
          ...base,
          kind: record.kind,
          shown: record.shown,
          bounds: shape.bounds,
          ...found,
          rivalOf,
          accordingTo,
        };
      }
      if (record.kind === 'area' || record.kind === 'line') {
        const shape = readShape(data[record.geometry ?? ''], record.kind);
        if ('fault' in shape) return { path: ['geometry'], fault: `data/${record.geometry} ${shape.fault}` };
        shapes.set(record.id, shape);
        const { bounds } = shape;
        return { ...base, kind: record.kind, shown: record.shown, bounds, ...withoutConstraints };
      }
      if (record.kind === 'reach') {
        const buffer = readBuffer(record, data, records);
        if (buffer === null || 'fault' in buffer) return buffer;
        shapes.set(record.id, buffer.shape);
        const { originName = base.shortName } = record;
        return { ...base, ...buffer.mark, measuredFrom: originName, accent: accentOf(record.range) };
      }
      const center = positions.get(record.centerMark);
      if (!center) return null;
      return {
        ...base,
        kind: record.kind,
        center,
        centerMark: record.centerMark,
        measuredFrom: originNames.get(record.centerMark) ?? record.centerMark,
        ...readRadii(record, claims, sources, problem),
        limit: record.radius.limit ?? null,
        rangeClaim: record.basis === 'stated' ? (record.rangeClaim ?? null) : null,
        otherFigures: otherFiguresOf(record, authored).map(({ claim, line }) => ({ claim: claim.id, line })),
        rivalOf: null,
        assumption: [
          record.assumption,
          whoseCenter(record.centerMark, { claims, sources, voices }, authored['marks.yaml'], text),
        ]
          .filter(Boolean)
          .join(' '),
        callouts: readCallouts(record, problem),
        accent: accentOf(record.id),
        labelBearing: record.labelBearing,
        capitals: [],
        softEdge:
          record.kind === 'ring' && record.softEdge
            ? readSoftEdge(record, inKm(record.radius), center, areas, records, problem)
            : null,
      };
    }
  });
  const read = [...areas.values()].filter((area) => area !== null);
  const namedPlaces = placeMarks.map((place) => ({ ...place, nameBearing: clearSide(place.position, read) }));
  return { marks: withLeads([...recordMarks, ...namedPlaces], claims, sources, records, report), shapes };
}

/** The label of a site that may be anywhere in an area must lie in that area, or it says what the articles do not. */
function faultOfPosition(position: Position, inside: string, areas: ReadonlyMap<string, ReadArea | null>) {
  const area = areas.get(inside);
  const unmet = [...(area?.signedDistances ?? [])]
    .filter(([, signedDistanceKm]) => signedDistanceKm(position) <= 0)
    .map(([id]) => `“${id}”`);
  if (unmet.length === 0) return null;
  const swapped: Position = [position[1], position[0]];
  if (area && [...area.signedDistances].every(([, signedDistanceKm]) => signedDistanceKm(swapped) > 0))
    return {
      path: ['position'],
      fault: `lies outside ${inside}; [${swapped.join(', ')}], the other way round, lies in it: a position is [longitude, latitude]`,
    };
  const offered = area ? poleOfInaccessibility(area.shape.bounds, area.regions) : null;
  const wayOut = offered ? `; [${offered.join(', ')}] lies in it` : '';
  return { path: ['position'], fault: `lies outside ${inside}: it does not meet ${unmet.join(' and ')}${wayOut}` };
}
