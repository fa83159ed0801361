import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describedPages } from '../build/page-metadata';
import { openingOf } from '../camera/story-opening';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { textIn } from '../text/text';
import { groundZoom, readGround } from './ground-tiles';
import { viewBoxOfMap } from './map-of-view';
import { previewPicture, scale, viewOfPreview } from './preview';

const names = JSON.parse(readFileSync('public/basemap/labels.geojson', 'utf8'));
const tiles = readFileSync('public/basemap/basemap.pmtiles');

async function drawn(path: string) {
  const { dataset, shapes } = compiledStory('three-articles');
  const page = describedPages(dataset).find((one) => one.path === path);
  if (!page) throw new Error(`There is no page ${path}`);
  const opening = openingOf(dataset);
  const view = viewOfPreview(page.link, opening);
  const viewBox = viewBoxOfMap(view);
  const ground = { ground: await readGround(tiles, viewBox, groundZoom(viewBox, scale)), names, streets: [] };
  const measure = (text: string) => 0.5 * text.length;
  const story = { dataset, text: textIn('en'), shapes };
  const svg = previewPicture(page, view, story, { opening, ground, credits: '© Survey', measure });
  return { svg, page: parseHTML(svg).document };
}

const wordsIn = (element: Element | null) =>
  [...(element?.querySelectorAll('text') ?? [])].map((text) =>
    [...text.querySelectorAll('tspan')].map((line) => line.textContent).join(' '),
  );

test('needs nothing outside itself, and has its colours and widths in it', async () => {
  for (const path of ['', 'm/depot/', 'v/kinzhal/']) {
    const { svg } = await drawn(path);
    const foreign = /var\(|light-dark|class="|data-|<style|<script|href=|vector-effect|NaN|undefined/.exec(svg);
    expect(foreign, path).toBeNull();
  }
});

test('has a group for each mark in view, with its name, and the text as text', async () => {
  const { page } = await drawn('v/kinzhal/');
  const ids = [...page.querySelectorAll('g[id]')].map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['ground', 'names', 'kinzhal', 'atacms', 'depot', 'moscow', 'kyiv']));
  expect(new Set(ids).size).toBe(ids.length);
  expect(page.querySelector('#kinzhal > title')?.textContent).toBe('Kinzhal');
  expect(page.querySelector('#kinzhal text')?.textContent).toBe('Kinzhal');
  expect(page.querySelector('#storm-shadow')).toBeNull();
});

test('quotes a mark word for word, with its source, and names the ranges in view in their colours', async () => {
  const { page } = await drawn('m/depot/');
  const { dataset } = compiledStory('three-articles');
  const words = wordsIn(page.documentElement);
  expect(words).toContain(`“${dataset.marks.find(({ id }) => id === 'depot')?.lead?.sentence.exact}”`);
  expect(words.some((text) => /^Ukraine, in Reuters, /.test(text))).toBe(true);
  expect(words.some((text) => text.startsWith('Kinzhal'))).toBe(false);
  const front = await drawn('');
  const range = [...front.page.querySelectorAll('text')].find((text) => text.textContent?.startsWith('ATACMS, up to'));
  expect(range?.textContent).toBe('ATACMS, up to 300\u00a0km');
  expect(range?.getAttribute('fill')).toBe('#b02a15');
});
