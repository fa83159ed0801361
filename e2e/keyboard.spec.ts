// The whole page by Tab, Enter, Esc and arrows: what a reader without a pointer does, in order (points 4 and 6 of accessibility.spec.ts).
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

/** Presses a key until the focus is on an element with this name; the error lists where the focus was instead. */
async function pressUntil(page: Page, key: string, name: RegExp, limit = 90): Promise<void> {
  const been: string[] = [];
  for (let press = 0; press < limit; press++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      // The name and the visible box of a checkbox are those of its label.
      const label = active instanceof HTMLInputElement ? active.closest('label') : null;
      const seen = label ?? active;
      if (!active || !seen || active === document.body) return null;
      // A link over several lines counts as visible where its largest box is.
      const [widest = seen.getBoundingClientRect()] = [...seen.getClientRects()].sort((a, b) => b.width - a.width);
      const { left, top, width, height } = widest;
      const hit = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 12));
      const { outlineStyle, outlineWidth } = getComputedStyle(seen);
      return {
        name: active.getAttribute('aria-label') ?? seen.textContent ?? '',
        isUncovered: hit !== null && (seen.contains(hit) || hit.contains(seen)),
        outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      };
    });
    if (!focused) continue;
    been.push(focused.name);
    expect(focused.isUncovered, `“${focused.name}” can be seen while it has the focus`).toBe(true);
    expect(focused.outline, `the outline of “${focused.name}”`).toBeGreaterThanOrEqual(2);
    if (name.test(focused.name)) return;
  }
  throw new Error(`Never at ${name}; been at: ${been.join(' | ')}`);
}

test('4. and 6. a walk through the whole page by keyboard alone, the focus always in sight', async ({
  reader,
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.opens();

  // Past the masthead to the key, and a ring switched on.
  await pressUntil(page, 'Tab', /^Storm Shadow/);
  await page.keyboard.press('Space');
  await expect(reader.switchFor('Storm Shadow')).toBeChecked();

  // A mark from the list, its article, and back by Esc, each time to where the focus was.
  await pressUntil(page, 'Tab', /^ATACMS up to 300 km/);
  await page.keyboard.press('Enter');
  await expect(reader.title).toBeFocused();
  await pressUntil(page, 'Tab', /^Read the article/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#reader-title')).toBeFocused();
  // The text of the article has come.
  await expect(page.locator('.reader-text mark').first()).toBeVisible();
  await pressUntil(page, 'Tab', /^Next quote$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.reader-text mark a:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(reader.article).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Read the article' }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader.inList('ATACMS')).toBeFocused();

  // Share: the link of this view.
  await pressUntil(page, 'Shift+Tab', /^Share$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await pressUntil(page, 'Tab', /^Copy link to this view$/);
  await page.keyboard.press('Enter');
  await expect(reader.announcement).toHaveText(/Link copied$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /&rings=atacms,storm-shadow,kinzhal(?:&fit=[^&]*)?$/,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();

  // The tour, by its arrows.
  await pressUntil(page, 'Tab', /^The story in 6 steps/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#tour-title')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#tour-title')).toHaveText('The strike');
  await page.keyboard.press('Escape');
  await expect(page.locator('#tour-title')).toHaveCount(0);

  // The map: zoomed and moved, and a mark on it focused by way of a button that moves the map.
  await page.getByRole('button', { name: 'Skip to the map' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.maplibregl-canvas')).toBeFocused();
  await reader.waitsForMap();
  const { zoom } = await reader.camera();
  await page.keyboard.press('-');
  await expect.poll(async () => (await reader.camera()).zoom).toBeLessThan(zoom - 0.5);
  await pressUntil(page, 'Shift+Tab', /^Zoom in$/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await reader.camera()).zoom).toBeGreaterThan(zoom - 0.5);
});
