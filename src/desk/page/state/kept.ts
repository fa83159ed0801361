// What is kept over a reload of the page: what the editor has typed and not written yet, and where the editor is.
import { type DeskPage, emptyPage } from './desk-page';

const key = 'dateline-desk';
const kept = [
  'article',
  'draft',
  'editing',
  'placing',
  'dialog',
  'received',
] as const satisfies readonly (keyof DeskPage)[];

export function keepInSession(page: DeskPage): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept.map((name) => [name, page[name]]))));
  } catch {
    // No storage, or a dropped file that is too large for it: what is typed is then lost with the page, as anywhere.
  }
}

export function fromSession(): DeskPage {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<DeskPage>;
    return {
      ...emptyPage,
      ...Object.fromEntries(kept.filter((name) => name in stored).map((name) => [name, stored[name]])),
    };
  } catch {
    return emptyPage;
  }
}
