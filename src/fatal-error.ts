// What is said where the page's program cannot run: everything it would have shown stands open as text, with the map's picture.

/** `reason`: one sentence. The page is left as it is without a script. */
export function showTrouble(reason: string): void {
  const root = document.documentElement;
  root.dataset.program = 'missing';
  root.dataset.map = 'failed';
  document.querySelector('.panel')?.append(document.getElementById('in-full') ?? '');
  for (const details of document.querySelectorAll('details')) details.open = true;
  const trouble = document.getElementById('trouble');
  if (!trouble?.hidden) return;
  const words = document.createElement('p');
  words.textContent = `${reason} The map is a still picture, and everything on it stands in the text.`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'act';
  button.textContent = 'Reload the page';
  button.addEventListener('click', async () => {
    words.textContent = 'The page is being loaded again.';
    if (await canReload()) location.reload();
    else
      words.textContent =
        'The page cannot be loaded at the moment. What is here stays: try again when there is a connection.';
  });
  trouble.role = 'alert';
  trouble.hidden = false;
  trouble.replaceChildren(words, button);
  if (root.dataset.layout !== 'embed') return;
  // A frame that may run no script of this site's own still leads to the whole of it.
  const link = document.createElement('a');
  link.textContent = 'Open the full map';
  link.target = '_blank';
  link.rel = 'noopener';
  link.href = location.pathname + location.hash;
  trouble.append(link);
}

/**
 * Whether reloading would bring this page again. Offline, or where a network puts its sign-in page in place of every other, it would only
 * take away what can be read here.
 */
async function canReload(): Promise<boolean> {
  if (location.protocol === 'file:') return true;
  try {
    // In a frame without an origin of its own a page may not read the answer, but sees that there is one.
    const mode = globalThis.origin === 'null' ? 'no-cors' : 'same-origin';
    const response = await fetch(location.href, { cache: 'no-store', mode });
    return response.type === 'opaque' || (response.ok && (await response.text()).includes('data-static-map'));
  } catch {
    return false;
  }
}
