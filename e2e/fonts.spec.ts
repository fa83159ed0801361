// The story's own type, which changes letters and moves nothing when it comes late.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { holdFonts } from './late-fonts';

declare global {
  /** What moved since it was last set to an empty list. */
  var shifts: number[];
}

const countsShifts = (page: Page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        globalThis.shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift' });
  });

/** The boxes of what a reader sees of the text: top and height of each block, with its first words. */
const blocksInView = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '#panel :is(h1, h2, p, li, time, .numeral, .badge), .key :is(h2, label, p), .timeline li',
      ),
    ]
      .filter((block) => block.checkVisibility({ visibilityProperty: true }) && block.textContent)
      .map((block) => ({ words: block.textContent?.slice(0, 40), box: block.getBoundingClientRect() }))
      .filter(({ box }) => box.top < innerHeight && box.height > 0)
      .map(({ words, box }) => `${Math.round(box.top)} ${Math.round(box.height)} ${words}`),
  );

/** As it is drawn: the same words are of another width in another font. */
const widthOfTitle = (page: Page) =>
  page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('h1') ?? document.body);
    return range.getBoundingClientRect().width;
  });

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`fonts that come late move nothing at ${width} by ${height} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await countsShifts(page);
    const fonts = await holdFonts(page);
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-program', 'here');
    const [before, title] = [await blocksInView(page), await widthOfTitle(page)];
    expect(before.length).toBeGreaterThan(15);
    await fonts.release();
    expect(await widthOfTitle(page), 'the title is in another font').not.toBe(title);
    expect(await blocksInView(page)).toEqual(before);
    expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
  });
}

test('names on a map that is there before its fonts are drawn again in them', async ({ reader, page }) => {
  const address = '#map=5.00/51.00000/21.00000&rings=';
  const map = async () => {
    await reader.waitsForMap();
    return page.locator('#live-map').screenshot();
  };
  const fonts = await holdFonts(page);
  await page.goto(`/${address}`, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  const before = await map();
  await fonts.release();
  await expect.poll(map).not.toEqual(before);
  const after = await map();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  expect((await map()).equals(after), 'as on a map that was drawn in its fonts at once').toBe(true);
});

test('where no font can be loaded the page and its map are there all the same', async ({ reader, page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await reader.opens();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  reader.faults.length = 0;
});
