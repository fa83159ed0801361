// What an article states about itself: title, byline and date, and which lines belong to the web page and not to the article.
import { datesIn, isoDate } from '../compile/english/dates';
import { sentencesIn } from '../compile/english/sentences';
import { spansOf } from '../compile/english/spans';
import type { Span } from '../model/quotation';

export interface ArticleHead {
  readonly title: Span | null;
  /** The name of a newspaper or website above the title. */
  readonly publisher: Span | null;
  readonly byline: Span | null;
  /** The words of the date, and the date YYYY-MM-DD. */
  readonly published: { readonly words: Span; readonly date: string } | null;
  readonly furniture: readonly Furniture[];
}

export interface Furniture {
  /** From 1. */
  readonly line: number;
  /** The whole line. */
  readonly span: Span;
  /** What it is: a phrase for readers. */
  readonly what: string;
}

interface Line extends Span {
  readonly number: number;
  readonly words: string;
}

/** A paragraph of the article ends a sentence and has at least this many characters; what comes before the first is the head of the article. */
const shortestParagraph = 80;

/** By the lines above the first paragraph. What they do not state is null: nothing is filled in. */
export function headOf(text: string): ArticleHead {
  const lines = linesOf(text);
  const first = lines.findIndex(({ words }) => isParagraph(words));
  const head = lines.slice(0, first < 0 ? lines.length : first);
  const byline = head.find(({ words }) => isByline(words)) ?? null;
  const title = head.find((line) => line !== byline && mayBeTitle(line.words)) ?? null;
  const published = publishedOf(text, head, title);
  const publisher = publisherOf(head.filter(({ number }) => title !== null && number < title.number));
  const hasDate = (line: Line) => published && line.start <= published.words.start && published.words.end <= line.end;
  const furniture = head
    .filter((line) => line !== title && line !== byline && !hasDate(line))
    .filter(({ start, end }) => publisher?.start !== start || publisher.end !== end)
    // Above the title is the page; below it only captions are none of the article's words.
    .filter((line) => title === null || line.number < title.number || isCaption(line.words))
    .map(({ start, end, number, words }) => ({
      line: number,
      span: { start, end },
      what: whatOf(words, title !== null && number < title.number),
    }));
  return { title: title && spanOf(title), publisher, byline: byline && spanOf(byline), published, furniture };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const linesOf = (text: string): Line[] =>
  spansOf(/[^\n]+/g, text)
    .map((span) => ({
      ...span,
      number: text.slice(0, span.start).split('\n').length,
      words: text.slice(span.start, span.end),
    }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));

const isParagraph = (words: string) =>
  words.length >= shortestParagraph && /[.!?]["”’)]*\s*$/u.test(words) && sentencesIn(words).length > 0;

const isByline = (words: string) => /^by\s+\p{L}/iu.test(words) && !/[.!?]\s*$/.test(words);

/** A headline has more words than a masthead, ends no sentence, and has no date beside it. */
const mayBeTitle = (words: string) =>
  words.trim().split(/\s+/).length >= 5 &&
  !/\.\s*$/.test(words) &&
  !isCaption(words) &&
  datesIn(words).every(({ year }) => year === null);

/** A date, perhaps with a place before it: "Rome, 8 March 2024". */
const isDateOnly = (words: string) =>
  datesIn(words).some(
    ({ start, end }) =>
      words.slice(end).trim().length <= 3 && /^(?:\p{Lu}[\p{L} ]*, |\W*)$/u.test(words.slice(0, start)),
  );

/** A masthead: "The" and words with capitals, as many newspapers are called. Other names are not told from other lines of a page. */
function publisherOf(lines: readonly Line[]): Span | null {
  const masthead = /^The(?: \p{Lu}[\p{L}’'-]*| of| and){1,4}?(?=(?: Newspaper| Online)?$)/u;
  const [found] = lines.flatMap(({ start, words }) => {
    const name = masthead.exec(words)?.[0];
    return name === undefined ? [] : [{ start, end: start + name.length }];
  });
  return found ?? null;
}

/** A line that ends with who took or owns a picture. */
const isCaption = (words: string) =>
  words.length < 2 * shortestParagraph &&
  /(?:—|–|\|)\s*\p{Lu}[\p{L}/ ]+$|^\(?(?:Photo|Picture|Image|Credit)\b|\b(?:via|courtesy of) \p{Lu}|\/file\b/u.test(
    words,
  );

/** A whole date in a line of its own below the title, or one with which the text opens. Above the title pages show the day on which they were opened. */
function publishedOf(text: string, head: readonly Line[], title: Line | null): ArticleHead['published'] {
  const wholeDates = ({ start: from, end: to }: Span) =>
    datesIn(text.slice(from, to)).flatMap(({ start, end, year, month, day }) =>
      year === null || month === null || day === null
        ? []
        : [{ words: { start: from + start, end: from + end }, date: isoDate(year, month, day) }],
    );
  const below = head.filter(
    ({ number, words }) =>
      (title === null || number > title.number) &&
      (isDateOnly(words) || /^(?:published|updated|posted|by)\b/i.test(words) || /\d:\d\d|[ap]\.?m\.?\b/i.test(words)),
  );
  const label = /^\W*(?=(?:date|published)\b)/i.exec(text);
  const opening = label
    ? wholeDates({ start: 0, end: Math.min(40, text.length) }).map((found) => ({
        ...found,
        words: { start: label[0].length, end: found.words.end },
      }))
    : [];
  const [found = null] = [...below.flatMap(wholeDates), ...opening];
  const line = found && below.find(({ start, end }) => start <= found.words.start && found.words.end <= end);
  // "Updated 4 May 2024, 9 a.m.": all of it states the date.
  return found && line && !isByline(line.words) ? { ...found, words: spanOf(line) } : found;
}

function whatOf(words: string, isAboveTitle: boolean): string {
  if (isDateOnly(words)) return 'A date of the page';
  if (isCaption(words)) return 'The caption of a picture';
  return isAboveTitle ? 'A line of the page above the article' : 'A line of the page';
}
