/** The address of the front page, for links that close what is open. */
export const frontPage = ({ root }: { readonly root: string }): string => root || './';

/**
 * The click handler of a link that the page itself opens. Clicks with a modifier key or another button are left to the browser, which opens a
 * tab or a window, or downloads. The link's address must be a permalink to what `open` shows.
 */
export function onPlainClick<Target extends EventTarget>(
  open: (event: MouseEvent & { readonly currentTarget: Target }) => void,
) {
  return (event: MouseEvent & { readonly currentTarget: Target }) => {
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    open(event);
  };
}
