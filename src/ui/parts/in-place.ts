/** Where a link leads that has no view of its own to name: the story's front. */
export const front = './';

/**
 * The handler of a link that the page itself can open. Only a plain click is handled: with a modifier key, or by another button, a reader asks
 * the browser for a tab, a window or a download, and gets it. The link's address must be a permalink to what `open` shows.
 */
export function inPlace<Target extends EventTarget>(
  open: (event: MouseEvent & { readonly currentTarget: Target }) => void,
) {
  return (event: MouseEvent & { readonly currentTarget: Target }) => {
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    open(event);
  };
}
