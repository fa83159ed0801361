import type { Page } from '@playwright/test';

declare global {
  /** What has moved, as browsers measure it: each with the words that moved. */
  var shifts: { readonly value: number; readonly words: string }[];
}

/** Counts in the pages that are opened after this. */
export const countsShifts = (page: Page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const words = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '').join(' | ');
        globalThis.shifts.push({ value, words });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
