// Words that may be printed in quotation marks: a slice of an article, or words cited from a source outside the articles. Neither type accepts
// a plain string, so that a formatted value cannot be printed as if an article said it.

declare const isQuotation: unique symbol;
declare const isOutside: unique symbol;

/**
 * Words of an article, letter for letter: `text.slice(start, end) === exact`, in UTF-16 code units of the text as received. Only
 * the functions of this file make one. Quotations that carry a claim are called its passages.
 */
export interface Quotation {
  readonly [isQuotation]: true;
  /** The same for the same words at the same place: `wire:120-164`. */
  readonly id: string;
  readonly source: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a source outside the articles. Its text is not stored here, so they are as good as the author who copied them. */
export type OutsideWords = string & { readonly [isOutside]: true };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of an article from `start` to `end`. Throws a RangeError for a span that does not lie in its text or is empty. */
export function quotationAt({ id, text }: { readonly id: string; readonly text: string }, span: Span): Quotation {
  const { start, end } = span;
  if (!(0 <= start && start < end && end <= text.length))
    throw new RangeError(`${start} to ${end} is no part of the text of ${id}`);
  return { id: `${id}:${start}-${end}`, source: id, exact: text.slice(start, end), start, end } as Quotation;
}

/** The words of two quotations that overlap, of which `second` begins later or at the same place. */
export function joined(first: Quotation, second: Quotation): Quotation {
  if (second.end <= first.end) return first;
  const exact = first.exact + second.exact.slice(first.end - second.start);
  return { ...first, id: `${first.source}:${first.start}-${second.end}`, exact, end: second.end };
}

/** A quotation from its id and its words, which a file has. Throws a RangeError where the two do not fit together. */
export function quotationFrom(id: string, exact: string): Quotation {
  const [, source = '', from, to] = /^(.+):(\d+)-(\d+)$/.exec(id) ?? [];
  const [start, end] = [Number(from), Number(to)];
  if (exact === '' || end - start !== exact.length) throw new RangeError(`${id} does not fit its words`);
  return { id, source, exact, start, end } as Quotation;
}

/** For what an author cites from outside the articles, and nothing else. */
export const outsideWords = (exact: string): OutsideWords => exact as OutsideWords;

/** In double quotation marks; in single ones around words that contain double ones; unchanged where the words have quotation marks at both ends. */
export function inQuotationMarks(words: Quotation | OutsideWords): string {
  const exact = typeof words === 'string' ? words : words.exact;
  if (/^[“"][^“”"]*[”"]$/.test(exact)) return exact;
  return /[“”"]/.test(exact) ? `‘${exact}’` : `“${exact}”`;
}
