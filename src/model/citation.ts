// A citation that stands by itself: title, exact words, publisher, date, link and the version of the data it was made from.

import type { Claim } from './claim';
import { creditOf, creditOfRange } from './credit';
import type { Dataset } from './dataset';
import { otherEventOf } from './events';
import { formatPublished, formatRange } from './format';
import { isRange, type Mark } from './mark';
import { accessedOn, labelInFull } from './outlet';
import { inQuotationMarks, type Quotation, quotationAt } from './quotation';
import type { Source } from './source';

/** For a mark: the words of its evidence, article by article. `link` is the full address that opens it. */
export function citeMark(mark: Mark, dataset: Dataset, link: string): string {
  return [
    `${mark.name}${rangeOf(mark, dataset)}. ${dataset.story.title}, Dateline.`,
    ...quoted(mark.evidence, dataset),
    ...closing(dataset, link),
  ].join('\n');
}

/** Of a ring or a band how far it reaches, and who says so. */
const rangeOf = (mark: Mark, dataset: Dataset) =>
  isRange(mark) ? `, ${formatRange(mark, dataset.story.units)} (${creditOfRange(mark, dataset)})` : '';

/** For a claim: what is said, by whom, of which event where it is not the story's own, and the words. */
export function citeClaim(claim: Claim, dataset: Dataset, link: string): string {
  const event = otherEventOf(claim, dataset);
  const said = `${claim.says} (${creditOf(claim, dataset)})${event === null ? '' : ` ${event}.`}`;
  return [
    `${said} ${dataset.story.title}, Dateline.`,
    ...quoted(claim.passages, dataset),
    ...closing(dataset, link),
  ].join('\n');
}

/** For the story as a whole: its articles, and the view that the link opens. */
export function citeStory(dataset: Dataset, link: string): string {
  const { story, sources } = dataset;
  return [`${story.title}, Dateline. From:`, ...sources.map(published), ...closing(dataset, link)].join('\n');
}

function quoted(passages: readonly Quotation[], { sources }: Dataset): string[] {
  return sources.flatMap((source) => {
    const words = stretchesOf(passages, source).map(inQuotationMarks);
    return words.length > 0 ? [`${words.join(' … ')} ${published(source)}`] : [];
  });
}

/** The words of the passages in the order of the text, each once: passages that overlap are one stretch. */
function stretchesOf(passages: readonly Quotation[], source: Source): Quotation[] {
  const spans = passages.filter(({ source: id }) => id === source.id).sort((a, b) => a.start - b.start);
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = stretches.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches.map((span) => quotationAt(source, span));
}

function published(source: Source): string {
  const { title, address } = source;
  const from = address ? ` ${address.url} (${accessedOn(address.accessed)}).` : '';
  return `${title ?? 'Title not stated'}, ${labelInFull(source)}, ${formatPublished(source)}.${from}`;
}

const closing = ({ version }: Dataset, link: string) => [
  `${link} (data ${version}; quotes checked against the stored text)`,
];
