// The checks of `data/checks.yaml`: each is computed, and must have the outcome that its author expects.

import { areComparable, canBothBeTrue } from '../model/agreement';
import type { Check, Figure, Outcome } from '../model/check';
import type { Claim, ClaimValue } from '../model/claim';
import { kmPer, lengthUnits } from '../model/length';
import type { Mark } from '../model/mark';
import type { Position } from '../model/position';
import type { Quotation } from '../model/quotation';
import type { Source } from '../model/source';
import { valueInWords } from './claims/claim-values';
import { nearestOnLine } from './geometry/nearest-on-line';
import { readShape } from './marks/shape';
import type { Report } from './problems/problem';
import { quotationWithin } from './quotes/quote';
import { readReferences } from './records/outside-references';
import type { Records } from './records/records';
import type { Authored } from './schema/schema';

type CheckRecord = Authored['checks.yaml'][number];
type Of<Kind extends CheckRecord['kind']> = Extract<CheckRecord, { kind: Kind }>;

/** The outcome of a check, or why there is none, with the field that has the fault. */
type Computed =
  | {
      readonly outcome: Outcome;
      readonly stated: Figure | null;
      readonly found: Figure | null;
      readonly words?: Quotation;
      readonly values?: readonly ClaimValue[];
    }
  | { readonly field: string; readonly fault: string }
  // A record that it needs has a problem, which is already reported.
  | null;

interface Inputs {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly positions: ReadonlyMap<string, Position>;
  /** The claims that areas are computed from: a check of one of them by distance is circular. */
  readonly placing: ReadonlySet<string>;
  readonly data: Readonly<Record<string, string>>;
}

/** Checks whose claims did not compile are left out. */
export function readChecks(
  claims: readonly Claim[],
  marks: readonly Mark[],
  sources: readonly Source[],
  data: Readonly<Record<string, string>>,
  { authored, problemAt, hasNoProblem }: Records,
  report: Report,
): Check[] {
  const inputs: Inputs = {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.id, source])),
    positions: new Map(
      marks.flatMap((mark) =>
        'position' in mark && hasNoProblem('places.yaml', mark.id) ? [[mark.id, mark.position] as const] : [],
      ),
    ),
    placing: new Set(
      authored['marks.yaml'].flatMap((mark) =>
        mark.kind === 'area' ? (mark.constraints ?? []).map(({ claim }) => claim) : [],
      ),
    ),
    data,
  };
  return authored['checks.yaml'].flatMap((record, index): Check[] => {
    const problem = (field: string, message: string) => report(problemAt('checks.yaml', [index, field], message));
    const between = record.kind === 'days-between' ? record.between : [];
    if (![...record.claims, ...between].every((id) => inputs.claims.has(id))) return [];
    const result = computed(record, inputs);
    if (!result) return [];
    if ('fault' in result) {
      problem(result.field, result.fault);
      return [];
    }
    const check: Check = {
      id: record.id,
      claims: record.claims,
      between,
      question: record.question,
      kind: record.kind,
      ...result,
      words: result.words ?? null,
      values: result.values ?? [],
      taken: 'from' in record ? { from: record.from, to: record.to } : null,
      first: record.kind === 'day-number' ? record.first : null,
      note: record.reason ?? null,
      isCircular: record.kind === 'distance' && inputs.placing.has(record.claims[0]),
      measuredWith: record.kind === 'distance' ? record.measuredWith : null,
      references: readReferences(record.references),
    };
    if (check.outcome !== record.expected) {
      problem('expected', `the outcome is “${check.outcome}”, not “${record.expected}”: ${figuresOf(check)}`);
    }
    const why = whyReasonIsNeeded(record);
    if (why && !record.reason) problem('id', `a check that ${why} needs a \`reason\``);
    return [check];
  });
}

function figuresOf({ claims, values, words, stated, taken, found }: Check): string {
  const figures = [
    ...values.map((value, index) => `claim ${claims[index]} gives ${valueInWords(value)}`),
    words && `the words are “${words.exact}”`,
    stated && `stated is ${valueInWords(stated)}`,
    taken && `taken to mean ${taken.from} to ${taken.to}`,
    found && `found is ${valueInWords(found)}`,
  ];
  return figures.filter((figure) => figure !== null).join(', ') || 'there is nothing to compute';
}

/** Why readers need a reason with a check; null where they do not. */
function whyReasonIsNeeded(record: CheckRecord): string | null {
  if (record.expected === 'differs') return 'differs';
  if (record.expected === 'cannot') return 'cannot be made';
  return 'from' in record ? 'takes words or a figure to mean a range' : null;
}

function computed(record: CheckRecord, inputs: Inputs): Computed {
  switch (record.kind) {
    case 'distance':
      return distance(record, inputs);
    case 'day-number':
      return dayNumber(record, inputs);
    case 'ratio':
      return ratio(record, inputs);
    case 'days-between':
      return daysBetween(record, inputs);
    case 'same':
      return same(record, inputs);
    case 'none':
      return { outcome: 'cannot', stated: statedIn(record.claims[0], inputs), found: null };
  }
}

function distance({ claims: [id], mark, geometry, from, to }: Of<'distance'>, inputs: Inputs): Computed {
  const stated = statedIn(id, inputs);
  if (!stated) return noValue(id);
  const { unit } = stated;
  const perUnit = kmPer(unit);
  if (perUnit === null)
    return { field: 'claims', fault: `the value of claim ${id} is in ${unit}, not in ${lengthUnits.join(', ')}` };
  if (!(from <= stated.number && stated.number <= to))
    return { field: 'from', fault: `${from} to ${to} does not include the stated ${stated.number}` };
  const position = inputs.positions.get(mark);
  if (!position) return null;
  const shape = readShape(inputs.data[geometry], 'line');
  if ('fault' in shape) return { field: 'geometry', fault: `data/${geometry} ${shape.fault}` };
  const lines = (
    shape.geometry.type === 'MultiLineString' ? shape.geometry.coordinates : [shape.geometry.coordinates]
  ) as [number, number][][];
  const { distanceKm: km } = nearestOnLine(lines)(position);
  // To a tenth, as it is shown: the one point of a city is not more accurate.
  const number = Math.round((km / perUnit) * 10) / 10;
  return { outcome: within(number, from, to), stated, found: { number, unit } };
}

function dayNumber({ claims: [id], first }: Of<'day-number'>, inputs: Inputs): Computed {
  const stated = statedIn(id, inputs);
  const date = inputs.claims.get(id)?.day?.date;
  if (!stated) return noValue(id);
  if (!date) return noDay('claims', id);
  const number = daysFrom(first, date) + 1;
  return { outcome: within(number, stated.number, stated.number), stated, found: { number, unit: stated.unit } };
}

function ratio({ claims: [aboveId, belowId], unit }: Of<'ratio'>, inputs: Inputs): Computed {
  const above = statedIn(aboveId, inputs);
  const below = statedIn(belowId, inputs);
  if (!above) return noValue(aboveId);
  if (!below) return noValue(belowId);
  if (below.number === 0) return { field: 'claims', fault: `the value of claim ${belowId} is 0` };
  const quotient = above.number / below.number;
  // Two significant digits, like the numbers in the news; never fewer than the whole number has.
  const digits = Math.max(2, Math.trunc(Math.abs(quotient)).toString().length);
  return { outcome: 'computed', stated: null, found: { number: Number(quotient.toPrecision(digits)), unit } };
}

function daysBetween({ claims: [id], words, between, from, to }: Of<'days-between'>, inputs: Inputs): Computed {
  const claim = inputs.claims.get(id);
  const source = inputs.sources.get(claim?.source ?? '');
  const quoted = source && claim && quotationWithin(source, claim.passages, words);
  if (!quoted) return { field: 'words', fault: `“${words}” is in no passage of claim ${id}` };
  const [first, second] = between.map((other) => inputs.claims.get(other)?.day?.date);
  if (!first) return noDay('between', between[0]);
  if (!second) return noDay('between', between[1]);
  const number = daysFrom(first, second);
  return { outcome: within(number, from, to), stated: null, found: { number, unit: 'days' }, words: quoted };
}

/** Whether the values of claims can all be true. Only answers to one question about one event can agree or differ. */
function same({ claims: ids }: Of<'same'>, inputs: Inputs): Computed {
  const claims = ids.flatMap((id) => inputs.claims.get(id) ?? []);
  const field = 'claims';
  const questions = claims.map(({ id, question }) => `${id} ${question ? `“${question}”` : 'none'}`);
  if (claims.some(({ question }) => question === null || question !== claims[0]?.question))
    return {
      field,
      fault: `the claims do not answer one question: ${questions.join(', ')}; compare answers to one question`,
    };
  // A claim with an unknown event is reported already.
  const events = claims.flatMap(({ id, event }) => (event === null ? [] : [{ id, event }]));
  if (events.some(({ event }) => event !== events[0]?.event))
    return {
      field,
      fault: `the claims are about different events: ${events.map(({ id, event }) => `${id} of ${event}`).join(', ')}; compare claims about one event`,
    };
  const values: ClaimValue[] = [];
  for (const { id, value } of claims) {
    if (!value) return noValue(id);
    const [first] = values;
    if (first && !areComparable(first, value))
      return {
        field,
        fault: `claim ${ids[0]} gives ${valueInWords(first)} and claim ${id} ${valueInWords(value)}: figures of different things; where both count the same, give both the same unit`,
      };
    values.push(value);
  }
  const agree = values.every((value, index) => values.slice(index + 1).every((other) => canBothBeTrue(value, other)));
  return { outcome: agree ? 'holds' : 'differs', stated: null, found: null, values };
}

const figure = ({ number, unit }: Figure): Figure => ({ number, unit });
const statedIn = (id: string, { claims }: Inputs): Figure | null => {
  const value = claims.get(id)?.value;
  return value ? figure(value) : null;
};
const noValue = (id: string) => ({ field: 'claims', fault: `claim ${id} has no value` });
const noDay = (field: string, id: string) => ({ field, fault: `claim ${id} has no day` });
const within = (number: number, from: number, to: number): Outcome =>
  from <= number && number <= to ? 'holds' : 'differs';

/** Whole days from one date to another, both YYYY-MM-DD: in UTC every day has 24 hours. */
const daysFrom = (first: string, second: string) => (Date.parse(second) - Date.parse(first)) / 86_400_000;
