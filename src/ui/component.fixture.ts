// For tests: renders single components without a browser, for a small invented story.

import { type ComponentChild, h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { compiledStory } from '../compile/fixtures/compiled-story';
import type { Dataset } from '../model/dataset';
import { createPage, type Page } from '../state/page';
import { PageProvider } from './parts/page-context';

/** The dataset of one of the stories among the fixtures. Throws where it does not compile. */
export function datasetOf(story: 'second-story' | 'small-story' | 'three-articles'): Dataset {
  return compiledStory(story).dataset;
}

/** The page as a link opens it. */
export const pageAt = (dataset: Dataset, fragment = ''): Page => createPage(dataset, fragment);

/** The component's markup, and its words without markup. */
export function drawn(component: ComponentChild, page: Page): { readonly markup: string; readonly words: string } {
  const markup = renderToStaticMarkup(h(PageProvider, { value: page }, component));
  return {
    markup,
    words: markup
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  };
}
