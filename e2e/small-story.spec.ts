// A story with hardly anything in it: no ranges, days, tour, checks or views.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './driver';

test('opens on its one place, with no empty section and nothing that axe finds', async ({ reader, page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await reader.opens();
  await reader.waitsForMap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour open again');
  await expect(page.locator('.key')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(/NaN|Infinity|∞|undefined|Ranges|The story in|on your city/);
  const empty = await page
    .locator('main :is(section, ul, ol, dl, table, h2, h3):visible')
    .evaluateAll((all) => all.filter((one) => one.textContent?.trim() === '').map((one) => one.outerHTML));
  expect(empty).toEqual([]);
  const { lng, lat } = await reader.camera();
  expect(Math.abs(lng + 171.77)).toBeLessThan(3);
  expect(Math.abs(lat + 13.83)).toBeLessThan(3);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  expect(errors).toEqual([]);
});

test('its place opens its quotes, in the page and in a frame', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=apia');
  await expect(page.locator('#mark-title')).toHaveText('Apia');
  await expect(page.locator('.quotes mark')).toHaveText('The harbour of Apia is open again, the harbour master said.');
  await page.goto('?embed');
  await expect(page.locator('.embed-source')).toContainText('from 1 article:');
  await expect(page.locator('.embed-rings')).toHaveCount(0);
});
