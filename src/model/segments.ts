// Cuts a text where passages begin and end, so that each piece knows which passages it belongs to.
import type { Quotation } from './quotation';
import type { Source } from './source';

export interface Segment {
  readonly text: string;
  readonly passages: readonly Quotation[];
}

/** The pieces of a text that begins at offset `start` of an article, in order. Passages may overlap; those outside are ignored. */
export function segmentsOf(text: string, start: number, passages: readonly Quotation[]): Segment[] {
  const end = start + text.length;
  const within = passages.filter((passage) => passage.start < end && passage.end > start);
  const edges = new Set([start, end]);
  for (const passage of within) {
    edges.add(Math.max(start, passage.start));
    edges.add(Math.min(end, passage.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      text: text.slice(from - start, to - start),
      passages: within.filter((passage) => passage.start <= from && to <= passage.end),
    };
  });
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** What the line is, where it is page furniture and not the article. */
  readonly furniture: string | null;
}

/** The lines of a source that are not blank. */
export function paragraphsOf({ text, furniture }: Pick<Source, 'text' | 'furniture'>): Paragraph[] {
  let start = 0;
  return text.split('\n').flatMap((line, index) => {
    const paragraph = {
      start,
      end: start + line.length,
      furniture: furniture.find((entry) => entry.line === index + 1)?.what ?? null,
    };
    start = paragraph.end + 1;
    return line.trim() === '' ? [] : [paragraph];
  });
}
