// Loads what a link opens a moment before it is opened: while a pointer or the focus rests on it, or a finger touches it.
import type { PartName } from '../../model/parts';
import type { Page } from '../../state/page';

/** A pointer that only passes over a link stays on it for a shorter time. */
const restMilliseconds = 80;

export function loadAhead({ dataset, marks, parts, store }: Page): void {
  let timer: number | undefined;
  const load = (name: PartName | null) => {
    if (name !== null && parts.stateOf(name) === null) void parts.load(name);
  };
  const loadAfterRest = (name: PartName | null) => {
    window.clearTimeout(timer);
    if (name !== null) timer = window.setTimeout(() => load(name), restMilliseconds);
  };
  const exists = ({ kind, id }: PartName) =>
    kind === 'mark'
      ? marks.has(id)
      : kind === 'article'
        ? dataset.sources.some((source) => source.id === id)
        : kind === 'day'
          ? dataset.events.some(({ date }) => date === id)
          : kind === 'step'
            ? dataset.tour.some((step) => step.id === id)
            : dataset.questions.some((question) => question.id === id);
  const nameAt = ({ target }: Event): PartName | null => {
    const name = target instanceof Element ? partBehind(target) : null;
    return name && exists(name) ? name : null;
  };
  document.addEventListener('pointerover', (event) => loadAfterRest(nameAt(event)));
  document.addEventListener('touchstart', (event) => load(nameAt(event)), { passive: true });
  document.addEventListener('focusin', (event) => loadAfterRest(nameAt(event)));
  // The map says which mark the pointer is on.
  store.subscribe(({ highlighted }, previous) => {
    const [mark] = highlighted;
    if (highlighted === previous.highlighted || mark === undefined || !marks.has(mark)) return;
    loadAfterRest({ kind: 'mark', id: mark });
  });
}

const kinds = { mark: 'mark', m: 'mark', source: 'article', a: 'article', time: 'day', step: 'step' } as const;

/** What the link or the folded question opens in which an element is. */
function partBehind(element: Element): PartName | null {
  const question = element.closest<HTMLElement>('summary')?.parentElement?.dataset.question;
  if (question !== undefined) return { kind: 'question', id: question };
  return partOpenedBy(element.closest('a[href]')?.getAttribute('href') ?? '');
}

/** What a link of the page opens; null for any other. A mark that a link selects is read before the article beside it. */
export function partOpenedBy(href: string): PartName | null {
  const [, key, id] = /(?:[#&](mark|source|time|step)=|(?:^|\/)([ma])\/)([a-z0-9-]+)/.exec(href)?.filter(Boolean) ?? [];
  return key !== undefined && id !== undefined ? { kind: kinds[key as keyof typeof kinds], id } : null;
}
