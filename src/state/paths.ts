// The pages that the site has beside its front: one for each mark, view and article. A fragment never reaches a server, so that what a preview
// shows is said by the path; on each page the fragment says the rest.
import type { View } from '../model/story';
import { emptyLink, type Link } from './link';

export interface PathPage {
  /** Below the site's root; ends in a slash. */
  readonly path: string;
  /** What the page shows where the fragment says nothing. */
  readonly link: Link;
}

export const pageOfMark = (mark: string): PathPage => ({ path: `m/${mark}/`, link: { ...emptyLink, mark } });

export const pageOfView = ({ id, rings, mark }: Pick<View, 'id' | 'rings' | 'mark'>): PathPage => ({
  path: `v/${id}/`,
  link: { ...emptyLink, rings, mark, fit: id },
});

export const pageOfArticle = (source: string): PathPage => ({ path: `a/${source}/`, link: { ...emptyLink, source } });
