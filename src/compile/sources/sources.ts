// The articles: their text as received, and what the text states about itself.
import { createHash } from 'node:crypto';
import { quotationAt, type Span } from '../../model/quotation';
import type { Source } from '../../model/source';
import { datesIn, faultOfReading, isoDate, type WrittenDate } from '../english/dates';
import type { Path, Problem, Report, ReportAt } from '../problems/problem';
import { faultOfWords, findQuote, findWords } from '../quotes/quote';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import { articleText } from './article-text';
import { faultsOfOutletNames, unknownOutlet } from './outlet-names';

type SourceRecord = Authored['sources.yaml'][number];

export interface ReadSource extends Source {
  /** Parts of the text that no claim has to quote: page furniture, and the words that state title, publisher, byline and date. */
  readonly exempt: readonly (Span & { readonly furniture: boolean })[];
}

/** The sources whose files exist, are text, and have the SHA-256 of their records. Reports what is wrong with these and the others. */
export function readSources(
  seeds: Readonly<Record<string, Uint8Array>>,
  { authored, problemAt }: Records,
  report: Report,
): ReadSource[] {
  const records = authored['sources.yaml'];
  const undescribed = Object.keys(seeds).filter((name) => records.every(({ file }) => file !== name));
  // A missing file may exist under another name, and one problem is enough.
  if (records.every(({ file }) => Object.hasOwn(seeds, file))) reportUndescribed(seeds, undescribed, records, report);
  return records.flatMap((record, index) => {
    const problem = (path: Path, message: string) => report(problemAt('sources.yaml', [index, ...path], message));
    const bytes = Object.hasOwn(seeds, record.file) ? seeds[record.file] : undefined;
    if (!bytes) {
      const others = undescribed.map((name) => `; no source describes seeds/${name}: perhaps it is the one`).join('');
      problem(['file'], `there is no seeds/${record.file}; put the file there, or correct its name${others}`);
      return [];
    }
    const seed = readSeed(bytes, record, problemAt('sources.yaml', [index], ''), problem, report);
    if (!seed) return [];
    const { text } = seed;

    for (const { path, message } of faultsOfOutletNames(record)) problem(path, message);
    const exempt: ReadSource['exempt'][number][] = [];
    const stated = (field: 'title' | 'publisher' | 'byline' | 'published'): Span | null => {
      const statement = record[field];
      if (!statement) return null;
      const span = findQuote(text, statement);
      if ('fault' in span) {
        const address =
          field === 'publisher' ? ', and give an outlet that you know from where you got the text under `address`' : '';
        const message = `“${statement.exact}” ${span.fault}; where the text states none, write \`${field}: null\`${address}`;
        problem([field, 'exact'], message);
        return null;
      }
      exempt.push({ ...span, furniture: false });
      return span;
    };
    const inWords = (field: 'title' | 'publisher' | 'byline') => {
      stated(field);
      return record[field]?.reads ?? record[field]?.exact ?? null;
    };

    const lines = linesOf(text);
    record.furniture.forEach(({ line, exact }, furnitureIndex) => {
      const span = lines[line - 1];
      if (!span || text.slice(span.start, span.end) !== exact) {
        problem(
          ['furniture', furnitureIndex, 'exact'],
          `line ${line} of seeds/${record.file} does not read “${exact}”`,
        );
      } else exempt.push({ ...span, furniture: true });
    });

    return [
      {
        id: record.id,
        file: record.file,
        label: record.label,
        title: inWords('title'),
        publisher: inWords('publisher'),
        byline: inWords('byline'),
        published: readPublished(text, stated('published'), record, problem),
        address: record.address ?? null,
        language: record.language,
        note: record.note ?? null,
        days: readDays(text, record, problem),
        sha256: seed.sha256,
        text,
        furniture: record.furniture.map(({ line, what }) => ({ line, what })),
        exempt,
      },
    ];
  });
}

/** The text of a file and its hash; null where it is not text, or not the file that the record describes. */
function readSeed(
  bytes: Uint8Array,
  { id, file, sha256: described }: SourceRecord,
  recordPlace: Problem,
  problem: ReportAt,
  report: Report,
): { readonly text: string; readonly sha256: string } | null {
  const read = articleText(bytes);
  if ('fault' in read) {
    report({ file: `seeds/${file}`, line: read.line, id, message: read.fault, also: [recordPlace] });
    return null;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (described === undefined) {
    problem(['file'], `add the SHA-256 of seeds/${file}, so that nobody changes it unnoticed: \`sha256: ${sha256}\``);
  } else if (described !== sha256) {
    problem(
      ['sha256'],
      `seeds/${file} is not the file that its record describes: its SHA-256 is ${sha256}, and data/sources.yaml has ${described}; restore the file as it was received, or, if the text was received anew, write the new hash and check every quote`,
    );
    return null;
  }
  return { text: read.text, sha256 };
}

/** Reports files that no record describes, and offers a record for each. */
function reportUndescribed(
  seeds: Readonly<Record<string, Uint8Array>>,
  undescribed: readonly string[],
  records: readonly SourceRecord[],
  report: Report,
): void {
  const taken = new Set(records.map(({ id }) => id));
  for (const file of undescribed) {
    const bytes = seeds[file] ?? new Uint8Array();
    const fault = articleText(bytes);
    if ('fault' in fault) {
      report({ file: `seeds/${file}`, line: fault.line, id: null, message: fault.fault });
      continue;
    }
    const id = freeId(file, taken);
    taken.add(id);
    const snippet = [
      `- id: '${id}'`,
      `file: ${JSON.stringify(file)}`,
      `sha256: ${createHash('sha256').update(bytes).digest('hex')}`,
      `label: ${unknownOutlet}`,
      ...['title', 'publisher', 'byline', 'published'].map((field) => `${field}: null`),
      ...['language: en', 'furniture: []', 'days: []'],
    ].join('\n  ');
    const message = `is described by no source; add this record to data/sources.yaml, with the title, publisher, byline and date that the text states:\n\n${snippet}\n`;
    report({ file: `seeds/${file}`, line: null, id: null, message });
  }
}

/** "004" for 004_karachev.txt: the beginning of the file's name, with a number appended if another source has that id. */
export function freeId(file: string, taken: ReadonlySet<string>): string {
  const beginning =
    file
      .toLowerCase()
      .replace(/[_.].*$/s, '')
      .replaceAll(/[^a-z0-9-]+/g, '-') || 'article';
  for (let count = 1; ; count++) {
    const id = count === 1 ? beginning : `${beginning}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** The date of publication; where the record differs from the words, that of the words, so that one mistake is reported once. */
function readPublished(
  text: string,
  span: Span | null,
  { published, language }: SourceRecord,
  problem: ReportAt,
): string | null {
  if (!published) return null;
  if (!span) return published.date;
  const { exact, date } = published;
  // A date may be longer than the words: a weekday may come before them.
  const written = datesIn(text).filter(({ start, end }) => start < span.end && span.start < end);
  const fault = written.map((words) => faultOfReading(words, date)).find((found) => found !== null);
  if (fault) problem(['published', 'date'], `“${exact}” ${fault}: correct the date, or quote the words that state it`);
  const [complete] = written.flatMap(({ year, month, day }) =>
    year === null || month === null || day === null ? [] : [isoDate(year, month, day)],
  );
  if (!complete && !fault && language.startsWith('en') && !written.some((words) => fitsAmbiguous(words, date, exact))) {
    problem(
      ['published', 'exact'],
      `“${exact}” does not give a day with its month and year; quote words that do, or write \`published: null\``,
    );
  }
  return fault && complete ? complete : date;
}

/** "03/04/2024" may be either of two days; the date must be one of them. */
function fitsAmbiguous({ year, month }: WrittenDate, date: string, exact: string): boolean {
  const numbers = exact.match(/\d+/g)?.map(Number) ?? [];
  return year !== null && month === null && date.split('-').every((part) => numbers.includes(Number(part)));
}

/** The dates of words such as "Tuesday". A date that the words contradict is reported and left out. */
function readDays(text: string, { id, days }: SourceRecord, problem: ReportAt): Source['days'] {
  return days.flatMap(({ words, date, reason }, index) => {
    const span = findWords(text, words);
    if (!span) {
      problem(['days', index, 'words'], `“${words}” ${faultOfWords(text, words)}`);
      return [];
    }
    const fault = datesIn(words)
      .map((written) => faultOfReading(written, date))
      .find((found) => found !== null);
    if (fault) {
      problem(['days', index, 'date'], `“${words}” ${fault}: write the date that these words mean`);
      return [];
    }
    return [{ words: quotationAt({ id, text }, span), date, reason }];
  });
}

function linesOf(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}
