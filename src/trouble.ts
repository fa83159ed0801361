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
  button.addEventListener('click', () => location.reload());
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
