// For tests: renders the page without a browser, in every state that a link can open.

import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { VitestUtils } from 'vitest';
import { openingOf } from '../camera/story-opening';
import { changedStory } from '../compile/fixtures/cases';
import { compiledFiles, compiledStory } from '../compile/fixtures/compiled-story';
import type { Dataset } from '../model/dataset';
import { createPage } from '../state/page';
import { partsAtHand } from '../state/parts';
import { type Text, textIn } from '../text/text';
import { Embed } from './embed/embed';
import { Panel } from './frame/panel';
import { PageProvider } from './parts/page-context';

/** The browser globals that rendering uses. */
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

/** With everything loaded. */
export const rendered = (
  layout: 'panel' | 'embed',
  dataset: Dataset,
  fragment: string,
  text: Text = textIn(dataset.story.language),
): string =>
  renderToStaticMarkup(
    h(
      PageProvider,
      {
        value: createPage(
          dataset,
          fragment,
          text,
          openingOf(dataset),
          partsAtHand(dataset, () => true),
        ),
      },
      h(layout === 'panel' ? Panel : Embed, {}),
    ),
  );

/** The text of the panel, or of the section with this heading, a line for each block. */
export function linesOf(dataset: Dataset, fragment: string, headingId?: string): string[] {
  const panel = rendered('panel', dataset, fragment);
  const [piece] = headingId
    ? (new RegExp(`<section[^>]* aria-labelledby="${headingId}".*?</section>`, 's').exec(panel) ?? [''])
    : [panel];
  return textLines(piece);
}

/** The text of markup, a line for each of its blocks. */
export const textLines = (markup: string): string[] =>
  markup
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<\/?(?:p|li|h\d|div|tr|dt|figure|figcaption|blockquote|summary|ul|details|button)\b[^>]*>/g, '\n')
    .replaceAll(/<\/t[hd]>/g, ' | ')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** A story of the fixtures, or the second story as a case changes it. Throws where it does not compile. */
export function storyNamed(name: string, isCase = false): Dataset {
  return (isCase ? compiledFiles(changedStory(`src/compile/fixtures/cases/${name}`)) : compiledStory(name)).dataset;
}
