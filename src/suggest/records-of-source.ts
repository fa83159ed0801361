// The record of a source, from what the article states about itself.
import { unknownOutlet } from '../compile/sources/outlet-names';
import type { Span } from '../model/quotation';
import type { DayDraft } from './days';
import { quoteOf } from './quotes';
import type { DraftedRecord, SeedFile } from './records';
import type { Article, Drafts } from './suggest';

export function sourceRecord(
  { id, text }: Article,
  { file, sha256 }: SeedFile,
  { head, claims }: Drafts,
): DraftedRecord {
  const { title, publisher, byline, published, furniture } = head;
  const quote = (span: Span | null) => span && quoteOf(text, span);
  const written = (span: Span) => text.slice(span.start, span.end);
  const author = byline && withoutMarkup(written(byline)).replace(/^by\s+/i, '');
  const days = daysOf(claims.flatMap(({ day }) => day ?? []));
  return {
    record: {
      id,
      file,
      sha256,
      label: (publisher && written(publisher)) ?? author ?? unknownOutlet,
      title: quote(title),
      publisher: quote(publisher),
      byline: byline && { ...quoteOf(text, byline), ...(author === written(byline) ? {} : { reads: author }) },
      published: published && { ...quoteOf(text, published.words), date: published.date },
      language: 'en',
      furniture: furniture.map(({ line, span, what }) => ({ line, exact: written(span), what })),
      days: days.map(({ words, date, reason }) => ({ words, date, reason })),
    },
    open: [
      ...Object.entries({ title, publisher, byline, published })
        .filter(([, span]) => span === null)
        .map(
          ([field]) =>
            `No ${field === 'published' ? 'date of publication' : field} was found: does the text state one?`,
        ),
      ...(furniture.length > 0 ? ['Is every line under furniture really the page’s and not the article’s?'] : []),
      ...(days.length > 0 ? ['Does every day mean the date that it has here?'] : []),
    ],
  };
}

/** The days whose date is known, each of the same words once. */
const daysOf = (days: readonly DayDraft[]): DayDraft[] =>
  days.filter(({ date, words }, index) => date !== null && days.findIndex((other) => other.words === words) === index);

const withoutMarkup = (words: string) =>
  words
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
