// Numbers and dates in what we write, held to the words it stands on: each stands in them too, in digits or in words.
import { datesIn, type WrittenDate } from '../english/dates';
import { articlesIn, type SaidNumber, saidNumbers } from '../english/quantities';

/**
 * The numbers and dates of our text that stand in none of the words, as our text writes them, in its order. "2022" stands in "24 February
 * 2022", and "Tuesday 19 November" in "Nov. 19" and "Tuesday"; the 24 of a date is no number. A distance stands there in its own unit.
 */
export function numbersNotIn(text: string, words: readonly string[]): string[] {
  const held = words.map(numbersAndDates);
  const ours = numbersAndDates(text);
  const hasNumber = ({ value, unit: { length } }: SaidNumber) =>
    held.some(({ numbers }) =>
      numbers.some((number) => number.value === value && (length === null || number.unit.length === length)),
    );
  const hasYear = (value: number) => held.some(({ dates }) => dates.some(({ year }) => year === value));
  const hasOne = () => words.some((part) => articlesIn(part).length > 0);
  const dates = held.flatMap((part) => part.dates);
  const years = held.flatMap(({ numbers }) => numbers.map(({ value }) => value));
  const missing = [
    ...ours.numbers
      .filter((number) => !hasNumber(number))
      .filter(({ value, unit }) => unit.length !== null || !(hasYear(value) || (value === 1 && hasOne())))
      .map(({ start, end, unit }) => ({ start, end: unit.length === null ? end : unit.end })),
    ...ours.dates.filter((date) => !isGivenBy(date, dates, years)),
  ];
  return missing.sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end).replace(/\.$/, ''));
}

function numbersAndDates(text: string) {
  const dates = datesIn(text);
  const numbers = saidNumbers(text).filter(
    ({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end),
  );
  return { dates, numbers };
}

/** A day stands with its month; its weekday and its year may stand elsewhere in the words. */
function isGivenBy(date: WrittenDate, dates: readonly WrittenDate[], numbers: readonly number[]): boolean {
  const { year, month, day, weekday } = date;
  const hasDay = dates.some(
    (other) => (month === null || other.month === month) && (day === null || other.day === day),
  );
  const hasYear = year === null || dates.some((other) => other.year === year) || numbers.includes(year);
  return hasDay && hasYear && (weekday === null || dates.some((other) => other.weekday === weekday));
}
