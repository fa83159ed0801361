// The compiler's problems, each with the record, the field and the words of an article that it speaks of.
import type { Problem } from '../../compile/problems/problem';
import { nearestArticle } from '../../compile/quotes/misquote';
import { nearestWords } from '../../compile/quotes/nearest-words';
import type { Span } from '../../model/quotation';
import type { Article, DeskProblem, Path, RecordList } from '../protocol';
import type { PlacedRecord } from '../records/read-records';
import { listsOf, placeOfRecords } from '../records/record-lists';

export function deskProblems(
  problems: readonly Problem[],
  records: readonly PlacedRecord[],
  articles: readonly Article[],
): DeskProblem[] {
  return problems.map((problem) => {
    const { file, line, message, path = null, also = [] } = problem;
    const record = recordAt(file, line, records);
    return {
      file,
      line,
      record: record?.key ?? null,
      path: path && record && pathInRecord(record.list, path),
      message,
      also: also.map(({ file, line }) => ({ file, line, record: recordAt(file, line, records)?.key ?? null })),
      words: wordsOf(problem, record, articles),
    };
  });
}

function recordAt(file: string, line: number | null, records: readonly PlacedRecord[]): PlacedRecord | null {
  if (line === null) return null;
  const lists: readonly RecordList[] = listsOf(file);
  // The narrowest, since a file that is one record has all its lines.
  const found = records.filter(
    (record) => lists.includes(record.list) && record.line <= line && line <= record.lastLine,
  );
  return found.sort((a, b) => a.lastLine - a.line - (b.lastLine - b.line))[0] ?? null;
}

/** A path from the file's beginning, cut to one within its record. */
function pathInRecord(list: RecordList, path: Path): Path | null {
  const { path: fields = [], isList = true } = placeOfRecords(list) ?? {};
  const inside = path.slice(fields.length + (isList ? 1 : 0));
  return inside.length > 0 ? inside : null;
}

/** Those that the compiler gives, or the passages of the claim that the problem is in. */
function wordsOf(
  { words, file, id, path }: Problem,
  record: PlacedRecord | null,
  articles: readonly Article[],
): DeskProblem['words'] {
  if (words) return { article: words.source, spans: words.spans };
  const seed = articles.find((article) => file === `seeds/${article.file}`);
  if (seed) return { article: seed.id ?? seed.file, spans: [] };
  if (record?.list === 'sources.yaml' && id !== null) return { article: id, spans: [] };
  if (record?.list !== 'claims.yaml') return null;
  const carries = (article: Article) => article.spans.some((span) => span.is === 'carried' && span.claim === record.id);
  const named = articles.find((one) => one.id === record.fields.source) ?? articles.find(carries);
  const exact = passageAt(record, path);
  const article = named ?? (exact === null ? null : nearestArticle(articles, exact));
  if (article?.id == null) return null;
  const quoted = exact === null ? null : (quotedAt(article.text, exact) ?? nearTo(article.text, exact));
  const spans = article.spans.filter((span) => span.is === 'carried' && span.claim === record.id);
  return { article: article.id, spans: (quoted ? [quoted] : spans).map(({ start, end }) => ({ start, end })) };
}

/** The words of the passage that a problem is in; null where it is in none. */
function passageAt({ fields }: PlacedRecord, path: Path | undefined): string | null {
  const at = path?.indexOf('passages') ?? -1;
  if (at < 0) return null;
  const { passages } = fields;
  const passage = Array.isArray(passages) ? passages[Number(path?.[at + 1] ?? 0)] : passages;
  const exact = typeof passage === 'object' && passage !== null && 'exact' in passage ? passage.exact : passage;
  return typeof exact === 'string' ? exact : null;
}

function quotedAt(text: string, exact: string): Span | null {
  const start = text.indexOf(exact);
  return start < 0 ? null : { start, end: start + exact.length };
}

/** Of a misquote the words that were meant. */
function nearTo(text: string, exact: string): Span | null {
  const near = nearestWords(text, exact);
  return near && { start: near.start, end: Math.min(text.length, near.start + exact.length) };
}
