// What a reader does while page and map are still loading is done.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { placesOnPicture } from './picture';

/** Keeps the files of a part of the program from the page until they are released. */
async function holdProgram(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('buttons and switches that are pressed before the program runs are pressed when it does', async ({
  reader,
  page,
}) => {
  const release = await holdProgram(page, /assets\/index-.*\.js/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('html[data-program="loading"]:not([data-paint])')).toBeAttached();
  await page.locator('.range label', { hasText: 'Storm Shadow' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(reader.switchFor('Storm Shadow')).toBeChecked();
});

test('what is pressed while the map is loading is done when it is there', async ({ reader, page }) => {
  const release = await holdProgram(page, /assets\/view-.*\.js/);
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
