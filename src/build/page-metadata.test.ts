import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { addressFiles, describedPages, pageMetadata, withMetadata } from './page-metadata';

const { dataset } = compiledStory('three-articles');
const site = 'https://example.org/news/map/';

/** What the crawler of a messenger reads: it runs no script, and follows the addresses in the head. */
function unfurled(path: string, address: string | null) {
  const { document } = parseHTML(
    withMetadata('<html><head></head><body></body></html>', pageMetadata(path, dataset, address)),
  );
  const tag = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null');
  return { tag, data, oembed: document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') };
}

test('a messenger finds title, description and a picture of every page, and editors its frame', () => {
  const files = addressFiles(dataset, site);
  for (const { path, title, description } of describedPages(dataset)) {
    const { tag, oembed } = unfurled(path, site);
    expect(tag('og:title')).toContain(title);
    expect(tag('og:description')).toBe(description);
    expect(tag('og:url')).toBe(site + path);
    // That it is there, and as large as it says, is tested where the pictures are drawn.
    expect(tag('og:image')).toBe(`${site}${path}preview.png`);
    expect([tag('og:image:width'), tag('og:image:height')]).toEqual(['1200', '630']);
    expect(tag('twitter:card')).toBe('summary_large_image');
    const { html, ...described } = JSON.parse(files[oembed?.replace(site, '') ?? ''] ?? 'null');
    expect(described).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 600,
      height: 400,
      thumbnail_url: tag('og:image'),
    });
    expect(html).toContain(`<iframe src="${site}${path}?embed" `);
  }
});

test('without the address of the site there is no tag or file that needs one', () => {
  for (const { path, description } of describedPages(dataset)) {
    const { tag, data, oembed } = unfurled(path, null);
    expect(tag('og:description')).toBe(description);
    expect([tag('og:image'), tag('og:url'), tag('twitter:card'), oembed]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(data)).not.toMatch(/"(?:url|image)":"(?!https:\/\/)/);
  }
});

test('the site map lists every page', () => {
  const { 'sitemap.xml': map = '' } = addressFiles(dataset, site);
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(listed).toEqual(describedPages(dataset).map(({ path }) => site + path));
});

test('schema.org’s data cites the articles by what they state', () => {
  const front = unfurled('', site).data;
  expect(front).toMatchObject({ '@type': 'Map', url: site, image: `${site}preview.png` });
  const reuters = { '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'The Spokesman-Review' } };
  expect(front.citation).toHaveLength(3);
  expect(front.citation).toContainEqual(expect.objectContaining(reuters));
  for (const [index, source] of dataset.sources.entries()) {
    const cited = front.citation[index];
    expect(cited.headline ?? null).toBe(source.title);
    expect(cited.publisher?.name ?? null).toBe(source.publisher);
    expect(cited.datePublished ?? null).toBe(source.published);
  }
  expect(unfurled('a/001/', site).data.mainEntity.headline).toBe(dataset.sources.find(({ id }) => id === '001')?.title);
  expect(unfurled('m/spokane/', site).data.citation).toHaveLength(1);
});

test('what looks like markup in a story stays text', () => {
  const story = { ...dataset.story, title: '</script><b> & "quotes"', description: '"<i>' };
  const metadata = pageMetadata('', { ...dataset, story }, site);
  expect(metadata).not.toMatch(/<\/script><b>|<i>/);
  const { document } = parseHTML(`<html><head>${metadata}</head></html>`);
  expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(story.title);
  expect(JSON.parse(document.querySelector('script')?.textContent ?? '').name).toBe(story.title);
});
