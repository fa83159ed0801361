// The pages that the site has beside its front: one for each mark, view and article. A fragment never reaches a server, so that what a preview
// shows is said by the path; on each page the fragment says the rest.
import type { StoryOutline } from '../model/dataset';
import type { PartName } from '../model/parts';
import type { View } from '../model/story';
import { emptyLink, type Link } from './link';
import type { State } from './state';

export interface PathPage {
  /** Below the site's root; ends in a slash. Empty for the front. */
  readonly path: string;
  /** What the page shows where the fragment says nothing. */
  readonly link: Link;
}

export const frontPage: PathPage = { path: '', link: emptyLink };

export const pathOfMark = (id: string): string => `m/${id}/`;

export const pathOfArticle = (id: string): string => `a/${id}/`;

export const pageOfMark = (mark: string): PathPage => ({ path: pathOfMark(mark), link: { ...emptyLink, mark } });

export const pageOfView = ({ id, rings, mark }: Pick<View, 'id' | 'rings' | 'mark'>): PathPage => ({
  path: `v/${id}/`,
  link: { ...emptyLink, rings, mark, fit: id },
});

export const pageOfArticle = (source: string): PathPage => ({
  path: pathOfArticle(source),
  link: { ...emptyLink, source },
});

/** The page that says most of what is shown: the open article, the selected mark, or the view that the map is fitted to. */
export function pageShowing(
  {
    source,
    mark,
    readerRing,
    step,
    time,
    fit,
  }: Pick<State, 'source' | 'mark' | 'readerRing' | 'step' | 'time' | 'fit'>,
  { views }: Pick<StoryOutline, 'views'>,
): PathPage {
  if (source !== null) return pageOfArticle(source);
  if (mark !== null) return pageOfMark(mark);
  // The first is the front's.
  const view = views.slice(1).find(({ id }) => id === fit);
  return view && !readerRing && step === null && time === null ? pageOfView(view) : frontPage;
}

/** From the page of a path to the site's root. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** The words that a page of a path shows when it opens. */
export const partsOfPath = ({ mark, source }: Pick<Link, 'mark' | 'source'>): PartName<'mark' | 'article'>[] => [
  ...(mark === null ? [] : [{ kind: 'mark' as const, id: mark }]),
  ...(source === null ? [] : [{ kind: 'article' as const, id: source }]),
];
