// The pages that are built beside the front, each with the words that a preview of it shows.
import type { Dataset } from '../model/dataset';
import { passagesOf } from '../model/evidence';
import { inUnitsOf } from '../model/length';
import { type BufferMark, isBuffer, isRange, isSwitch, type Mark, type RangeMark } from '../model/mark';
import { inQuotationMarks } from '../model/quotation';
import type { Source } from '../model/source';
import type { View } from '../model/story';
import { type PathPage, pageOfArticle, pageOfMark, pageOfView } from '../state/paths';
import { creditOf, labelInFull } from '../text/credit';
import { formatPublished, formatRange } from '../text/format';
import { sentenceInUnits } from '../text/sentence';
import { type Text, textIn } from '../text/text';

export interface SharedPage extends PathPage {
  readonly kind: 'mark' | 'view' | 'article';
  readonly id: string;
  /** Of what it shows, without the title of the story. */
  readonly title: string;
  readonly description: string;
}

/** In the order of the data: marks, views, articles. */
export function sharedPages(dataset: Dataset, text: Text = textIn(dataset.story.language)): SharedPage[] {
  const inUnits = (sentence: string) => sentenceInUnits(sentence, inUnitsOf(dataset.story), text);
  return [
    ...dataset.marks.map((mark) => ({
      ...pageOfMark(mark.id),
      kind: 'mark' as const,
      id: mark.id,
      title: mark.name,
      description: inUnits(describedMark(mark, dataset, text)),
    })),
    ...dataset.views.map((view) => ({
      ...pageOfView(view),
      kind: 'view' as const,
      id: view.id,
      title: inUnits(view.name),
      description: inUnits(describedView(view, dataset, text)),
    })),
    ...dataset.sources.map((source) => ({
      ...pageOfArticle(source.id),
      kind: 'article' as const,
      id: source.id,
      title: source.title ?? source.label,
      description: describedArticle(source, dataset, text),
    })),
  ];
}

/** The quote that says most of it and whose it is, after the distance of a range; else how its place is known. */
function describedMark(mark: Mark, dataset: Dataset, text: Text): string {
  const { lead } = mark;
  const claim = dataset.claims.find(({ id }) => id === lead?.claim);
  const words =
    lead && claim
      ? text.wholePage.quoteInDescription(inQuotationMarks(lead.sentence), creditOf(claim, dataset, text))
      : mark.basisNote;
  if (!isSwitch(mark)) return words;
  const range = rangeOf(mark, dataset, text);
  const outside = outsideSourceOf(mark, dataset);
  return outside === null
    ? text.wholePage.rangeInDescription(range, words)
    : text.wholePage.outsideRangeInDescription(range, outside, words);
}

/** Whose the distance is where no article gives it. */
function outsideSourceOf(mark: RangeMark | BufferMark, { marks }: Dataset): string | null {
  const range = isBuffer(mark) ? marks.filter(isRange).find(({ id }) => id === mark.rangeMark) : mark;
  return range?.rangeClaim === null ? (range.references[0]?.publisher ?? null) : null;
}

/** The ranges that it shows, and what the map is. */
function describedView({ rings }: View, dataset: Dataset, text: Text): string {
  const { marks, story } = dataset;
  const on = marks.filter(isSwitch).filter(({ id }) => (rings ?? story.rings).includes(id));
  if (on.length === 0) return story.description;
  const ranges = on.map((mark) => text.map.rangeOnPicture(mark.shortName, rangeOf(mark, dataset, text)));
  return text.wholePage.viewDescription(ranges, story.description);
}

function describedArticle(source: Source, { claims }: Dataset, text: Text): string {
  const quotes = passagesOf(claims.filter((claim) => claim.source === source.id)).length;
  return text.wholePage.articleDescription(labelInFull(source, text), formatPublished(source, text), quotes);
}

const rangeOf = (mark: RangeMark | BufferMark, { story }: Dataset, text: Text) =>
  formatRange({ innerRadiusKm: 0, ...mark }, inUnitsOf(story), text);
