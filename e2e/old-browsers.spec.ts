// What the README promises of the oldest supported browsers and of older ones. The tests remove from this browser what those lack.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

test('the styles of the page contain nothing that the oldest browsers would drop', async ({ page }) => {
  const html = await (await page.request.get('/')).text();
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, content]) => content).join('\n');
  expect(styles.length).toBeGreaterThan(10_000);
  const newer =
    /light-dark\(|&|@scope|@starting-style|@layer|::details-content|(?:float|clear): ?inline-|\boklch\(|\bfrom var\(/g;
  expect(styles.match(newer) ?? []).toEqual([]);
});

const lightTheme = { paper: '#ffffff', sea: '#dfe6e9', land: '#eceae5', landFirst: '#ffffff', landSecond: '#f7f5f1' };
const darkTheme = { paper: '#171614', sea: '#0f1518', land: '#1b1a18', landFirst: '#2a2825', landSecond: '#211f1d' };

/** How much of the still picture has each colour, as shares of 1. */
async function coloursOfPicture(page: Page): Promise<Record<string, number>> {
  const png = await page.locator('#map').screenshot();
  // `opensWithoutMap` took the canvas from the page.
  const reading = await page.context().newPage();
  const shares = await reading.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const counts: Record<string, number> = {};
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = `#${[...pixels.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      counts[colour] = (counts[colour] ?? 0) + 4 / pixels.length;
    }
    return counts;
  }, png.toString('base64'));
  await reading.close();
  return shares;
}

for (const [name, colorScheme, fragment, theme] of [
  ['a light system', 'light', '', lightTheme],
  ['a dark system', 'dark', '', darkTheme],
  ['a light link on a dark system', 'dark', '&theme=light', lightTheme],
  ['a dark link on a light system', 'light', '&theme=dark', darkTheme],
] as const) {
  test(`the still picture has the colours of its theme: ${name}`, async ({ reader, page }) => {
    await page.emulateMedia({ colorScheme });
    await reader.opensWithoutMap(`#map=5.00/45.00000/33.00000${fragment}`);
    const shares = await coloursOfPicture(page);
    for (const part of ['sea', 'land', 'landFirst', 'landSecond'] as const) {
      expect(shares[theme[part]] ?? 0, part).toBeGreaterThan(0.02);
    }
    expect(shares['#000000'] ?? 0).toBe(0);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(theme.paper.slice(at, at + 2), 16));
    expect(paper).toBe(`rgb(${red}, ${green}, ${blue})`);
  });
}

for (const [name, lack, said, programRuns] of [
  [
    'the map’s program stops',
    (page: Page) => page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toReversed')),
    /No interactive map/,
    true,
  ],
  [
    'the page’s program stops',
    (page: Page) => page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'at')),
    /This page could not start/,
    false,
  ],
  [
    'the page’s program cannot be read',
    (page: Page) =>
      page.route('**/assets/index-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'let @' })),
    /The program of this page could not be loaded/,
    false,
  ],
] as const) {
  test(`in a browser so old that ${name}, it says so, and the text and the still picture are there`, async ({
    page,
  }) => {
    await lack(page);
    await page.goto('/');
    await expect(page.locator('.notices, #fatal-error').filter({ hasText: said })).toBeVisible();
    await expect(page.locator('svg[data-static-map]')).toBeVisible();
    await expect(page.locator('.marks').first()).toBeVisible();
    await page
      .locator('.marks')
      .getByRole('link', { name: /^Arms depot near Bryansk/ })
      .click();
    // Where the page's program runs the quotation is in a tab of the mark's panel, else on the page of the mark, which has everything open.
    if (programRuns) await page.getByRole('tab', { name: 'How we placed it' }).click();
    const quotation = page.locator('q, blockquote').filter({ hasText: 'in the Bryansk region' });
    await expect(quotation.filter({ visible: true }).first()).toBeVisible();
  });
}
