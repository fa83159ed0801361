// The numbers and dates in an editorial text that the quotes it is about do not have, in digits or in words.
import { datesIn, type WrittenDate } from '../english/dates';
import { indefiniteQuantitiesIn, type Quantity, quantitiesIn } from '../english/quantities';
import { contains } from '../english/spans';

/**
 * As the text writes them, in its order. "24 February 2022" has "2022"; "Nov. 19" and "Tuesday" together have "Tuesday 19 November"; the 24 of a
 * date is no number. A distance must have the same unit.
 */
export function unquotedNumbers(text: string, quotes: readonly string[]): string[] {
  const quoted = quotes.map(numbersAndDates);
  const written = numbersAndDates(text);
  const hasNumber = ({ value, unit: { length } }: Quantity) =>
    quoted.some(({ numbers }) =>
      numbers.some((number) => number.value === value && (length === null || number.unit.length === length)),
    );
  const hasYear = (value: number) => quoted.some(({ dates }) => dates.some(({ year }) => year === value));
  const hasOne = () => quotes.some((part) => indefiniteQuantitiesIn(part).length > 0);
  const dates = quoted.flatMap((part) => part.dates);
  const years = quoted.flatMap(({ numbers }) => numbers.map(({ value }) => value));
  const missing = [
    ...written.numbers
      .filter((number) => !hasNumber(number))
      .filter(({ value, unit }) => unit.length !== null || !(hasYear(value) || (value === 1 && hasOne())))
      .map(({ start, end, unit }) => ({ start, end: unit.length === null ? end : unit.end })),
    ...written.dates.filter((date) => !isGivenBy(date, dates, years)),
  ];
  return missing.sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end).replace(/\.$/, ''));
}

function numbersAndDates(text: string) {
  const dates = datesIn(text);
  const numbers = quantitiesIn(text).filter((number) => !dates.some((date) => contains(date, number)));
  return { dates, numbers };
}

/** The day must be with its month; the weekday and the year may be elsewhere in the quotes. */
function isGivenBy(date: WrittenDate, dates: readonly WrittenDate[], numbers: readonly number[]): boolean {
  const { year, month, day, weekday } = date;
  const hasDay = dates.some(
    (other) => (month === null || other.month === month) && (day === null || other.day === day),
  );
  const hasYear = year === null || dates.some((other) => other.year === year) || numbers.includes(year);
  return hasDay && hasYear && (weekday === null || dates.some((other) => other.weekday === weekday));
}
