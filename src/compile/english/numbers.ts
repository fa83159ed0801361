// The numbers in a text, in digits or in words.
import type { Span } from '../../model/quotation';
import { datesIn, type WrittenDate } from './dates';
import { digitsIn } from './digits';
import { numberWordsIn } from './number-words';
import { contains } from './spans';

export interface NumberToken extends Span {
  readonly value: number;
  /** False for a date, for a time of day and for the number in a name, such as "2:30" and "F-16": these give no amount. */
  readonly isAmount: boolean;
}

/** In the order of the text: "300", "1,000th", "10k", "2:30", "Nov. 19, 2024", "twenty-five", "two and a half", "1.5 billion", "a fifth of", "another". */
export function numbersIn(text: string): NumberToken[] {
  const digits = digitsIn(text);
  const dates = datesIn(text).flatMap((date) => dateToken(text, date, digits) ?? []);
  const figures = digits.filter((token) => !isIn(token, dates));
  const words = numberWordsIn(text, figures).filter((token) => !isIn(token, dates));
  return [...dates, ...words, ...figures.filter((token) => !isIn(token, words))].sort((a, b) => a.start - b.start);
}

/** A date with digits, such as "Nov. 19, 2024", has the value of its year or else of its day. The full stop of a sentence is not part of it. */
function dateToken(text: string, { start, end, year, day }: WrittenDate, digits: readonly Span[]): NumberToken | null {
  const value = year ?? day;
  const hasDigits = digits.some((token) => isIn(token, [{ start, end }]));
  const endWithoutStop = text[end - 1] === '.' ? end - 1 : end;
  return hasDigits && value !== null ? { start, end: endWithoutStop, value, isAmount: false } : null;
}

const isIn = (token: Span, spans: readonly Span[]) => spans.some((span) => contains(span, token));
