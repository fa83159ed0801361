// Cuts a line of an article where marked words begin and end, so that each piece knows all that it is.
import type { Span } from '../../../model/quotation';

/** What words are to the editor now: see the key above the article. */
export type Marking =
  | 'carried'
  | 'stated'
  | 'furniture'
  | 'left-out'
  | 'open'
  | 'suggested'
  | 'current'
  | 'problem'
  | 'edited';

export type MarkedSpan = Span & { readonly is: Marking };

export interface Piece extends Span {
  readonly text: string;
  readonly is: readonly Marking[];
}

export interface Line extends Span {
  /** From 1, as problems count them. */
  readonly number: number;
}

/** The lines of a text without their ends, which are LF, CRLF or CR. Their offsets are those of the text as received. */
export function linesOf(text: string): Line[] {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)];
  const starts = [0, ...ends.map((end) => end.index + end[0].length)];
  return starts.map((start, index) => ({ number: index + 1, start, end: ends[index]?.index ?? text.length }));
}

export function piecesOf(text: string, { start, end }: Span, marked: readonly MarkedSpan[]): Piece[] {
  const within = marked.filter((span) => span.start < end && span.end > start);
  const edges = new Set([start, end]);
  for (const span of within) {
    edges.add(Math.max(start, span.start));
    edges.add(Math.min(end, span.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const is = within.filter((span) => span.start <= from && to <= span.end).map((span) => span.is);
    return { start: from, end: to, text: text.slice(from, to), is: [...new Set(is)] };
  });
}
