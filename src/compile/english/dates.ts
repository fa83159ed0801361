// The dates in a text. Only what the words say is read: no year or day is assumed.
import type { Span } from '../../model/quotation';
import { overlap } from './spans';

/** A date as the words give it; parts that they do not give are null. */
export interface WrittenDate extends Span {
  readonly year: number | null;
  /** 1 for January. */
  readonly month: number | null;
  /** 1 to 31; the words may give a day that their month does not have. */
  readonly day: number | null;
  /** 0 for Sunday, as in JavaScript. */
  readonly weekday: number | null;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Names as newspapers write them: with a capital, or in capitals only. */
const written = (names: readonly string[]) => names.flatMap((name) => [name, name.toUpperCase()]).join('|');
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(?<month>${written(months)}|(?:${written(shortMonths)})\\.?)`;
// "March" and "May" are other words too: alone they are months only after words such as "in".
const wordMonths = ['March', 'May'];
const wordsOfTime = ['in', 'of', 'since', 'until', 'by', 'from', 'last', 'next', 'this', 'early', 'late', 'during'];
const timeBefore = `(?<=\\b(?:${wordsOfTime.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')}) )`;
const monthAlone = `(?<month>${written(months.filter((name) => !wordMonths.includes(name)))}|${timeBefore}(?:${written(wordMonths)}))`;
const weekday = `(?<weekday>${written(weekdays)})`;
// "Sun" and "Sat" are other words too: a short weekday counts only before a date.
const shortWeekdays = ['Sun', 'Mon', 'Tues', 'Tue', 'Wed', 'Thurs', 'Thu', 'Fri', 'Sat'];
const weekdayBefore = `(?:(?<weekday>${written([...weekdays, ...shortWeekdays])})\\.?,?[^\\S\\n]+)?`;
const weekdayAfter = `(?:,[^\\S\\n]+a[^\\S\\n]+(?<weekdayAfter>${written(weekdays)}))?`;
const day = '(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?';
const year = '(?<year>(?:1[5-9]|20|21)\\d\\d)';
// "20 November 2,000" gives no year.
const yearAfter = `(?:,?\\s+${year}(?![\\d]|[.,-]\\d))?`;

/** In the order in which they are tried: a whole date before a part of one. */
const forms = [
  `${weekdayBefore}${month}\\s+${day}(?![\\d:%]|[.,]\\d)${yearAfter}${weekdayAfter}`,
  `${weekdayBefore}(?:the\\s+)?${day}\\s+(?:of\\s+)?${month}${yearAfter}${weekdayAfter}`,
  `${weekdayBefore}${year}[-/](?<month>0[1-9]|1[0-2])[-/](?<day>0[1-9]|[12]\\d|3[01])(?![\\d/-])`,
  `${weekdayBefore}(?<one>\\d\\d?)(?<between>[/.])(?<other>\\d\\d?)\\k<between>${year}(?!/|\\.\\d)`,
  `${month},?\\s+(?:of\\s+)?${year}(?![\\d]|[.,-]\\d)`,
  monthAlone,
  weekday,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,/-])(?:${form})(?!(?!T\\d)[\\p{L}\\p{N}])`, 'gu'));

/**
 * The dates in a text, in its order: "Nov. 19", "Sunday December 22, 2024", "20 November 2024", "2024-11-20", "11/20/2024" (where only one of
 * the two numbers can be a month; else the year alone is known), "November 2024", "November" and "Tuesday". Not "today", not a year alone.
 */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => overlap(other, span))) found.push({ ...span, ...meaning(match.groups ?? {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function meaning(words: Readonly<Record<string, string | undefined>>): Omit<WrittenDate, keyof Span> {
  const [one, other] = [Number(words.one), Number(words.other)];
  const numbers = words.one === undefined ? null : { dayFirst: other <= 12, monthFirst: one <= 12 };
  const parts = {
    year: words.year === undefined ? null : Number(words.year),
    weekday: numberOf(words.weekday ?? words.weekdayAfter, weekdays, 0),
  };
  if (!numbers) {
    const day = words.day === undefined ? null : Number(words.day);
    return { ...parts, month: numberOf(words.month, months, 1), day };
  }
  if (numbers.dayFirst === numbers.monthFirst) return { ...parts, month: null, day: null };
  const [month, day] = numbers.monthFirst ? [one, other] : [other, one];
  return { ...parts, month, day };
}

/** The number of a month or weekday by the first three letters of its name, counted from `first`; or the number in digits. */
function numberOf(words: string | undefined, names: readonly string[], first: number): number | null {
  if (words === undefined) return null;
  if (/^\d/.test(words)) return Number(words);
  return names.findIndex((name) => name.slice(0, 3).toLowerCase() === words.slice(0, 3).toLowerCase()) + first;
}

/** Why a date YYYY-MM-DD does not exist, such as "there is no 30 February"; null where it does. */
export function faultOfDate(date: string): string | null {
  const { year, month, day } = partsOf(date);
  const name = months[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  if (month === 2 && day === 29 && daysOf(year, month) === 28) return `there is no 29 February in ${year}`;
  return day < 1 || day > daysOf(year, month) ? `there is no ${day} ${name}` : null;
}

/** What is wrong with a written date: the day does not exist, or has another weekday; null where nothing is. */
export function faultOfWritten(words: WrittenDate): string | null {
  const { year, month, day } = words;
  if (month === null || day === null) return null;
  // Without a year 29 February may be meant.
  const date = isoDate(year ?? 2000, month, day);
  return faultOfDate(date) ?? (year === null ? null : faultOfReading(words, date));
}

/**
 * How written words differ from a date YYYY-MM-DD that exists, to be put after them: "says Tuesday, but 2024-11-20 is a Wednesday"; null where
 * they do not.
 */
export function faultOfReading(words: WrittenDate, date: string): string | null {
  const parts = partsOf(date);
  const differs = (['year', 'month', 'day'] as const).some(
    (part) => words[part] !== null && words[part] !== parts[part],
  );
  if (differs) return `says ${inWords(words)}, but ${date} is ${dateInWords(date)}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return words.weekday !== null && words.weekday !== weekday
    ? `says ${weekdays[words.weekday]}, but ${date} is a ${weekdays[weekday]}`
    : null;
}

/** The date YYYY-MM-DD. `month`: 1 for January. */
export const isoDate = (year: number, month: number, day: number): string =>
  [`${year}`.padStart(4, '0'), `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');

/** A date YYYY-MM-DD as “19 November 2024”. */
export const dateInWords = (date: string): string => inWords(partsOf(date));

const inWords = ({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>) =>
  [day, month && months[month - 1], year].filter((part) => part !== null).join(' ');

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
