import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Scrolls the panel to its top when something is opened in it, and moves the focus to the title of that. The focus stays where it is in
 * parts of the page that stay, such as an open article; not in the timeline, since a day chosen there opens far above it.
 */
export function useReadFromTop(title: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const active = document.activeElement;
    const isFree = active === null || active === document.body || active.closest('.timeline') !== null;
    if (isFree) title.current?.focus({ preventScroll: true });
    title.current?.closest('.panel')?.scrollTo({ top: 0 });
  }, [title]);
}
