// What components show of the page's state.
import type { Span } from '../../../model/quotation';
import type {
  Article,
  ArticleSpan,
  DeskProblem,
  DeskRecord,
  DeskState,
  Draft,
  Left,
  OpenChoice,
  Plain,
  RecordList,
  StateRecord,
} from '../../protocol';
import { spanOfPassage } from '../article/passage';
import type { MarkedSpan } from '../article/pieces';
import { isList } from '../record/changes';
import type { DeskPage, Editing } from './desk-page';

export const articleOf = ({ story, article }: DeskPage): Article | null =>
  story?.articles.find(({ file }) => file === article) ?? story?.articles[0] ?? null;

/** Suggestions that are still to be decided. */
export const draftsLeft = ({ story, handled }: DeskPage): readonly Draft[] =>
  story?.drafts.filter(({ id }) => !handled.includes(id)) ?? [];

export const currentDraft = (page: DeskPage): Draft | null => {
  const drafts = draftsLeft(page);
  return drafts.find(({ id }) => id === page.draft) ?? null;
};

/** Of the article that is shown. */
export const draftsHere = (page: DeskPage): readonly Draft[] => {
  const article = articleOf(page);
  return draftsLeft(page).filter(({ source }) => source === article?.id);
};

/** The first choice of a suggestion that the editor has not made. */
export const nextChoice = (page: DeskPage): OpenChoice | null => {
  const draft = currentDraft(page);
  const made = page.choosing?.draft === draft?.id ? (page.choosing?.chosen.length ?? 0) : 0;
  return draft?.open[made] ?? null;
};

export const recordByKey = (story: DeskState | null, key: string | null): StateRecord | null =>
  story?.records.find((record) => record.key === key) ?? null;

export const recordById = (story: DeskState | null, list: RecordList, id: string): DeskRecord | null =>
  story?.records.find((record) => record.list === list && record.id === id) ?? null;

export const problemsOfRecord = (story: DeskState | null, key: string): readonly DeskProblem[] =>
  story?.problems.filter((problem) => problem.record === key) ?? [];

export const problemsOfArticle = (story: DeskState | null, article: Article): readonly DeskProblem[] =>
  story?.problems.filter(({ words }) => words !== null && words.article === nameOf(article)) ?? [];

/** Problems that no words of an article stand for. */
export const otherProblems = (story: DeskState | null): readonly DeskProblem[] =>
  story?.problems.filter(({ words }) => words === null || words.spans.length === 0) ?? [];

/** Articles are named by their source where they have one. */
const nameOf = ({ id, file }: Article) => id ?? file;

export const articleNamed = (story: DeskState | null, name: string): Article | null =>
  story?.articles.find((article) => nameOf(article) === name) ?? null;

/** The words of a record in an article. */
export function spansOfEditing({ list, fields }: Editing, article: Article): readonly Span[] {
  if (fields.source !== article.id) return [];
  const passages: readonly Plain[] =
    list === 'claims.yaml'
      ? passagesOf(fields.passages)
      : typeof fields.exact === 'string'
        ? [{ ...fields } as Plain]
        : [];
  return passages.flatMap((passage) => spanOfPassage(article.text, passage) ?? []);
}

/** A claim with one passage may have it without a list. */
export const passagesOf = (value: Plain | undefined): readonly Plain[] =>
  isList(value) ? value : value === undefined || value === null ? [] : [value];

/** All that is marked in the article; what comes later is drawn over what comes before. */
export function markedSpans(page: DeskPage, article: Article): readonly MarkedSpan[] {
  const { story } = page;
  const current = currentDraft(page);
  const edited = page.editing;
  return [
    ...article.spans.map(({ start, end, is }): MarkedSpan => ({ start, end, is })),
    ...draftsHere(page).flatMap(({ spans }) => spans.map((span): MarkedSpan => ({ ...span, is: 'suggested' }))),
    ...problemsOfArticle(story, article).flatMap(({ words }) =>
      (words?.spans ?? [])
        // That words are not carried yet is marked already.
        .filter((span) => !article.spans.some((other) => other.is === 'open' && overlap(span, other)))
        .map((span): MarkedSpan => ({ ...span, is: 'problem' })),
    ),
    ...(current && current.source === article.id && !edited
      ? current.spans.map((span): MarkedSpan => ({ ...span, is: 'current' }))
      : []),
    ...(edited ? spansOfEditing(edited, article).map((span): MarkedSpan => ({ ...span, is: 'edited' })) : []),
  ];
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

export type LeftKind = keyof Left;

/** In the order in which they are shown. */
export const leftKinds: readonly LeftKind[] = ['drafts', 'numbers', 'names', 'quotations', 'attributions', 'problems'];

type OpenWhat = Extract<ArticleSpan, { is: 'open' }>['what'];
const kindOf: Readonly<Record<OpenWhat, LeftKind>> = {
  number: 'numbers',
  day: 'numbers',
  name: 'names',
  place: 'names',
  quotation: 'quotations',
  attribution: 'attributions',
};

export interface OpenWords {
  readonly article: Article;
  readonly span: Span;
}

/** Words of one kind that nothing carries yet, in all articles, from the one that is shown on. */
export function openWords(page: DeskPage, kind: LeftKind): readonly OpenWords[] {
  const articles = page.story?.articles ?? [];
  const first = Math.max(
    0,
    articles.findIndex(({ file }) => file === articleOf(page)?.file),
  );
  return [...articles.slice(first), ...articles.slice(0, first)].flatMap((article) =>
    article.spans
      .filter((span) => span.is === 'open' && kindOf[span.what] === kind)
      .map(({ start, end }) => ({ article, span: { start, end } })),
  );
}

/** The story's own ids of a list, which a new record may not have. */
export const idsOf = (story: DeskState | null, list: RecordList): ReadonlySet<string> =>
  new Set(story?.records.filter((record) => record.list === list).map(({ id }) => id ?? '') ?? []);
