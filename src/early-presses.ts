/**
 * What is pressed before the program runs is pressed again when it does. Switches move at once; the program puts them back as it begins, and moves
 * them again. Links need none of this: the program reads the address.
 */
export function keepEarlyPresses(page: Document): void {
  const root = page.documentElement;
  const pressed: HTMLElement[] = [];
  const keep = (event: Event) => {
    // A press on a label is one on its switch too.
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>('button, input') : null;
    if (!control) return;
    if (control.matches('button')) event.preventDefault();
    pressed.push(control);
  };
  page.addEventListener('click', keep, { capture: true });
  new MutationObserver((_, observer) => {
    if (root.dataset.program === 'loading') return;
    observer.disconnect();
    page.removeEventListener('click', keep, { capture: true });
    if (root.dataset.program === 'running') for (const control of pressed) control.click();
  }).observe(root, { attributeFilter: ['data-program'] });
}
