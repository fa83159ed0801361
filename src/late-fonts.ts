/**
 * Fonts that come after the first paint change letters and not lines: every block of the text in view keeps its height, though a line of it may
 * have become empty, until the reader does something or the window changes.
 */
export function keepHeights(page: Document): void {
  if (page.fonts.status === 'loaded') return;
  // Measuring what is hidden would lay it out.
  const blocks = [...page.querySelectorAll<HTMLElement>('#panel :is(h1, h2, p, li):not([hidden] *)')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.top < innerHeight);
  for (const { element, box } of blocks) element.style.minHeight = `${box.height}px`;
  const release = () => {
    for (const { element } of blocks) element.style.minHeight = '';
  };
  for (const event of ['pointerdown', 'keydown', 'resize']) addEventListener(event, release, { once: true });
}
