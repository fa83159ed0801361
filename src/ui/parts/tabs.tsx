import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWholeAfterPaint } from './whole-after-paint';

export interface Tab {
  readonly id: string;
  readonly name: string;
  /** How many things are listed in it; null where that says nothing. */
  readonly count: number | null;
  readonly content: ComponentChildren;
}

interface TabsProps {
  /** What the tabs are of, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The id of the open one. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/**
 * Parts of a text, one at a time. Find-in-page reaches the others too, one paint later; without a script, and on paper, all are shown one after another. A single
 * part has no row of tabs.
 */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const open = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const isWhole = useWholeAfterPaint();
  // Without events in the markup: browsers that do not know this event have no such property.
  useEffect(() => {
    const parent = list.current?.parentElement;
    const showFound = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.dataset.tab) onChoose(target.dataset.tab);
    };
    parent?.addEventListener('beforematch', showFound);
    return () => parent?.removeEventListener('beforematch', showFound);
  }, [onChoose]);
  const choose = (tab: Tab | undefined) => {
    if (!tab) return;
    onChoose(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus({ preventScroll: true });
    // A part is read from its beginning, also where the row of tabs has stayed at the top over a longer one.
    requestAnimationFrame(() => {
      const panel = document.getElementById(`tab-panel-${tab.id}`);
      const isPast =
        panel && list.current && panel.getBoundingClientRect().top < list.current.getBoundingClientRect().bottom;
      if (isPast) panel.scrollIntoView({ block: 'start' });
    });
  };
  const chooseByKey = (event: KeyboardEvent) => {
    const index = open ? tabs.indexOf(open) : 0;
    const steps: Partial<Record<string, number>> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    choose(tabs.at(to % tabs.length));
  };
  if (tabs.length === 1) return <>{open?.content}</>;
  return (
    <>
      <div
        class={tabs.length > 3 ? 'tabs spread' : 'tabs'}
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={chooseByKey}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={tab === open}
            aria-controls={`tab-panel-${tab.id}`}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {tab.name}
            {tab.count !== null && <small> {tab.count}</small>}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          class="tab-panel"
          role="tabpanel"
          id={`tab-panel-${tab.id}`}
          data-tab={tab.id}
          aria-labelledby={`tab-${tab.id}`}
          hidden={tab === open ? undefined : 'until-found'}
        >
          {(isWhole || tab === open) && tab.content}
        </div>
      ))}
    </>
  );
}

/** Opens the part in which an element is. */
export function openTabOf(element: Element | null): void {
  const panel = element?.closest('[role="tabpanel"][hidden]');
  if (!panel) return;
  // At once, so that the element can be scrolled to before the tabs are rendered again.
  panel.removeAttribute('hidden');
  document.getElementById(panel.getAttribute('aria-labelledby') ?? '')?.click();
}
