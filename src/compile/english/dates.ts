// Dates that stand in English text, read as far as the words go and no further: nothing is filled in from the day before or the year now.
import type { Span } from '../../model/quotation';

/** A date as words give it. What they leave open is null. */
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

/** Names as newspapers write them: with a capital, or in capitals throughout. */
const written = (names: readonly string[]) => names.flatMap((name) => [name, name.toUpperCase()]).join('|');
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(?<month>${written(months)}|(?:${written(shortMonths)})\\.?)`;
// "march" and "may" are words too: such a month alone counts after a word that a time stands after.
const wordMonths = ['March', 'May'];
const wordsOfTime = ['in', 'of', 'since', 'until', 'by', 'from', 'last', 'next', 'this', 'early', 'late', 'during'];
const timeBefore = `(?<=\\b(?:${wordsOfTime.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')}) )`;
const monthAlone = `(?<month>${written(months.filter((name) => !wordMonths.includes(name)))}|${timeBefore}(?:${written(wordMonths)}))`;
const weekday = `(?<weekday>${written(weekdays)})`;
// "sun" and "sat" are words too: a short weekday counts only before a date.
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
      const start = match.index;
      const end = start + match[0].length;
      if (found.every((other) => end <= other.start || other.end <= start)) {
        found.push({ start, end, ...meaning(match.groups ?? {}) });
      }
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

/** What number a name has, from `first` on, by its first three letters; a number in digits is that number. */
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

/** What is wrong with a date as it is written: a day that does not exist, or another weekday than its own; null where nothing is. */
export function faultOfWritten(words: WrittenDate): string | null {
  const { year, month, day } = words;
  if (month === null || day === null) return null;
  // Without a year 29 February may be meant.
  const date = [year ?? 2000, month, day].map((part, index) => `${part}`.padStart(index === 0 ? 4 : 2, '0')).join('-');
  return faultOfDate(date) ?? (year === null ? null : faultOfReading(words, date));
}

/**
 * What is wrong with reading written words as a date YYYY-MM-DD, to be put after them: "says Tuesday, but 2024-11-20 is a Wednesday". Null where they agree as
 * far as the words go. The date must exist.
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

/** A date, YYYY-MM-DD, as English copy writes it: “19 November 2024”. */
export const dateInWords = (date: string): string => inWords(partsOf(date));

const inWords = ({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>) =>
  [day, month && months[month - 1], year].filter((part) => part !== null).join(' ');

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
