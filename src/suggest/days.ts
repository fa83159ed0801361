// Which day the words of an article mean, by the date that it carries.
import { dateInWords, datesIn, isoDate, type WrittenDate } from '../compile/english/dates';
import type { Span } from '../model/quotation';

export interface DayDraft {
  /** As `words` of a day of sources.yaml. */
  readonly words: string;
  readonly span: Span;
  /** YYYY-MM-DD; null where the words leave it open. */
  readonly date: string | null;
  /** Why this date is meant: a sentence for readers. Null without a date. */
  readonly reason: string | null;
}

const dayInMilliseconds = 86_400_000;

/** The days that a passage names. `published`: the date of the article, YYYY-MM-DD; where it has none a weekday stays open. */
export const daysIn = (text: string, passage: Span, published: string | null): DayDraft[] =>
  datesIn(text.slice(passage.start, passage.end)).flatMap((written) => {
    // "November 2024" is no day.
    if (written.day === null && written.weekday === null) return [];
    const before = text.slice(passage.start, passage.start + written.start);
    const [relative = ''] = written.month === null ? (/(?:last|next|this|this coming) $/iu.exec(before) ?? []) : [];
    const span = { start: passage.start + written.start - relative.length, end: passage.start + written.end };
    const words = text.slice(span.start, span.end);
    const isOpen = relative !== '' || (written.month === null && isAhead.test(before));
    const meaning = isOpen ? null : meaningOf(words, written, published);
    return [{ words, span, date: meaning?.date ?? null, reason: meaning?.reason ?? null }];
  });

/** Words with which a weekday is probably one to come: "will meet on Monday", "by Sunday". */
const isAhead =
  /(?<!\p{L})(?:by|until|will|due|expects?|expected|plans?|planned|scheduled)(?: [\p{L}\p{N}’'-]+){0,6} $/iu;

function meaningOf(
  words: string,
  written: WrittenDate,
  published: string | null,
): { readonly date: string; readonly reason: string } | null {
  const { year, month, day, weekday } = written;
  if (month !== null && day !== null && year !== null)
    return { date: isoDate(year, month, day), reason: 'The article gives the whole date.' };
  if (published === null) return null;
  const carried = `the date the article carries, ${dateInWords(published)}`;
  if (month !== null && day !== null) {
    const date = inNearestYear(month, day, published);
    return { date, reason: `The year is that which brings it nearest to ${carried}.` };
  }
  if (weekday === null) return null;
  const date = lastWeekday(weekday, published);
  const reason =
    date === published ? `The day of the article, ${dateInWords(published)}.` : `The last ${words} before ${carried}.`;
  return { date, reason };
}

function inNearestYear(month: number, day: number, published: string): string {
  const year = Number(published.slice(0, 4));
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(published));
  const dates = [year - 1, year, year + 1].map((one) => isoDate(one, month, day));
  return dates.reduce((nearest, date) => (distance(date) < distance(nearest) ? date : nearest));
}

/** The last such weekday before a date, or the date itself. */
function lastWeekday(weekday: number, date: string): string {
  const end = Date.parse(`${date}T00:00:00Z`);
  const back = (new Date(end).getUTCDay() - weekday + 7) % 7;
  return new Date(end - back * dayInMilliseconds).toISOString().slice(0, 10);
}
