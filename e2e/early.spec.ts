// While page and map are still loading, what a reader does is done, and nothing moves.
import { expect, test } from './driver';
import { holdFiles } from './held-files';
import { holdFonts } from './late-fonts';
import { countsShifts } from './layout-shifts';
import { placesOnPicture } from './picture';

test('buttons and switches that are pressed before the program runs are pressed when it does', async ({
  reader,
  page,
}) => {
  const release = await holdFiles(page, /assets\/index-.*\.js/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('html[data-program="loading"]:not([data-paint])')).toBeAttached();
  await page.locator('.range label', { hasText: 'Storm Shadow' }).click();
  await expect(reader.switchFor('Storm Shadow')).toBeChecked();
  await page.locator('.range label', { hasText: 'Kinzhal' }).click({ clickCount: 2 });
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(reader.switchFor('Storm Shadow')).toBeChecked();
  await expect(reader.switchFor('Kinzhal')).toBeChecked();
});

test('what is pressed while the map is loading is done when it is there', async ({ reader, page }) => {
  const release = await holdFiles(page, /assets\/view-.*\.js/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-program', 'running');
  const [kyiv] = await placesOnPicture(page, [[30.52, 50.45]]);
  await page.mouse.click(kyiv?.x ?? 0, kyiv?.y ?? 0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(reader.announcement).toHaveText('Loading the interactive map…');
  await expect(page.locator('.map-progress')).toBeVisible();
  release();
  await expect(reader.title).toHaveText('Kyiv');
  // The story opens at 4.92.
  await expect.poll(async () => (await reader.camera()).zoom).toBeCloseTo(5.92, 1);
});

for (const locale of ['en-US', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('nothing moves while the page loads, nor when its fonts come last', async ({ page }) => {
      await holdFiles(page, /assets\/view-.*\.js/);
      await countsShifts(page);
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const fragment of ['', '#mark=depot', '#source=001']) {
          const where = `${width} pixels, ${fragment}`;
          const fonts = await holdFonts(page);
          await page.goto('about:blank');
          await page.goto(`/${fragment}`, { waitUntil: 'commit' });
          await expect(page.locator('html[data-program="running"]')).toBeAttached();
          // After the map's commands too, and the frame with which Chromium reports a shift.
          await page.evaluate(
            () =>
              new Promise((resolve) =>
                requestAnimationFrame(() =>
                  setTimeout(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
                ),
              ),
          );
          expect(await page.evaluate(() => globalThis.shifts.splice(0)), where).toEqual([]);
          await fonts.release();
          // Words begin a few pixels further on, or before, and where a name no longer fills two lines in the line above.
          const shifted = await page.evaluate(() => globalThis.shifts.reduce((sum, { value }) => sum + value, 0));
          expect(shifted, where).toBeLessThan(0.01);
        }
      }
    });
  });
}
