// The notice shown where the page's program cannot run. The page is then as without scripts: the still map, and everything as text.

/** Written by the build, from the catalogue, as data attributes of the element that shows them. */
export type FatalErrorSentences = Record<
  'openedAsFile' | 'noProgram' | 'notStarted' | 'reload' | 'reloading' | 'offline' | 'openFullMap',
  string
>;

/** `error` fills the placeholder `{error}` of the sentence. */
export function showFatalError(reason: 'openedAsFile' | 'noProgram' | 'notStarted', error = ''): void {
  const root = document.documentElement;
  root.dataset.program = 'failed';
  root.dataset.map = 'failed';
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const section of document.querySelectorAll('.tab-panel[hidden]')) section.removeAttribute('hidden');
  // A link to a mark leads to its row in the list, as without scripts.
  for (const { parentElement, dataset } of document.querySelectorAll<HTMLElement>('.marks .mark-row'))
    if (parentElement) parentElement.id = `mark=${dataset.mark}`;
  document.querySelector('.key')?.classList.remove('folded');
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
  // Where an embedded map cannot run in its frame, the full page may.
  const link = document.createElement('a');
  link.textContent = sentences.openFullMap ?? '';
  link.target = '_blank';
  link.rel = 'noopener';
  link.href = location.pathname + location.hash;
  notice.append(link);
}

/**
 * Whether reloading would load this page. Offline, or behind a network's sign-in page, it would only remove what can be read here.
 */
async function canReload(): Promise<boolean> {
  if (location.protocol === 'file:') return true;
  try {
    // In a frame with an opaque origin a page may not read the response, but learns that there is one.
    const mode = globalThis.origin === 'null' ? 'no-cors' : 'same-origin';
    const response = await fetch(location.href, { cache: 'no-store', mode });
    return response.type === 'opaque' || (response.ok && (await response.text()).includes('data-static-map'));
  } catch {
    return false;
  }
}
