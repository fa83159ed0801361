/** Opens what is folded while the page is printed. (A style can do so only in newer browsers than the oldest that the page is for.) */
export function unfoldForPrint(): void {
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
