/** Opens what is folded while the page is printed. (A style can do so only in newer browsers than the oldest that the page is for.) */
export function unfoldForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    // The reader's own ring is not printed, and asks for its cities when it is opened.
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .own-ring *)')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
