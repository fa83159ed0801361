// The page paints what was pressed before the map follows: changing and drawing the map takes longer than all else that a press does.

/** The order of what is done together. A movement may cover what was chosen, and is corrected last. */
const turns = ['show', 'move', 'keep'] as const;

/** Does a work after the next paint, and the same function once, however often it is asked for until then. */
export type AfterPaint = (turn: (typeof turns)[number], work: () => void) => void;

export function createAfterPaint(): AfterPaint {
  const waiting = { show: new Set<() => void>(), move: new Set<() => void>(), keep: new Set<() => void>() };
  let isWaiting = false;
  const doAll = () => {
    isWaiting = false;
    for (const turn of turns) {
      const works = [...waiting[turn]];
      waiting[turn].clear();
      for (const work of works) work();
    }
  };
  return (turn, work) => {
    waiting[turn].add(work);
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => setTimeout(doAll));
  };
}
