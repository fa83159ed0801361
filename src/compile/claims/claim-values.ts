// The value of a claim: one passage must have its number, with its unit after it, and its limit.
import type { ClaimValue, Limit } from '../../model/claim';
import { kmPer } from '../../model/length';
import type { Span } from '../../model/quotation';
import { ambiguous, examplesOf, type LimitPhrase } from '../english/limits';
import { indefiniteQuantitiesIn, isMisconverted, type Quantity, quantitiesIn } from '../english/quantities';
import { contains } from '../english/spans';
import { endOfUnit, isWithoutNoun, lengthNamed, namesUnit } from '../english/units';

/** As it is written in `data/`, where the limit may be left out. */
interface Amount {
  readonly number: number;
  readonly unit: string;
  readonly limit?: Limit | null | undefined;
}

export const claimValueOf = ({ number, unit, limit = null }: Amount): ClaimValue => ({ number, unit, limit });

/** “up-to 300 km”, for the message of a problem. */
export const valueInWords = ({ number, unit, limit }: Amount) => `${limit ? `${limit} ` : ''}${number} ${unit}`;

/** What is wrong with a value, and what to do; null where the passages of the text give it. `all`: the quantities in the text. */
export function faultOfValue(
  value: ClaimValue,
  text: string,
  passages: readonly Span[],
  all = quantitiesIn(text),
): string | null {
  const { number, unit, limit } = value;
  const length = lengthNamed(unit);
  if (length !== null && length !== unit) return `${unit} are written as \`unit: ${length}\``;
  const found = [...all, ...(number === 1 ? articlesOf(unit, text) : [])].filter(
    (one) => one.isAmount && one.value === number && passageOf(one, passages),
  );
  if (found.length === 0)
    return `${number} is in none of its passages, in digits or as a number word${othersOf(unit, all, text, passages)}`;
  const fitting = found.filter((one) => endOfValue(value, one, text, passages) !== null);
  if (fitting.length === 0) return faultOfUnit(value, found, text, passages);
  const wrong = all.find(
    (one) => isMisconverted(one) && fitting.some((fit) => fit === one || fit === one.convertedFrom),
  );
  if (wrong?.convertedFrom) {
    const { whole } = wrong.convertedFrom;
    return `the words say ${quoted(text, { start: whole.start, end: Math.max(whole.end, wrong.whole.end) })}: the two distances are not the same, by more than rounding; give no value`;
  }
  return faultOfLimit(limit, fitting, text);
}

/** What is wrong with a claim's `says` that has the value's number with another limit than the value, or without it; or null. */
export function faultOfLimitInSays({ number, limit }: ClaimValue, says: string): string | null {
  const quantities = quantitiesIn(says).filter((one) => one.isAmount && one.value === number);
  if (quantities.length === 0 || limit === 'exactly' || quantities.some(({ limits }) => agrees(limit, limits)))
    return null;
  const words = quantities.map(({ whole }) => quoted(says, whole)).join(', ');
  return limit === null
    ? `says ${words}, and its value has no limit: write the number as the passages have it`
    : `says ${words}, and its value is “${limit}” ${number}: write the limit that the passages have`;
}

/** As `faultOfValue`, for a distance without a limit whose number is in the text. */
export function faultOfDistance(number: number, unit: string, text: string): string | null {
  const passages = [{ start: 0, end: text.length }];
  const value = { number, unit, limit: null };
  const quantities = quantitiesIn(text).filter((one) => one.isAmount && one.value === number);
  return quantities.length === 0 || quantities.some((one) => endOfValue(value, one, text, passages) !== null)
    ? null
    : faultOfUnit(value, quantities, text, passages);
}

export const hasNumber = (text: string, number: number): boolean =>
  quantitiesIn(text).some(({ value, isAmount }) => isAmount && value === number);

/** The shortest words inside `within` that give a distance with its unit and its limit; null where there are none. */
export function wordsOfDistance(value: ClaimValue, text: string, within: Span): Span | null {
  const quantities = [...quantitiesIn(text), ...(value.number === 1 ? indefiniteQuantitiesIn(text) : [])];
  const spans = quantities.flatMap(({ value: number, unit, limits, whole }) => {
    const isInside = contains(within, whole);
    const isIt = number === value.number && unit.length === value.unit && agrees(value.limit, limits);
    return isIt && isInside && !unit.isShared ? [whole] : [];
  });
  return spans.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** "a boat" for the unit "boats". */
const articlesOf = (unit: string, text: string) =>
  indefiniteQuantitiesIn(text).filter((one) => one.unit.length === unit || endOfUnit(unit, 1, one.unit) !== null);

const passageOf = (span: Span, passages: readonly Span[]) => passages.find((passage) => contains(passage, span));

/** The end of the words that give a value; null where they give another, or where the passage ends before they do. */
function endOfValue(
  { number, unit }: ClaimValue,
  quantity: Quantity,
  text: string,
  passages: readonly Span[],
): number | null {
  const passage = passageOf(quantity, passages);
  if (!passage) return null;
  const end = endOfUnitIn(unit, number, quantity);
  if (end !== null) return end <= passage.end ? end : null;
  // "Russia said that six boats were sent and that five were stopped."
  const isNamed = isWithoutNoun(quantity.unit) && namesUnit(text.slice(passage.start, quantity.start), unit);
  return isNamed && kmPer(unit) === null ? quantity.end : null;
}

const endOfUnitIn = (unit: string, number: number, quantity: Quantity) =>
  kmPer(unit) === null
    ? endOfUnit(unit, number, quantity.unit)
    : quantity.unit.length === unit
      ? quantity.unit.end
      : null;

function faultOfUnit(
  { number, unit }: ClaimValue,
  quantities: readonly Quantity[],
  text: string,
  passages: readonly Span[],
): string {
  const cut = quantities.find((one) => endOfUnitIn(unit, number, one) !== null);
  if (cut) {
    const end = endOfUnitIn(unit, number, cut) ?? cut.end;
    return `its passage ends before ${quoted(text, { start: cut.start, end })}: quote the number with its unit`;
  }
  const words = quantities.map(({ whole }) => quoted(text, whole)).join(', ');
  const bare = quantities.find((one) => isWithoutNoun(one.unit));
  const missing = bare && passageOf(bare, passages) && kmPer(unit) === null;
  return missing
    ? `the words say ${words}, and its passage does not say of what: begin it at “${unit}”`
    : `the words say ${words}, not ${number} ${unit}: give the unit that they have`;
}

/** "; they have “six boats”": other numbers of the same unit in the passages. */
function othersOf(unit: string, all: readonly Quantity[], text: string, passages: readonly Span[]): string {
  const others = all.filter(
    (one) => one.isAmount && passageOf(one, passages) && endOfUnitIn(unit, one.value, one) !== null,
  );
  return others.length === 0 ? '' : `; they have ${others.map(({ whole }) => quoted(text, whole)).join(', ')}`;
}

const quoted = (text: string, { start, end }: Span) => `“${text.slice(start, end)}”`;

function faultOfLimit(limit: Limit | null, quantities: readonly Quantity[], text: string): string | null {
  if (quantities.some(({ limits }) => agrees(limit, limits))) return null;
  const words = quantities.map(({ whole }) => quoted(text, whole)).join(', ');
  const meant = quantities.flatMap(({ limits }) => limits);
  if (meant.length === 0)
    return `the words say ${words}: no word such as ${examplesOf(limit)} gives the limit “${limit}”; give no limit`;
  const acceptable = quantities.flatMap(({ limits }) => (isDenied(limits) ? [] : limits.map((one) => one.limit)));
  if (acceptable.length === 0) return `the words say ${words}: they deny the number and give no limit; give no value`;
  const limits = [...new Set(acceptable)].map((one) => `\`limit: ${one}\``).join(' or ');
  const otherMeaning = meant.every((one) => ambiguous.includes(one.words))
    ? ', or `limit: exactly` if the word before the number means something else here'
    : '';
  return `the words say ${words}: give ${limits}${otherMeaning}`;
}

const isDenied = (given: readonly LimitPhrase[]) => given.some(({ limit }) => limit === null);

function agrees(limit: Limit | null, given: readonly LimitPhrase[]): boolean {
  if (isDenied(given)) return false;
  if (limit === null) return given.length === 0;
  if (limit === 'exactly')
    return given.every(({ limit: one, words }) => one === 'exactly' || ambiguous.includes(words));
  return given.some((one) => one.limit === limit);
}
