// The numbers that stand in a text, in digits or in words.
import type { Span } from '../../model/quotation';
import { datesIn, type WrittenDate } from './dates';
import { digitTokens } from './digits';
import { numbersInWords } from './number-words';

export interface NumberToken extends Span {
  readonly value: number;
  /** False for a date, for a time of day and for the number in a name, such as "2:30" and "F-16": these give no amount. */
  readonly isAmount: boolean;
}

/** In the order of the text: "300", "1,000th", "10k", "2:30", "Nov. 19, 2024", "twenty-five", "two and a half", "1.5 billion", "a fifth of", "another". */
export function numberTokens(text: string): NumberToken[] {
  const digits = digitTokens(text);
  const dates = datesIn(text).flatMap((date) => dateToken(text, date, digits) ?? []);
  const figures = digits.filter((token) => !isIn(token, dates));
  const words = numbersInWords(text, figures).filter((token) => !isIn(token, dates));
  return [...dates, ...words, ...figures.filter((token) => !isIn(token, words))].sort((a, b) => a.start - b.start);
}

/** A date that has digits, such as "Nov. 19, 2024", with the value of its year or else of its day. The full stop of a sentence is not its own. */
function dateToken(text: string, { start, end, year, day }: WrittenDate, digits: readonly Span[]): NumberToken | null {
  const value = year ?? day;
  const hasDigits = digits.some((token) => isIn(token, [{ start, end }]));
  const ownEnd = text[end - 1] === '.' ? end - 1 : end;
  return hasDigits && value !== null ? { start, end: ownEnd, value, isAmount: false } : null;
}

const isIn = ({ start, end }: Span, spans: readonly Span[]) =>
  spans.some((span) => span.start <= start && end <= span.end);
