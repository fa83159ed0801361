// For how many words a map has space.
import { leastRoomAbove, narrowMap, roomyMap } from '../../look/line-forms';
import type { SceneState } from './scene';

/** `isUnderSheet`: a sheet covers a part of it. */
export function roomOn(
  { clientWidth, clientHeight }: HTMLElement,
  isUnderSheet: boolean,
): Pick<SceneState, 'isNarrow' | 'hasRoom' | 'hasRoomAbove'> {
  return {
    isNarrow: clientWidth < narrowMap,
    hasRoom: !isUnderSheet && clientWidth >= roomyMap.width && clientHeight >= roomyMap.height,
    hasRoomAbove: clientWidth >= leastRoomAbove,
  };
}
