interface Kept {
  readonly element: HTMLElement;
  readonly style: Partial<Record<'minHeight' | 'minWidth' | 'maxWidth' | 'whiteSpace', string>>;
}

/**
 * Fonts that come after the first paint change letters and not lines: everything of the text in view keeps its height, though a line of it may
 * have become empty, until the reader does something or the window changes. So does what the program draws meanwhile.
 */
export function keepSizes(page: Document): void {
  if (page.fonts.status === 'loaded') return;
  const kept = new Set<HTMLElement>();
  const keepAll = () => {
    if (page.fonts.status === 'loaded') return;
    const parts = page.querySelectorAll<HTMLElement>('#panel :is(.panel, .reader) > *, .key');
    // All is measured before any of it is changed.
    for (const { element, style } of [...parts].flatMap((part) => sizesIn(part, kept))) {
      Object.assign(element.style, style);
      kept.add(element);
    }
  };
  keepAll();
  const drawn = new MutationObserver(keepAll);
  drawn.observe(page.getElementById('panel') as HTMLElement, { childList: true, subtree: true });
  const release = () => {
    drawn.disconnect();
    for (const { style } of kept)
      for (const name of ['minHeight', 'minWidth', 'maxWidth', 'whiteSpace'] as const) style[name] = '';
  };
  for (const event of ['pointerdown', 'keydown', 'resize', 'popstate'])
    addEventListener(event, release, { once: true });
}

/** What an element and those in it must keep. What is hidden or below the window is not measured: that would lay it out. Buttons have a height of their own. */
function sizesIn(element: HTMLElement, kept: ReadonlySet<HTMLElement>): Kept[] {
  if (element.hidden || element instanceof HTMLButtonElement) return [];
  const { top, width, height } = element.getBoundingClientRect();
  if (top >= innerHeight) return [];
  const inside = [...element.children].flatMap((child) => (child instanceof HTMLElement ? sizesIn(child, kept) : []));
  if (kept.has(element)) return inside;
  const { position, lineHeight } = getComputedStyle(element);
  const style: Kept['style'] = { minHeight: `${height}px` };
  // What stands beside it, or it itself at the right edge, would move with its width.
  if (position === 'fixed' || isInRow(element)) {
    style.minWidth = style.maxWidth = `${width}px`;
    if (height < 1.5 * Number.parseFloat(lineHeight)) style.whiteSpace = 'nowrap';
  }
  return [{ element, style }, ...inside];
}

const isInRow = ({ parentElement: parent }: HTMLElement) => {
  if (parent === null) return false;
  const { display, flexDirection } = getComputedStyle(parent);
  return display.endsWith('flex') && flexDirection.startsWith('row');
};
