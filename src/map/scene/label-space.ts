// How many words a map of this size has space for.
import { narrowMap, spaciousMap } from '../../look/line-forms';
import type { SceneState } from './scene';

/** `isUnderSheet`: a sheet covers a part of it. */
export function labelSpaceOn(container: HTMLElement, isUnderSheet: boolean): Pick<SceneState, 'isNarrow' | 'hasSpace'> {
  const { clientWidth, clientHeight } = container;
  const besideArticle = clientWidth - widthUnderArticle(container);
  return {
    isNarrow: clientWidth < narrowMap,
    hasSpace: !isUnderSheet && besideArticle >= spaciousMap.width && clientHeight >= spaciousMap.height,
  };
}

/** In windows that have no third column an article lies over the text. */
function widthUnderArticle(container: HTMLElement): number {
  const article = document.querySelector('.reader')?.getBoundingClientRect();
  return article ? Math.max(0, article.right - container.getBoundingClientRect().left) : 0;
}
