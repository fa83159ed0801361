// The story's own type, which changes letters and moves nothing when it comes late.
import type { Page } from '@playwright/test';
import { expect, test, withoutCanvas } from './driver';
import { holdFonts } from './late-fonts';
import { countsShifts } from './layout-shifts';

/** The boxes of what a reader sees of the text: top and height of each block, with its first words. */
const blocksInView = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '#panel :is(h1, h2, p, li, a, b, button, .numeral, .badge):not(.visually-hidden, .key *)',
      ),
    ]
      .filter((block) => block.checkVisibility({ visibilityProperty: true }) && block.textContent)
      .map((block) => ({ words: block.textContent?.slice(0, 40), box: block.getBoundingClientRect() }))
      .filter(({ box }) => box.top < innerHeight && box.height > 1)
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
    await withoutCanvas(page);
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
    const [before, title] = [await blocksInView(page), await widthOfTitle(page)];
    expect(before.length).toBeGreaterThan(10);
    await page.evaluate(() => {
      globalThis.shifts = [];
    });
    await fonts.release();
    expect(await widthOfTitle(page), 'the title is in another font').not.toBe(title);
    expect(await blocksInView(page)).toEqual(before);
    // Words at the right end of a line begin a few pixels further on, or before.
    const shift = await page.evaluate(() => globalThis.shifts.reduce((sum, { value }) => sum + value, 0));
    expect(shift).toBeLessThan(0.001);
  });
}

test('names on a map that is there before the files of their letters are drawn again', async ({ reader, page }) => {
  const address = '#map=5.00/51.00000/21.00000&rings=';
  const drawn = async () => {
    await reader.waitsForMap();
    return page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          dateline.map.once('render', () => resolve(dateline.map.getCanvas().toDataURL()));
          dateline.map.triggerRepaint();
        }),
    );
  };
  // Łódź and Poznań, in files that the page itself does not need.
  const fonts = await holdFonts(page, '**/*-latin-ext-*.woff2');
  await page.goto(`/${address}`, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  const before = await drawn();
  await fonts.release();
  await expect.poll(drawn).not.toBe(before);
  const after = await drawn();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  expect((await drawn()) === after, 'as on a map that had its fonts from the start').toBe(true);
});

test('where no font can be loaded the page and its map are there all the same', async ({ reader, page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await reader.opens();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  reader.faults.length = 0;
});
