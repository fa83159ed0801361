// For tests: the page in every state that a link can open, drawn without a browser.
import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { VitestUtils } from 'vitest';
import type { Dataset } from '../model/dataset';
import { createPage } from '../state/page';
import { Embed } from './embed/embed';
import { Panel } from './frame/panel';
import { PageProvider } from './parts/page-context';

/** What of a browser the page looks at while it is drawn. */
export function stubBrowser(vi: VitestUtils): void {
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('window', { location: new URL('https://example.org/') });
}

/** Every state of the page that a link can open. */
export function fragmentsOf({ marks, sources, events, tour }: Dataset): string[] {
  return [
    '',
    ...marks.map(({ id }) => `#mark=${id}`),
    ...sources.map(({ id }) => `#source=${id}`),
    ...events.map(({ date }) => `#time=${date}`),
    ...tour.map(({ id }) => `#step=${id}`),
  ];
}

export const rendered = (layout: 'panel' | 'embed', dataset: Dataset, fragment: string): string =>
  renderToStaticMarkup(
    h(PageProvider, { value: createPage(dataset, fragment) }, h(layout === 'panel' ? Panel : Embed, {})),
  );
