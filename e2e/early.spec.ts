// What a reader does while page and map are still loading is done.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

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
