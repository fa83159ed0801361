// The articles of a story, and what their words are to it: carried, furniture, left out, or open.
import { particularsOf, placeNames, uncoveredOf } from '../../compile/coverage/particulars';
import { datesIn } from '../../compile/english/dates';
import { contains, overlap } from '../../compile/english/spans';
import type { Gazetteer } from '../../compile/gazetteer/gazetteer';
import { findQuote } from '../../compile/quotes/quote';
import type { Authored } from '../../compile/schema/schema';
import { articleText } from '../../compile/sources/article-text';
import type { Span } from '../../model/quotation';
import type { Article, ArticleSpan, LineEnds } from '../protocol';

type Seeds = Readonly<Record<string, Uint8Array>>;
type Source = Authored['sources.yaml'][number];

export function articlesOf(seeds: Seeds, authored: Authored, gazetteer: Gazetteer): Article[] {
  const sources = authored['sources.yaml'];
  const described = new Set(sources.map(({ file }) => file));
  const known = placeNames(authored, gazetteer);
  return [
    ...sources.map((source) => articleOf(source, seeds[source.file], authored, known)),
    ...Object.keys(seeds)
      .filter((file) => !described.has(file))
      .map((file) => articleOf({ file }, seeds[file], authored, known)),
  ];
}

function articleOf(
  source: Source | { readonly file: string },
  bytes: Uint8Array | undefined,
  authored: Authored,
  known: ReturnType<typeof placeNames>,
): Article {
  const read = bytes && articleText(bytes);
  const text = read && 'text' in read ? read.text : '';
  const record = 'id' in source ? source : null;
  const spans = record ? coveredSpans(record, text, authored) : [];
  const open = record ? openSpans(text, spans, known, authored) : [];
  return {
    id: record?.id ?? null,
    file: source.file,
    label: record?.label ?? source.file,
    text,
    encoding: text === '' ? '' : 'UTF-8',
    hasByteOrderMark: text.startsWith('\uFEFF'),
    lineEnds: lineEndsOf(text),
    spans: [...spans, ...open].sort((a, b) => a.start - b.start || a.end - b.end),
    open: open.filter(({ is }) => is === 'open').length,
  };
}

/** What the records of the story say of an article. What they misquote is in none of them. */
function coveredSpans(source: Source, text: string, authored: Authored): ArticleSpan[] {
  const at = (quote: Parameters<typeof findQuote>[1]): Span[] => {
    const span = findQuote(text, quote);
    return 'fault' in span ? [] : [span];
  };
  const carried = authored['claims.yaml']
    .filter((claim) => claim.source === source.id)
    .flatMap((claim) =>
      claim.passages.flatMap(at).map((span) => ({ ...span, is: 'carried' as const, claim: claim.id })),
    );
  const stated = (['title', 'publisher', 'byline', 'published'] as const).flatMap((field) => {
    const statement = source[field];
    return statement ? at(statement).map((span) => ({ ...span, is: 'stated' as const, field })) : [];
  });
  const lines = linesOf(text);
  const furniture = source.furniture.flatMap(({ line, exact, what }) => {
    const span = lines[line - 1];
    return span && text.slice(span.start, span.end) === exact ? [{ ...span, is: 'furniture' as const, what }] : [];
  });
  const leftOut = authored['coverage.yaml'].leftOut.flatMap((entry, index) =>
    entry.source === source.id
      ? at(entry).map((span) => ({
          ...span,
          is: 'left-out' as const,
          reason: entry.reason,
          record: `coverage.yaml/leftOut/${index}`,
        }))
      : [],
  );
  return [...carried, ...stated, ...furniture, ...leftOut];
}

/** The particulars that the compiler asks for and none of the spans has, each once. */
function openSpans(
  text: string,
  covered: readonly Span[],
  known: ReturnType<typeof placeNames>,
  authored: Authored,
): ArticleSpan[] {
  const { numbers, names, quotations, attributions } = particularsOf(text, known);
  const isOpen = (span: Span) => !covered.some((other) => contains(other, span));
  const places = new Set(authored['places.yaml'].places.flatMap(({ aliases }) => aliases));
  const days = datesIn(text);
  const open = (spans: readonly Span[], what: 'number' | 'name' | 'attribution') =>
    spans.filter(isOpen).map(({ start, end }) => ({ start, end, is: 'open' as const, what }));
  return [
    ...open(numbers, 'number').map((span) =>
      days.some((day) => overlap(day, span)) ? { ...span, what: 'day' as const } : span,
    ),
    ...open(names, 'name').map((span) => {
      const name = text.slice(span.start, span.end);
      return places.has(name) || known.has(name) ? { ...span, what: 'place' as const } : span;
    }),
    ...quotations
      .flatMap((span) => uncoveredOf(text, span, covered))
      .map((span) => ({ ...span, is: 'open' as const, what: 'quotation' as const })),
    ...open(attributions, 'attribution'),
  ];
}

/** The lines of a text without their line ends; a line of Windows keeps its carriage return, as the compiler reads it. */
function linesOf(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

export function lineEndsOf(text: string): LineEnds {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  const feeds = (text.match(/\n/g)?.length ?? 0) - windows;
  const returns = (text.match(/\r/g)?.length ?? 0) - windows;
  const kinds = [windows, feeds, returns].filter((count) => count > 0).length;
  if (kinds > 1) return 'mixed';
  if (windows > 0) return 'CRLF';
  if (feeds > 0) return 'LF';
  return returns > 0 ? 'CR' : 'none';
}
