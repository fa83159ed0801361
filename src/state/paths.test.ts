import { describe, expect, test } from 'vitest';
import { openingOf } from '../camera/story-opening';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { textIn } from '../text/text';
import { linkToMark, linkToView } from './address';
import { decodeLink, encodeLink } from './link';
import { linkOf } from './link-of';
import { createPage, type Page } from './page';
import { partsAtHand } from './parts';
import { type PathPage, pageOfArticle, pageOfMark, pageOfView, rootFrom } from './paths';

const { dataset } = compiledStory('three-articles');
const kinzhal = dataset.views.find(({ id }) => id === 'kinzhal');
if (!kinzhal) throw new Error('The story has no view “kinzhal”.');
const depotPage = pageOfMark('depot');
const viewPage = pageOfView(kinzhal);
const articlePage = pageOfArticle('001');

const pageAt = ({ path, link }: PathPage, fragment = ''): Page =>
  createPage(dataset, fragment, textIn('en'), openingOf(dataset), partsAtHand(dataset), {
    root: rootFrom(path),
    path: link,
  });

/** What the address bar gets. */
const fragmentOf = ({ store, opening, path }: Page) => encodeLink(linkOf(store.getState(), opening, path), path);

const windowAt = (url: string) => ({ location: new URL(url) }) as unknown as Window;

describe('a page opens in the state of its path, which its fragment changes', () => {
  test.each([
    [depotPage, '', { mark: 'depot', source: null, fit: 'mark.depot', rings: ['atacms', 'kinzhal'] }],
    [depotPage, '#rings=storm-shadow', { mark: 'depot', rings: ['storm-shadow'] }],
    [depotPage, '#mark=kyiv', { mark: 'kyiv', fit: 'mark.kyiv' }],
    [depotPage, '#mark=', { mark: null }],
    [depotPage, '#mark=&source=001', { mark: null, source: '001' }],
    [articlePage, '', { source: '001', mark: null, sheet: 'full' }],
    [articlePage, '#mark=depot', { source: '001', mark: 'depot' }],
    [articlePage, '#source=', { source: null }],
    [viewPage, '', { fit: 'kinzhal', rings: ['atacms', 'kinzhal'] }],
    [viewPage, '#map=6.00/53.00000/34.00000', { fit: null, rings: ['atacms', 'kinzhal'] }],
    [viewPage, '#mark=kyiv', { fit: 'mark.kyiv', mark: 'kyiv' }],
  ])('%o %s', (path, fragment, state) => {
    const page = pageAt(path, fragment);
    expect(page.store.getState()).toMatchObject(state);
    expect(page.store.getState().notices).toEqual([]);
  });
});

test('a mark in the fragment that is gone is said, and the page shows that of its path', () => {
  const { store } = pageAt(depotPage, '#mark=gone');
  expect(store.getState().mark).toBe('depot');
  expect(store.getState().notices).toHaveLength(1);
});

describe('the fragment says only what the path does not', () => {
  test('nothing, while the page is as it was opened', () => {
    expect(fragmentOf(pageAt(depotPage))).toBe('');
    expect(fragmentOf(pageAt(articlePage))).toBe('');
  });

  test('that nothing is open, where the path says that something is', () => {
    const page = pageAt(depotPage);
    page.actions.select(null, { show: false });
    expect(fragmentOf(page)).toBe('#mark=');
    const article = pageAt(articlePage);
    article.actions.openSource(null);
    expect(fragmentOf(article)).toBe('#source=');
    // On the front page an empty value is never written.
    const front = createPage(dataset, '#mark=depot');
    front.actions.select(null, { show: false });
    expect(fragmentOf(front)).toBe('');
  });

  test.each([depotPage, viewPage, articlePage])('whatever is done, it opens the same again: %o', (path) => {
    for (const act of [
      ({ actions }: Page) => actions.select('kyiv', { show: true }),
      ({ actions }: Page) => actions.openSource('003'),
      ({ actions }: Page) => actions.takeStep('2'),
      ({ actions }: Page) => actions.toggleRing('storm-shadow'),
      ({ actions }: Page) => actions.openFront(),
    ]) {
      const page = pageAt(path);
      act(page);
      const { link } = decodeLink(fragmentOf(page), page.linkIds, page.text, path.link);
      const shown = ({ store }: Page) => {
        const { mark, source, step, rings, fit } = store.getState();
        return { mark, source, step, rings: [...rings].sort(), fit };
      };
      expect(shown(pageAt(path, fragmentOf(page)))).toEqual(shown(page));
      expect(encodeLink(link, path.link)).toBe(fragmentOf(page));
    }
  });
});

test('a copied link has the path of what a preview can show, and says the rest in its fragment', () => {
  const view = (path: PathPage, fragment = '') =>
    linkToView(pageAt(path, fragment), windowAt(`https://example.org/news/map/${path.path}${fragment}`));
  const base = 'https://example.org/news/map/';
  expect(view(depotPage, '#map=6.00/53.00000/34.00000&rings=atacms')).toBe(
    `${base}m/depot/#map=6.00/53.00000/34.00000&rings=atacms`,
  );
  expect(view(depotPage, '#map=6.00/53.00000/34.00000&rings=atacms&mark=kyiv')).toBe(
    `${base}m/kyiv/#map=6.00/53.00000/34.00000&rings=atacms`,
  );
  expect(view(depotPage, '#map=6.00/53.00000/34.00000&rings=&source=001')).toBe(
    `${base}a/001/#map=6.00/53.00000/34.00000&rings=&mark=depot`,
  );
  expect(view(depotPage, '#map=6.00/53.00000/34.00000&rings=&mark=')).toBe(`${base}#map=6.00/53.00000/34.00000&rings=`);
  expect(view(viewPage)).toBe(`${base}v/kinzhal/#rings=atacms,kinzhal&fit=kinzhal`);
  const browser = windowAt(`${base}a/001/?embed#source=`);
  expect(linkToMark(pageAt(articlePage), 'kyiv', browser)).toBe(`${base}m/kyiv/`);
  expect(linkToMark(pageAt(articlePage), null, browser)).toBe(base);
});
