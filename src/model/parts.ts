// What a dataset has beside the front: the words. They are cut into parts, each of which has what is read at one place, so that a reader loads
// what is opened and no more. A part has the words written out, and needs no article to be read.
import { captionBy, questionsAbout } from './accounts';
import type { Claim, ClaimHead } from './claim';
import type { Dataset } from './dataset';
import { claimsFor, inOrder, marksOf } from './evidence';
import type { Quotation } from './quotation';
import { paragraphsOf } from './segments';
import type { Source } from './source';

/** The parts, by what they are read for. */
export interface PartsByKind {
  readonly mark: MarkEvidence;
  readonly article: ArticleText;
  readonly question: Answers;
  readonly day: DayQuotes;
  readonly step: Quotes;
  readonly captions: Captions;
}
export type PartKind = keyof PartsByKind;

/** Which part: of the mark, article, question, day or step with this id. There is one part of captions. */
export interface PartName<Kind extends PartKind = PartKind> {
  readonly kind: Kind;
  readonly id: string;
}

/** Claims, with the paragraphs that carry them. */
export interface Quotes {
  readonly claims: readonly Claim[];
  /** In the order of the articles. */
  readonly paragraphs: readonly QuotedParagraph[];
  /** The marks that passages carry, by the id of the passage. */
  readonly carried: Carried;
}

export type Carried = Readonly<Record<string, readonly string[]>>;

/** A paragraph of an article, from which words are quoted. */
export interface QuotedParagraph {
  readonly source: string;
  readonly start: number;
  /** Where the text below begins: after what is no part of the article, such as a date before its first sentence. */
  readonly from: number;
  readonly text: string;
}

export interface DayQuotes extends Quotes {
  /** The claims of each event of the day, in the order of the story. */
  readonly ofEvents: readonly (readonly string[])[];
}

/** All that the panel of a mark shows and the front does not know. */
export interface MarkEvidence extends Quotes {
  readonly evidence: readonly Quotation[];
  /** Those to the questions that claims about it answer. */
  readonly answers: readonly Claim[];
}

export interface ArticleText extends Pick<Source, 'text' | 'furniture' | 'days'> {
  /** All claims of the article. */
  readonly claims: readonly Claim[];
  readonly carried: Carried;
}

export interface Answers {
  readonly answers: readonly Claim[];
}

/** What each voice says of each site, for the map. */
export interface Captions {
  readonly captions: readonly ClaimHead[];
}

export const captionsName: PartName<'captions'> = { kind: 'captions', id: 'all' };

/** The file of a part, below the site's base. */
export function fileOf({ kind, id }: PartName): string {
  switch (kind) {
    case 'mark':
      return `m/${id}/evidence.json`;
    case 'article':
      return `a/${id}/article.json`;
    case 'question':
      return `q/${id}/answers.json`;
    case 'day':
      return `t/${id}/quotes.json`;
    case 'step':
      return `s/${id}/quotes.json`;
    case 'captions':
      return 'captions.json';
  }
}

export function partNamesOf({ marks, sources, questions, events, tour }: Dataset): PartName[] {
  const names = (kind: PartKind, ids: readonly string[]): PartName[] => [...new Set(ids)].map((id) => ({ kind, id }));
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return [
    ...names('mark', idsOf(marks)),
    ...names('article', idsOf(sources)),
    ...names('question', idsOf(questions)),
    ...names(
      'day',
      events.map(({ date }) => date),
    ),
    ...names('step', idsOf(tour)),
    captionsName,
  ];
}

/** Null for what the story does not have. */
export function partOf<Kind extends PartKind>(dataset: Dataset, name: PartName<Kind>): PartsByKind[Kind] | null {
  const cut: { readonly [Each in PartKind]: (id: string) => PartsByKind[Each] | null } = {
    mark: (id) => markEvidence(dataset, id),
    article: (id) => articleText(dataset, id),
    question: (id) => ({ answers: dataset.claims.filter(({ question }) => question === id) }),
    day: (id) => {
      const ofEvents = dataset.events.filter(({ date }) => date === id).map((event) => event.claims);
      return { ...quotesOf(dataset, claimsNamed(dataset, [...new Set(ofEvents.flat())])), ofEvents };
    },
    step: (id) => quotesOf(dataset, claimsNamed(dataset, dataset.tour.find((step) => step.id === id)?.claims ?? [])),
    captions: () => ({ captions: captionsOf(dataset) }),
  };
  return cut[name.kind](name.id);
}

function markEvidence(dataset: Dataset, id: string): MarkEvidence | null {
  const mark = dataset.marks.find((one) => one.id === id);
  if (!mark) return null;
  const asked = questionsAbout(id, dataset).map((question) => question.id);
  return {
    ...quotesOf(dataset, claimsFor(mark, dataset.claims)),
    evidence: mark.evidence,
    answers: dataset.claims.filter(({ question }) => question !== null && asked.includes(question)),
  };
}

function articleText({ sources, claims, marks }: Dataset, id: string): ArticleText | null {
  const source = sources.find((one) => one.id === id);
  if (!source) return null;
  const { text, furniture, days } = source;
  const ofArticle = claims.filter((claim) => claim.source === id);
  return { text, furniture, days, claims: ofArticle, carried: carriedBy(ofArticle, marks) };
}

function quotesOf({ sources, marks, coverage }: Dataset, claims: readonly Claim[]): Quotes {
  const passages = claims.flatMap((claim) => claim.passages);
  return {
    claims,
    paragraphs: sources.flatMap((source) => {
      const { id, text } = source;
      const leftOut = coverage.find((one) => one.source === id)?.leftOut ?? [];
      return paragraphsOf(source)
        .filter(({ start, end }) => passages.some((one) => one.source === id && start <= one.start && one.start < end))
        .map(({ start, end }) => {
          const head = leftOut.find((words) => start <= words.start && text.slice(0, words.start).trim() === '');
          const from = head ? head.end + (/^\s*/.exec(text.slice(head.end))?.[0].length ?? 0) : start;
          return { source: id, start, from, text: text.slice(from, end) };
        });
    }),
    carried: carriedBy(claims, marks),
  };
}

function carriedBy(claims: readonly Claim[], marks: Dataset['marks']): Carried {
  const passages = inOrder(claims.flatMap((claim) => claim.passages));
  return Object.fromEntries(passages.map((passage) => [passage.id, marksOf(passage, marks).map(({ id }) => id)]));
}

/** In the order of the ids. */
const claimsNamed = ({ claims }: Dataset, ids: readonly string[]): Claim[] =>
  ids.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);

function captionsOf({ story, claims, marks, voices }: Dataset): ClaimHead[] {
  const sites = marks.filter(({ kind }) => kind === 'site');
  const captions = sites.flatMap(({ id }) =>
    voices.flatMap((voice) => captionBy(voice.id, id, { story, claims }) ?? []),
  );
  return [...new Set(captions)].map(({ passages, day, ...head }) => head);
}
