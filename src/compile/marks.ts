// Marks: each with its evidence, and its geometry where that comes from a file.

import type { Claim, Mark, Passage, PointMark, Position, Source, Voice } from '../model/dataset';
import { type ReadArea, readArea } from './area';
import { inKm } from './distance';
import { readReferences } from './outside-references';
import type { Report } from './problem';
import { evidenceOfReach, readRadii, readReach, readSoftEdge } from './ranges';
import type { Records } from './records';
import { checkRivalPlaces, whoseCenter } from './rival-places';
import { otherFiguresOf, type RangeRecord } from './rival-ranges';
import type { Authored } from './schema';
import { readSecondLines } from './second-lines';
import { readShape, type Shape } from './shape';
import { nameTokens } from './tokens';

type MarkRecord = Authored['marks.yaml'][number];
type Problem = (path: readonly (string | number)[], message: string) => void;

/** What an area or a line from a file has not. */
const withoutConstraints = {
  areaKm2: null,
  widestKm: null,
  constraints: [],
  rivalOf: null,
  accordingTo: [],
  labelPosition: null,
};

/** A town and what lies about it, its border too. */
const ownReachKm = 130;

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
  report: Report,
): ReadMarks {
  const { authored, problemAt } = records;
  const shapes = new Map<string, Shape>();
  const placeMarks = readPlaces(claims, records, report);
  const positions = new Map(placeMarks.map(({ id, position }) => [id, position]));
  for (const record of authored['marks.yaml']) if (record.kind === 'site') positions.set(record.id, record.position);

  // Before the sites, which may stand for one of them. Null: it is wrong, and that is reported.
  const areas = new Map<string, ReadArea | null>();
  authored['marks.yaml'].forEach((record, index) => {
    if (record.kind !== 'area' || !record.constraints) return;
    const problem: Problem = (path, message) => report(problemAt('marks.yaml', [index, ...path], message));
    areas.set(record.id, readArea(record, { claims, sources, data, authored }, problem));
  });
  checkRivalPlaces(areas, records, report);

  const ownMarks = authored['marks.yaml'].flatMap((record, index) => {
    const problem: Problem = (path, message) => report(problemAt('marks.yaml', [index, ...path], message));
    const evidence =
      record.kind === 'reach' ? evidenceOfReach(record, claims, records) : evidenceFor(record.id, claims);
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
      ? [mark, ...readSecondLines(mark, record as RangeRecord, { claims, sources, voices, areas, records }, problem)]
      : [mark];

    function withGeometry(own: MarkRecord, shared: typeof base): Mark | { path: string[]; fault: string } | null {
      if (own.kind === 'site') {
        const { position, inside = null } = own;
        const fault = inside === null ? null : faultOfPosition(position, inside, areas);
        // Reported, and kept: what refers to it is not wrong too.
        if (fault) problem(fault.path, fault.fault);
        return { ...shared, kind: own.kind, shown: true, position, gazetteerId: null, reachKm: ownReachKm, inside };
      }
      if (own.kind === 'area' && (own.geometry === undefined) === (own.constraints === undefined)) {
        return { path: ['kind'], fault: 'an area has either a geometry or constraints' };
      }
      if (own.kind === 'area' && own.geometry === undefined) {
        const area = areas.get(own.id);
        if (!area) return null;
        const { shape, depths: _, ...found } = area;
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
        return { ...shared, ...reach.mark };
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
        assumption: [own.assumption, whoseCenter(own.centerMark, { claims, sources, voices }, authored['marks.yaml'])]
          .filter(Boolean)
          .join(' '),
        accent: own.accent,
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

/** A place is a mark wherever an article names it: its evidence is every passage in which its name stands. */
function readPlaces(claims: readonly Claim[], { authored, problemAt }: Records, report: Report): PointMark[] {
  const { gazetteer, places } = authored['places.yaml'];
  const allNames = places.flatMap(({ aliases }) => aliases);
  const named = new Map<string, Passage[]>(places.map(({ id }) => [id, []]));
  for (const { passages } of claims) {
    for (const passage of passages) {
      const names = new Set(nameTokens(passage.exact, allNames).map(({ name }) => name));
      for (const { id, aliases } of places) if (aliases.some((alias) => names.has(alias))) named.get(id)?.push(passage);
    }
  }
  return places.map((place, index) => {
    const evidence = inOrder([...(named.get(place.id) ?? []), ...evidenceFor(place.id, claims)]);
    // A claim that is not here has its own problem, and might name it.
    if (evidence.length === 0 && claims.length === authored['claims.yaml'].length) {
      report(
        problemAt(
          'places.yaml',
          ['places', index, 'id'],
          `no claim has a passage that names it (${place.aliases.join(', ')})`,
        ),
      );
    }
    const url = gazetteer.url.replace('{id}', String(place.gazetteerId));
    const note = gazetteer.basisNote.replace('{id}', String(place.gazetteerId));
    return {
      id: place.id,
      kind: 'place',
      name: place.name,
      shortName: place.name,
      shown: place.shown,
      basis: 'reference',
      basisNote: place.note ? `${place.note} ${note}` : note,
      references: [{ title: place.name, publisher: gazetteer.publisher, date: null, url, exact: null }],
      evidence,
      position: place.position,
      gazetteerId: place.gazetteerId,
      reachKm: place.reachKm ?? ownReachKm,
      inside: null,
    };
  });
}

/** A label point must lie in the area it stands for, or it says what the articles do not. */
function faultOfPosition(position: Position, inside: string, areas: ReadonlyMap<string, ReadArea | null>) {
  const area = areas.get(inside);
  const unmet = [...(area?.depths ?? [])].filter(([, depthKm]) => depthKm(position) <= 0).map(([id]) => `“${id}”`);
  if (unmet.length === 0) return null;
  return { path: ['position'], fault: `lies outside ${inside}: it does not meet ${unmet.join(' and ')}` };
}

function evidenceFor(id: string, claims: readonly Claim[]): Passage[] {
  return inOrder(claims.filter(({ marks }) => marks.includes(id)).flatMap(({ passages }) => passages));
}

/** By source and place in it, each passage once. */
function inOrder(passages: readonly Passage[]): Passage[] {
  const once = new Map(passages.map((passage) => [`${passage.source}:${passage.start}-${passage.end}`, passage]));
  return [...once.values()].sort((a, b) => a.source.localeCompare(b.source) || a.start - b.start || a.end - b.end);
}
