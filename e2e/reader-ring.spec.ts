// The reader's ring is loaded when somebody opens it; where that fails, it can be tried again.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { holdFiles } from './held-files';

const section = (page: Page) => page.getByRole('region', { name: 'See a range on your own city' });
const city = (page: Page) => page.getByRole('combobox', { name: /^City/ });
const program = /\/assets\/reader-ring-[^/]*\.js/;

/** The requests of the page for the feature's file. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => program.test(request.url()) && asked.push(request.url()));
  return asked;
}

/** How far what follows the section moves during `step`, in pixels. */
async function shiftBelow(page: Page, step: () => Promise<unknown>): Promise<number> {
  const next = page.locator('.tab-panel ~ .colophon');
  const top = () => next.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await step();
  return Math.abs((await top()) - before);
}

test('nothing of it is loaded before it is opened, and then once', async ({ reader, page }) => {
  const asked = requests(page);
  await reader.opens();
  await reader.waitsForMap();
  expect(asked).toEqual([]);
  await expect(city(page)).toHaveCount(0);

  await expect(section(page)).toHaveCount(0);

  await reader.measuresFrom('your city');
  await expect(city(page)).toBeFocused();
  const heading = section(page).getByRole('button', { name: /^See a range/ });
  await heading.focus();
  await page.keyboard.press('Enter');
  await expect(city(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(city(page)).toBeVisible();
  expect(asked).toHaveLength(1);

  // After Back from a mark it is there at once, as it was left.
  await city(page).fill('Ber');
  await reader.inList('ATACMS').click();
  await expect(reader.title).toBeVisible();
  await page.goBack();
  await expect(city(page)).toHaveValue('Ber');
  expect(asked).toHaveLength(1);
});

test('a link to a ring loads it, and it stays open when the ring is removed', async ({ reader, page }) => {
  const asked = requests(page);
  await reader.opensWithoutMap('#rings=atacms&center=52.52437,13.41053&reach=300');
  await expect(city(page)).toBeVisible();
  expect(asked).toHaveLength(1);
  await section(page).getByRole('button', { name: 'Remove ring' }).click();
  await reader.expectFragment('#rings=atacms');
  await expect(city(page)).toBeVisible();
});

test('what is below does not move when it has loaded', async ({ reader, page }) => {
  const release = await holdFiles(page, program);
  await reader.opensWithoutMap();
  await reader.measuresFrom('your city');
  await expect(section(page)).toContainText('Loading…');
  const shift = await shiftBelow(page, async () => {
    release();
    await expect(city(page)).toBeVisible();
  });
  expect(shift).toBeLessThanOrEqual(1);
});

test('where it does not load the page says so, and it can be tried again, first in vain and then with success', async ({
  reader,
  page,
}) => {
  const asked = requests(page);
  await page.route(program, (route) => route.abort());
  await reader.opens();
  await reader.measuresFrom('your city');
  const message = 'This part of the page did not load.';
  await expect(section(page)).toContainText(message);
  await expect(reader.announcement).toContainText(message);
  await expect(section(page)).toBeFocused();

  const retry = section(page).getByRole('button', { name: 'Try again' });
  await retry.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => asked.length).toBe(2);
  await expect(section(page)).toContainText(message);
  await expect(retry).toBeFocused();

  await page.unroute(program);
  await page.keyboard.press('Enter');
  await expect(city(page)).toBeFocused();
  await expect(retry).toHaveCount(0);
  expect(new Set(asked).size, 'each time by another address').toBe(3);
  await city(page).fill('Київ');
  await expect(page.getByRole('option', { name: /Київ/ })).toBeVisible();

  // This test aborts the requests, so those faults are expected.
  expect(reader.faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
  reader.faults.length = 0;
});
