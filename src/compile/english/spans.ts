// Spans of a text, by UTF-16 offsets.
import type { Span } from '../../model/quotation';

/** Every match of a pattern, which must be global, in the order of the text. */
export const spansOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans have a character in common. */
export const overlap = (first: Span, second: Span): boolean => first.start < second.end && second.start < first.end;
