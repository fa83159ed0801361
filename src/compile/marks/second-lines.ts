// Second lines: where another account gives another range for a ring or a band, a ring of that range about the same centre.

import { maxRadiusKm } from '../../geo/ring';
import type { Claim, Voice } from '../../model/claim';
import { passagesOf } from '../../model/evidence';
import { kmPer } from '../../model/length';
import type { MarkWithEvidence, RangeMark } from '../../model/mark';
import type { Source } from '../../model/source';
import { accordingTo } from '../../text/according-to';
import { creditOf } from '../../text/credit';
import type { Text } from '../../text/text';
import { otherFiguresOf, type RangeRecord } from '../claims/range-figures';
import type { ReportAt } from '../problems/problem';
import type { Records } from '../records/records';
import type { ReadArea } from './area';
import { readSoftEdge, wordsOfRange } from './ranges';

interface Inputs {
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly voices: readonly Voice[];
  readonly areas: ReadonlyMap<string, ReadArea | null>;
  readonly records: Records;
  readonly text: Text;
}

/** One for each claim that gives another radius, in the order of the file. */
export function readSecondLines(
  first: RangeMark,
  record: RangeRecord,
  { claims, sources, voices, areas, records, text }: Inputs,
  problem: ReportAt,
): (RangeMark & MarkWithEvidence)[] {
  const { authored } = records;
  return otherFiguresOf(record, authored).flatMap(
    ({ claim: { id: claimId }, value, line }, index): (RangeMark & MarkWithEvidence)[] => {
      const claim = claims.find(({ id }) => id === claimId);
      if (line === null || !claim) return [];
      const speakers = { sources, voices };
      const radiusKm = value.number * (kmPer(value.unit) ?? Number.NaN);
      if (!(radiusKm > 0 && radiusKm <= maxRadiusKm)) {
        problem(['id'], `claim ${claimId} gives it a range that cannot be drawn: ${value.number} ${value.unit}`);
        return [];
      }
      const voice = accordingTo(claim, speakers, text);
      const softEdge =
        record.kind === 'ring' && record.softEdge
          ? readSoftEdge(record, radiusKm, first.center, areas, records, problem)
          : null;
      return [
        {
          ...first,
          id: line,
          kind: 'ring',
          name: text.compiled.accordingTo(first.name, voice),
          shortName: text.compiled.accordingTo(first.shortName, voice),
          basis: 'stated',
          basisNote: text.compiled.figureOf(creditOf(claim, speakers, text)),
          assumption: text.compiled.secondLine(first.name, voice),
          callouts: [],
          references: [],
          evidence: passagesOf([claim]),
          radiusKm,
          innerRadiusKm: 0,
          limit: value.limit,
          words: wordsOfRange(claim, sources),
          rangeClaim: claimId,
          otherFigures: [],
          rivalOf: first.id,
          softEdge,
          // On the other side of the ring, away from the label of the first line.
          labelBearing: (first.labelBearing + 210 + 60 * index) % 360,
        },
      ];
    },
  );
}
