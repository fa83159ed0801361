import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { emptyLink } from '../state/link';
import { textIn } from '../text/text';
import { notFoundPage } from './not-found';
import { sharedPages } from './shared-pages';

const { dataset } = compiledStory('second-story');
const pages = sharedPages(dataset);
const described = (path: string, of = pages) => of.find((page) => page.path === path)?.description;

test('every mark, view and article has one page, with a path of its own', () => {
  const { marks, views, sources } = dataset;
  expect(pages.map(({ path }) => path)).toEqual([
    ...marks.map(({ id }) => `m/${id}/`),
    ...views.map(({ id }) => `v/${id}/`),
    ...sources.map(({ id }) => `a/${id}/`),
  ]);
  for (const { path, title, description } of pages) {
    expect(title, path).not.toBe('');
    expect(description, path).not.toBe('');
  }
});

test('a page opens its mark, its view with its rings, or its article', () => {
  const link = (path: string) => pages.find((page) => page.path === path)?.link;
  const [view] = dataset.views;
  expect(link('m/boat/')).toEqual({ ...emptyLink, mark: 'boat' });
  expect(link('v/search/')).toEqual({ ...emptyLink, fit: 'search', rings: view?.rings, mark: view?.mark });
  expect(link('a/wire/')).toEqual({ ...emptyLink, source: 'wire' });
});

test('a mark is described by words of an article with whose they are, a range by its distance first', () => {
  expect(described('m/boat/')).toMatch(/^“The inter-island boat .*” \(The harbour office in Suva, in The Islander\)$/);
  expect(described('m/plane/')).toMatch(/^up to 200 miles\. “A search plane /);
  expect(described('v/search/')).toMatch(/^Search plane up to 200 miles\. /);
  expect(described('a/islander/')).toMatch(/^The Islander, 3 March 2023\. .* 6 quotes /);
});

test('a distance that no article gives is said to be from elsewhere', () => {
  const three = sharedPages(compiledStory('three-articles').dataset);
  expect(described('m/kinzhal/', three)).toMatch(/^1,500 to 2,000 km \([^)]+\)\. “.*” \(Reuters\)$/);
  expect(described('m/atacms-reach/', three)).toMatch(/^up to 300 km\. “/);
});

test('what a host sends for a page that is gone leads to the front by its whole address', () => {
  const page = notFoundPage(dataset.story, 'https://example.org/map/', textIn('en'));
  expect(page).toContain('<a href="https://example.org/map/">One boat, two lists</a>');
  expect(page.match(/(?:href|src)="/g)).toHaveLength(1);
});
