import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { compiledStory } from '../../compile/fixtures/compiled-story';
import { laterWords } from '../fonts/characters';
import { describedPages } from '../page-metadata';
import { previews } from './previews';

const archive = null;
const map = {
  names: JSON.parse(readFileSync('public/basemap/labels.geojson', 'utf8')),
  attribution: '<p>© <a href="https://example.org/">Survey</a></p>',
};

const drawn = (name: Parameters<typeof compiledStory>[0], ...paths: readonly string[]) => {
  const compiled = compiledStory(name);
  const words = laterWords(JSON.stringify(compiled.dataset), map.names, 'en');
  const pages = describedPages(compiled.dataset).filter(({ path }) => paths.includes(path));
  return previews(compiled, { basemap: 'public/basemap', archive, map, words }, pages);
};

describe('a preview', () => {
  const paths = ['', 'm/depot/', 'v/kinzhal/', 'a/001/'];
  let pictures: Awaited<ReturnType<typeof drawn>>;
  beforeAll(async () => {
    pictures = await drawn('three-articles', ...paths);
  });

  test('is there for the front, a mark, a view and an article: 1200 by 630 pixels, at most 120 KB', () => {
    expect(Object.keys(pictures)).toEqual(paths.map((path) => `${path}preview.png`));
    for (const [name, png] of Object.entries(pictures)) {
      const bytes = Buffer.from(png);
      expect(bytes.toString('latin1', 1, 4), name).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([1200, 630]);
      expect(bytes.length, name).toBeLessThan(120_000);
      // Map and words: a picture without one of them is much smaller.
      expect(bytes.length, name).toBeGreaterThan(20_000);
    }
  });

  test('is the same, byte for byte, each time', async () => {
    const again = await drawn('three-articles', 'm/depot/');
    expect(
      Buffer.from(again['m/depot/preview.png'] ?? []).equals(Buffer.from(pictures['m/depot/preview.png'] ?? [])),
    ).toBe(true);
  });

  test('can be read by others', () => {
    const href = `data:image/png;base64,${Buffer.from(pictures['m/depot/preview.png'] ?? []).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image href="${href}" width="1200" height="630"/></svg>`;
    const { pixels } = new Resvg(svg).render();
    // The rule at the top is ink, the column below it paper.
    expect([...pixels.subarray(0, 3)]).toEqual([0x1a, 0x17, 0x14]);
    const below = 4 * 20 * 1200;
    expect([...pixels.subarray(below, below + 3)]).toEqual([255, 255, 255]);
  });
});

test('a story beyond the antimeridian, one in miles and one without rings have previews too', async () => {
  for (const name of ['second-story', 'miles-story', 'counts-story', 'french-story'] as const) {
    const compiled = compiledStory(name);
    const [mark] = compiled.dataset.marks;
    const pictures = await drawn(name, '', `m/${mark?.id}/`);
    expect(Object.keys(pictures), name).toHaveLength(2);
  }
});
