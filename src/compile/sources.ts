// The articles: their text as received, and what the text states about itself.
import { createHash } from 'node:crypto';
import type { Source } from '../model/dataset';
import { quotationAt, type Span } from '../model/quotation';
import type { Report } from './problem';
import { findQuote, findWords } from './quote';
import type { Records } from './records';

export interface ReadSource extends Source {
  /** Parts of the text that need no claim: page furniture, and the words that state title, publisher, byline and date. */
  readonly accounted: readonly (Span & { readonly furniture: boolean })[];
}

export function readSources(
  seeds: Readonly<Record<string, Uint8Array>>,
  { authored, problemAt }: Records,
  report: Report,
): ReadSource[] {
  return authored['sources.yaml'].flatMap((record, index) => {
    const problem = (path: readonly (string | number)[], message: string) =>
      report(problemAt('sources.yaml', [index, ...path], message));
    const bytes = seeds[record.file];
    if (!bytes) {
      problem(['file'], `seeds/${record.file} is not there`);
      return [];
    }
    const text = decoded(bytes);
    if (text === null) {
      problem(['file'], `seeds/${record.file} is not UTF-8`);
      return [];
    }

    const accounted: ReadSource['accounted'][number][] = [];
    const stated = (field: 'title' | 'publisher' | 'byline' | 'published'): string | null => {
      const statement = record[field];
      if (!statement) return null;
      const span = findQuote(text, { exact: statement.exact });
      if ('fault' in span) problem([field, 'exact'], `“${statement.exact}” ${span.fault}`);
      else accounted.push({ ...span, furniture: false });
      if ('date' in statement) return statement.date;
      return statement.reads ?? statement.exact;
    };

    const lines = linesOf(text);
    record.furniture.forEach(({ line, exact }, furnitureIndex) => {
      const span = lines[line - 1];
      if (!span || text.slice(span.start, span.end) !== exact) {
        problem(
          ['furniture', furnitureIndex, 'exact'],
          `line ${line} of seeds/${record.file} does not read “${exact}”`,
        );
      } else accounted.push({ ...span, furniture: true });
    });

    return [
      {
        id: record.id,
        file: record.file,
        label: record.label,
        title: stated('title'),
        publisher: stated('publisher'),
        byline: stated('byline'),
        published: stated('published'),
        language: record.language,
        note: record.note ?? null,
        days: record.days.flatMap(({ words, date, reason }, dayIndex) => {
          const span = findWords(text, words);
          if (span) return [{ words: quotationAt({ id: record.id, text }, span), date, reason }];
          problem(['days', dayIndex, 'words'], `“${words}” is not in this source, letter for letter`);
          return [];
        }),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        text,
        furniture: record.furniture.map(({ line, what }) => ({ line, what })),
        accounted,
      },
    ];
  });
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function linesOf(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}
