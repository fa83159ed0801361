// What is said where the page's program cannot run: everything it would have shown stands open as text, with the map's picture.

/** The sentences, which the build writes from the catalogue as data of the element that shows them. */
export type FatalErrorSentences = Record<
  'openedAsFile' | 'noProgram' | 'notStarted' | 'reload' | 'reloading' | 'offline' | 'openFullMap',
  string
>;

/** The page is left as it is without a script. `error` is written into a sentence that has a place for it. */
export function showFatalError(reason: 'openedAsFile' | 'noProgram' | 'notStarted', error = ''): void {
  const root = document.documentElement;
  root.dataset.program = 'missing';
  root.dataset.map = 'failed';
  document.querySelector('.panel')?.append(document.getElementById('in-full') ?? '');
  for (const details of document.querySelectorAll('details')) details.open = true;
  const notice = document.getElementById('fatal-error');
  if (!notice?.hidden) return;
  const sentences = notice.dataset as Partial<FatalErrorSentences>;
  const words = document.createElement('p');
  words.textContent = (sentences[reason] ?? '').replace('{error}', () => error);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'act';
  button.textContent = sentences.reload ?? '';
  button.addEventListener('click', async () => {
    words.textContent = sentences.reloading ?? '';
    if (await canReload()) location.reload();
    else words.textContent = sentences.offline ?? '';
  });
  notice.role = 'alert';
  notice.hidden = false;
  notice.replaceChildren(words, button);
  if (root.dataset.layout !== 'embed') return;
  // A frame that may run no script of this site's own still leads to the whole of it.
  const link = document.createElement('a');
  link.textContent = sentences.openFullMap ?? '';
  link.target = '_blank';
  link.rel = 'noopener';
  link.href = location.pathname + location.hash;
  notice.append(link);
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
