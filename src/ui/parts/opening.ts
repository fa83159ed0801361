import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * What has just been opened is read from its top. The keyboard goes on at its title, unless it is in a part of the page that stays, as the
 * article is: the link that was followed is gone from the page, or is a day at its foot.
 */
export function useReadFromTop(title: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const active = document.activeElement;
    const isFree = active === null || active === document.body || active.closest('.timeline') !== null;
    if (isFree) title.current?.focus({ preventScroll: true });
    title.current?.closest('.panel')?.scrollTo({ top: 0 });
  }, [title]);
}
