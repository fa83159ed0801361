/** Opens every folded section while the page is printed. CSS could do that only in browsers newer than the oldest supported ones. */
export function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    // The reader's ring is not printed.
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .reader-ring *)')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
