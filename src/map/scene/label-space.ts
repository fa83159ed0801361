// How many words a map of this size has space for.
import { narrowMap, spaciousMap } from '../../look/line-forms';
import type { SceneState } from './scene';

/** `isUnderSheet`: a sheet covers a part of it. */
export function labelSpaceOn(
  { clientWidth, clientHeight }: HTMLElement,
  isUnderSheet: boolean,
): Pick<SceneState, 'isNarrow' | 'hasSpace'> {
  return {
    isNarrow: clientWidth < narrowMap,
    hasSpace: !isUnderSheet && clientWidth >= spaciousMap.width && clientHeight >= spaciousMap.height,
  };
}
