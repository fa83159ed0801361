import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useRemembered } from '../parts/remembered';

export interface Tab {
  readonly id: string;
  readonly name: string;
  /** How many things are listed in it; null where that says nothing. */
  readonly count: number | null;
  readonly content: ComponentChildren;
}

/**
 * The sections of the front page, one at a time. Find-in-page reaches the others too; without a script, and on paper, all are shown one
 * after another.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [chosenId, choose] = useRemembered('tab of the front', tabs[0]?.id);
  const list = useRef<HTMLDivElement>(null);
  // Without events in the markup: browsers that do not know this event have no such property.
  useEffect(() => {
    const parent = list.current?.parentElement;
    const showFound = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.dataset.tab) choose(target.dataset.tab);
    };
    parent?.addEventListener('beforematch', showFound);
    return () => parent?.removeEventListener('beforematch', showFound);
  }, [choose]);
  const open = (tab: Tab | undefined) => {
    if (!tab) return;
    choose(tab.id);
    document.getElementById(tabId(tab.id))?.focus({ preventScroll: true });
    // A section is read from its beginning, also where the row of tabs has stayed at the top over a longer one.
    requestAnimationFrame(() => {
      const panel = document.querySelector(`[data-tab="${tab.id}"]`);
      const isPast =
        panel && list.current && panel.getBoundingClientRect().top < list.current.getBoundingClientRect().bottom;
      if (isPast) panel.scrollIntoView({ block: 'start' });
    });
  };
  return (
    <>
      <div
        class="tabs"
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={(event) => {
          const index = tabs.findIndex(({ id }) => id === chosenId);
          const to = (
            { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 } as Partial<Record<string, number>>
          )[event.key];
          if (to === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          open(tabs.at(to % tabs.length));
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={tabId(tab.id)}
            aria-selected={tab.id === chosenId}
            aria-controls={`tab-panel-${tab.id}`}
            tabIndex={tab.id === chosenId ? 0 : -1}
            onClick={() => open(tab)}
          >
            {tab.name}
            {tab.count !== null && <small> {tab.count}</small>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          class="tab-panel"
          role="tabpanel"
          id={`tab-panel-${id}`}
          data-tab={id}
          aria-labelledby={tabId(id)}
          hidden={id === chosenId ? undefined : 'until-found'}
        >
          {content}
        </div>
      ))}
    </>
  );
}

const tabId = (id: string) => `tab-${id}`;

/** Opens the section of the front page in which an element is. */
export function openTabOf(element: Element | null): void {
  const panel = element?.closest('[role="tabpanel"][hidden]');
  if (!panel) return;
  // At once, so that the element can be scrolled to before the tabs are rendered again.
  panel.removeAttribute('hidden');
  document.getElementById(panel.getAttribute('aria-labelledby') ?? '')?.click();
}
