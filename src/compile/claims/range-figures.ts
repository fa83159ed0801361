// Claims that give another figure for the range of a ring or a band than the one that is drawn.
import { isSameLength } from '../../model/agreement';
import type { ClaimValue } from '../../model/claim';
import { kmPer } from '../../model/length';
import { matchNames } from '../english/name-matching';
import { quantitiesIn } from '../english/quantities';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored, ClaimRecord } from '../schema/schema';
import { claimValueOf, valueInWords } from './claim-values';

export type RangeRecord = Extract<Authored['marks.yaml'][number], { kind: 'ring' | 'band' }>;

export const valueOfRadius = ({ radius: { value: number, unit, limit } }: RangeRecord): ClaimValue =>
  claimValueOf({ number, unit, limit });

export interface OtherFigureRecord {
  readonly claim: ClaimRecord;
  readonly value: ClaimValue;
  /** The id of the second line that draws it; null where the radius is the same. */
  readonly line: string | null;
}

/** The other claims that give the range of a ring or a band, with the same figure or another, in the order of the file. */
export function otherFiguresOf(range: RangeRecord, authored: Records['authored']): OtherFigureRecord[] {
  const question = rangeQuestionOf(range, authored);
  return distancesAbout(range, authored).flatMap(({ claim, value }): OtherFigureRecord[] => {
    if (question === undefined || claim.question !== question) return [];
    return [{ claim, value, line: isSameLength(valueOfRadius(range), value) ? null : `${range.id}-${claim.id}` }];
  });
}

/** The ids of the second lines that a claim is drawn as. */
export const secondLinesOf = (claim: string, authored: Records['authored']): string[] =>
  rangesIn(authored).flatMap((range) =>
    otherFiguresOf(range, authored).flatMap((other) => (other.claim.id === claim && other.line ? [other.line] : [])),
  );

/** Reports claims with a distance that may be the range of a ring or a band, and do not say whether it is. */
export function checkRangeFigures({ authored, problemAt }: Records, report: Report): void {
  const ranges = rangesIn(authored);
  const ids = new Set([...authored['marks.yaml'], ...authored['places.yaml'].places].map(({ id }) => id));
  const problemOf = ({ id }: ClaimRecord, field: string, message: string) => {
    const index = authored['claims.yaml'].findIndex((claim) => claim.id === id);
    report(problemAt('claims.yaml', [index, field], message));
  };
  ranges.forEach((range) => {
    const index = authored['marks.yaml'].indexOf(range);
    const others = distancesAbout(range, authored);
    const question = rangeQuestionOf(range, authored);
    const rangeClaim = authored['claims.yaml'].find(({ id }) => id === range.rangeClaim);
    if (range.rangeQuestion !== undefined && range.basis === 'stated')
      report(
        problemAt('marks.yaml', [index, 'rangeQuestion'], 'is the question of its range claim: leave it out here'),
      );
    for (const { claim, value } of others) {
      const other = `claim ${claim.id} gives ${valueInWords(value)} and lists ${range.id}`;
      if (question === undefined && rangeClaim)
        problemOf(
          rangeClaim,
          'id',
          `is the range of ${range.id} and answers no question; ${other}: give this claim a question, and that one the same question if it gives the range of ${range.name} too, or else another`,
        );
      if (question === undefined && range.basis !== 'stated')
        report(
          problemAt(
            'marks.yaml',
            [index, 'id'],
            `${other}: name under \`rangeQuestion\` the question of the claims that give the range of ${range.name}, so that it is clear whether this is another figure for it`,
          ),
        );
      if (question !== undefined && claim.question === undefined)
        problemOf(
          claim,
          'id',
          `gives ${valueInWords(value)}, lists ${range.id} and answers no question: give it the question “${question}” if it gives the range of ${range.name}, or else another`,
        );
    }
    for (const { claim, line } of otherFiguresOf(range, authored))
      if (line !== null && ids.has(line))
        problemOf(claim, 'id', `is drawn as a second line “${line}”, and another mark has that id: rename the claim`);
  });
  for (const claim of authored['claims.yaml']) {
    const unrecorded = unrecordedDistance(claim, ranges, authored);
    if (unrecorded)
      problemOf(
        claim,
        'passages',
        `has the words “${unrecorded.words}” and is about ${unrecorded.about.name}, and no claim of this article gives the distance: give it as the value of a claim, so that readers can compare it`,
      );
    const about = ranges.filter((range) =>
      otherFiguresOf(range, authored).some((other) => other.claim.id === claim.id),
    );
    if (about.length > 1)
      problemOf(
        claim,
        'marks',
        `lists ${about.map(({ id }) => id).join(' and ')}, and its value could be the range of each: list only the one whose range it gives`,
      );
  }
}

/**
 * A distance in the words of a claim about a range, such as “the plane flies 270 km”, that no claim of the article has as its value, so that
 * readers could not compare it. Null where there is none.
 */
function unrecordedDistance(claim: ClaimRecord, ranges: readonly RangeRecord[], authored: Records['authored']) {
  const about = ranges.find(({ id, name }) => claim.marks.includes(id) || matchNames(claim.says, [name]).length > 0);
  if (!about || claim.value) return null;
  const recorded = authored['claims.yaml'].flatMap(({ source, value }) =>
    source === claim.source && value ? [value] : [],
  );
  for (const { exact } of claim.passages) {
    const found = quantitiesIn(exact).find(
      ({ value, unit, isAmount, convertedFrom }) =>
        isAmount && unit.length && !recorded.some(({ number }) => number === value || number === convertedFrom?.value),
    );
    if (found) return { about, words: exact.slice(found.whole.start, found.whole.end) };
  }
  return null;
}

export const rangesIn = (authored: Records['authored']): RangeRecord[] =>
  authored['marks.yaml'].filter((mark): mark is RangeRecord => mark.kind === 'ring' || mark.kind === 'band');

/** The question that the range answers. */
/** The question whose answers give the range. */
export const rangeQuestionOf = ({ basis, rangeClaim, rangeQuestion }: RangeRecord, authored: Records['authored']) =>
  basis === 'stated' ? authored['claims.yaml'].find(({ id }) => id === rangeClaim)?.question : rangeQuestion;

/**
 * The claims that list the range and have a distance as their value, without those by which rings are drawn. Claims that deny a figure, or do not
 * confirm it, give none.
 */
function distancesAbout(range: RangeRecord, authored: Records['authored']) {
  const drawnBy = new Set(rangesIn(authored).map(({ rangeClaim }) => rangeClaim));
  return authored['claims.yaml'].flatMap((claim) => {
    const { value, marks, status } = claim;
    const isDistance = value !== undefined && kmPer(value.unit) !== null;
    if (!isDistance || !marks.includes(range.id) || drawnBy.has(claim.id)) return [];
    if (status === 'denied' || status === 'not-said') return [];
    return [{ claim, value: claimValueOf(value) }];
  });
}
