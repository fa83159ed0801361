import { devices } from '@playwright/test';
import { expect, test } from './driver';

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
test.use({ ...phone, viewport: { width: 390, height: 844 } });

test('map on top, text below it, nothing over anything and nothing wider than the screen', async ({ reader, page }) => {
  await reader.opens();
  const boxes = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
    return {
      masthead: box('.masthead'),
      map: box('#map'),
      panel: box('.panel'),
      width: document.documentElement.scrollWidth,
    };
  });
  expect(boxes.masthead.bottom).toBeLessThanOrEqual(boxes.map.top);
  expect(boxes.map.bottom).toBeLessThanOrEqual(boxes.panel.top);
  expect(boxes.map.height).toBeGreaterThan(300);
  expect(boxes.width).toBe(390);
  const [scale, attribution, buttons] = await page.evaluate(() =>
    ['scale', 'attrib', 'group'].map(
      (part) => document.querySelector(`.maplibregl-ctrl-${part}`)?.getBoundingClientRect().toJSON() as DOMRect,
    ),
  );
  for (const [a, b] of [
    [scale, attribution],
    [buttons, attribution],
    [scale, buttons],
  ]) {
    const overlap = a && b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    expect(overlap).toBe(false);
  }
});

test('a tap selects, the panel shows the words, a switch is a finger wide', async ({ reader, page }) => {
  await reader.opens('#map=7.00/53.21500/34.67000');
  const { x, y } = await reader.whereIs(34.67, 53.215);
  await page.touchscreen.tap(x, y);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await expect(page.locator('.why q').first()).toBeInViewport();
  const height = await page
    .locator('.range label')
    .first()
    .evaluate((label) => label.getBoundingClientRect().height);
  expect(height).toBeGreaterThanOrEqual(44);
});

test('an article covers the page and closes again', async ({ reader, page }) => {
  await reader.opens('#source=003');
  await expect(reader.article.getByRole('heading', { level: 2 })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Close the article' }).click();
  await expect(reader.article).toHaveCount(0);
});

test('the ledger’s rows become cards, each number with its word', async ({ reader, page }) => {
  await reader.opens('#mark=depot');
  const row = page.locator('.ledger tbody tr').nth(1);
  const boxes = await row
    .locator('th, td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
  expect(boxes[0].bottom).toBeLessThanOrEqual(boxes[1].top + 1);
  expect(boxes[2].right).toBeLessThanOrEqual(390);
  const words = await row
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  expect(words).toEqual(['"Fired "', '"Stopped "']);
});
