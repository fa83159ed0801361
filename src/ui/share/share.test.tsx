import { expect, test, vi } from 'vitest';
import { datasetOf, drawn, pageAt } from '../component.fixture';
import { stubBrowser } from '../every-state.fixture';
import { embedCode, Share } from './share';

stubBrowser(vi);
const dataset = datasetOf('second-story');
const share = <Share onClose={() => undefined} />;

test('every published file is offered as a download of this site', () => {
  const { markup } = drawn(share, pageAt(dataset));
  const files = [...markup.matchAll(/<a [^>]*href="([^"]+)"[^>]* download="([^"]+)"/g)].map(([, ...both]) => both);
  expect(files.map(([, file]) => file)).toEqual([
    'map.geojson',
    'map-flat.geojson',
    'claims.csv',
    'annotations.jsonld',
  ]);
  expect(drawn(share, pageAt(dataset, '#units=km')).words).toContain('Distances are in miles in citations');
  for (const [address, file] of files) expect(address).toMatch(new RegExp(`^[^:]*${file}$`));
});

test('a link to the mark is offered where one is open', () => {
  expect(drawn(share, pageAt(dataset)).words).not.toContain('Copy link to this item');
  const { words } = drawn(share, pageAt(dataset, '#mark=boat'));
  expect(words).toContain('Copy link to this item');
  expect(words).toContain('Last call of the Marama with its quotes');
});

test('the frame of the embed code may open a tab outside its sandbox, and tells no address of the page around it', () => {
  const code = embedCode(pageAt(dataset, '#rings=&mark=boat'));
  expect(code).toMatch(/^<iframe src="https:\/\/example\.org\/m\/boat\/\?embed#rings=(?:&amp;fit=[^"]*)?" /);
  // In the sandbox of the frame the tab could not download anything.
  expect(code).toMatch(/ sandbox="[^"]*allow-popups-to-escape-sandbox"><\/iframe>$/);
  expect(code).not.toMatch(/allow-(?:top-navigation|forms|modals|downloads)/);
  expect(code).toContain(' referrerpolicy="no-referrer"');
});

test('a title with signs of markup stays within its attribute', () => {
  const odd = { ...dataset, story: { ...dataset.story, title: 'A "boat" <b>&amp;' } };
  expect(embedCode(pageAt(odd))).toContain(' title="Map: A &quot;boat&quot; &lt;b>&amp;amp;" ');
});
