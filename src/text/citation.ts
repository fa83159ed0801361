// A complete citation: title, exact words, publisher, date, link and the version of the data it was made from.
import type { Claim } from '../model/claim';
import type { StoryOutline } from '../model/dataset';
import { otherEventOf } from '../model/events';
import { inUnitsOf } from '../model/length';
import { isRange, type Mark } from '../model/mark';
import { inQuotationMarks, joined, type Quotation } from '../model/quotation';
import type { SourceHead } from '../model/source';
import { creditOf, creditOfRange, labelInFull } from './credit';
import { nameWithDate } from './event-name';
import { formatDate, formatPublished, formatRange } from './format';
import type { Text } from './text';

/** For a mark: the words of its evidence, article by article. `link` is the full address that opens it. */
export function citeMark(
  mark: Mark,
  evidence: readonly Quotation[],
  dataset: StoryOutline,
  link: string,
  text: Text,
): string {
  const { title } = dataset.story;
  const first = isRange(mark)
    ? text.citation.range(
        mark.name,
        formatRange(mark, inUnitsOf(dataset.story), text),
        creditOfRange(mark, dataset, text),
        title,
      )
    : text.citation.mark(mark.name, title);
  return [first, ...quoted(evidence, dataset, text), closing(dataset, link, text)].join('\n');
}

/** For a claim: what is said, by whom, of which event where it is not the story's own, and the words. */
export function citeClaim(claim: Claim, dataset: StoryOutline, link: string, text: Text): string {
  const event = nameWithDate(otherEventOf(claim, dataset), text);
  const credit = creditOf(claim, dataset, text);
  const { title } = dataset.story;
  const first =
    event === null
      ? text.citation.claim(claim.says, credit, title)
      : text.citation.claimOfEvent(claim.says, credit, event, title);
  return [first, ...quoted(claim.passages, dataset, text), closing(dataset, link, text)].join('\n');
}

/** For the story as a whole: its articles, and the view that the link opens. */
export function citeStory(dataset: StoryOutline, link: string, text: Text): string {
  const { story, sources } = dataset;
  const articles = sources.map((source) => articleInFull(source, text));
  return [text.citation.story(story.title), ...articles, closing(dataset, link, text)].join('\n');
}

function quoted(passages: readonly Quotation[], { sources }: StoryOutline, text: Text): string[] {
  return sources.flatMap((source) => {
    const words = stretchesOf(passages, source).map(inQuotationMarks);
    return words.length > 0 ? [`${words.join(' … ')} ${articleInFull(source, text)}`] : [];
  });
}

/** The words of the passages in the order of the text, each once: passages that overlap are one stretch. */
function stretchesOf(passages: readonly Quotation[], source: SourceHead): Quotation[] {
  const ordered = passages.filter(({ source: id }) => id === source.id).sort((a, b) => a.start - b.start);
  const stretches: Quotation[] = [];
  for (const passage of ordered) {
    const last = stretches.at(-1);
    if (last && passage.start < last.end) stretches.splice(-1, 1, joined(last, passage));
    else stretches.push(passage);
  }
  return stretches;
}

function articleInFull(source: SourceHead, text: Text): string {
  const title = source.title ?? text.citation.noTitle;
  const outlet = labelInFull(source, text);
  const date = formatPublished(source, text);
  if (!source.address) return text.citation.article(title, outlet, date);
  const { url, accessed } = source.address;
  return text.citation.articleAtAddress(title, outlet, date, url, accessedOn(accessed, text));
}

/** The day on which the text was taken from its address: "seen on 5 March 2023". */
export const accessedOn = (accessed: string, text: Text): string =>
  text.citation.accessed(formatDate(accessed, 'long', text));

const closing = ({ version }: StoryOutline, link: string, text: Text) => text.citation.closing(link, version);
