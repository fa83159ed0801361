// The numbers that stand in a text, in digits or in words.
import type { Span } from '../model/quotation';
import { digitTokens } from './digits';
import { numbersInWords } from './number-words';

export interface NumberToken extends Span {
  readonly value: number;
  /** False for a date, for a time of day and for the number in a name, such as "2:30" and "F-16": these give no amount. */
  readonly isAmount: boolean;
}

/** In the order of the text: "300", "1,000th", "10k", "2:30", "2024-11-20", "twenty-five", "two and a half", "1.5 billion", "a fifth of", "another". */
export function numberTokens(text: string): NumberToken[] {
  const digits = digitTokens(text);
  const words = numbersInWords(text, digits);
  const others = digits.filter(({ start, end }) => !words.some((token) => token.start <= start && end <= token.end));
  return [...words, ...others].sort((a, b) => a.start - b.start);
}
