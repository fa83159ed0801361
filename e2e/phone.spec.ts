import { devices, type Page } from '@playwright/test';
import { expect, test } from './driver';

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
// One device pixel for each CSS pixel, since the tests do not depend on how sharp the map is.
test.use({ ...phone, viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 });

const handle = (page: Page) => page.getByRole('button', { name: /^.*: text (lowered|at half height|at full height)/ });
const heightOf = (page: Page) => page.locator('.sheet').getAttribute('data-height');
const sheetTop = (page: Page) => page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().top);

test('map on top, the sheet at half height, nothing overlapping and nothing wider than the screen', async ({
  reader,
  page,
}) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 568 });
    await reader.opens();
    const boxes = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
      return {
        masthead: box('.masthead'),
        map: box('#map'),
        parts: [box('.sheet'), box('#map-foot'), box('.key'), box('.map-buttons')],
        inFoot: [box('#map-foot .scale-bar'), box('#map-foot p')],
        width: document.documentElement.scrollWidth,
      };
    });
    expect(boxes.masthead.bottom).toBeLessThanOrEqual(boxes.map.top);
    expect(boxes.width).toBe(width);
    const overlap = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    for (const parts of [boxes.parts, boxes.inFoot]) {
      for (const [index, a] of parts.entries()) {
        for (const b of parts.slice(index + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
      }
    }
  }
});

test('the sheet goes through its three heights by tap, keyboard and drag, and the map uses the space above it', async ({
  reader,
  page,
}) => {
  await reader.opens('#mark=depot');
  expect(await heightOf(page)).toBe('half');
  const half = await sheetTop(page);
  const visible = async () => {
    const { y } = await reader.whereIs(34.67, 53.215);
    return y > 60 && y < (await sheetTop(page)) - 20;
  };
  expect(await visible()).toBe(true);

  await handle(page).tap();
  await expect.poll(() => heightOf(page)).toBe('full');
  await expect.poll(() => sheetTop(page)).toBeLessThan(60);
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
  await handle(page).press('ArrowDown');
  await expect.poll(() => sheetTop(page)).toBeCloseTo(half, 0);
  await handle(page).press('ArrowDown');
  await expect.poll(() => heightOf(page)).toBe('peek');
  await expect(page.locator('.panel')).toBeHidden();
  await expect(handle(page)).toContainText('Arms depot near Bryansk');
  await expect(handle(page)).toHaveAttribute('aria-expanded', 'false');

  // Dragged by hand, slowly: it stays at the nearest of its heights.
  const box = await handle(page).boundingBox();
  if (!box) throw new Error('the sheet has no handle');
  await page.mouse.move(195, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(195, half + 40, { steps: 8 });
  const dragged = await sheetTop(page);
  expect(Math.abs(dragged - half - 40)).toBeLessThan(20);
  await page.waitForTimeout(150);
  await page.mouse.move(195, half + 38);
  await page.mouse.up();
  await expect.poll(() => heightOf(page)).toBe('half');
  await expect.poll(() => sheetTop(page)).toBeCloseTo(half, 0);
  await expect.poll(visible).toBe(true);
});

/** A finger that moves slowly from one place to another, as the browser's own compositor sees it. */
async function swipes(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: from[0] + share * (to[0] - from[0]), y: from[1] + share * (to[1] - from[1]) }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step++) await touch('touchMove', step / 8);
  // Held still, so that it is no flick.
  await page.waitForTimeout(100);
  await touch('touchMove', 1);
  await touch('touchEnd', 1);
  await session.detach();
}

test('swiping the text raises the sheet first and then scrolls; pulling the text down lowers it', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  const scrolled = () => page.locator('.panel').evaluate((panel) => panel.scrollTop);
  expect((await handle(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await swipes(page, [195, 700], [195, 250]);
  await expect.poll(() => heightOf(page)).toBe('full');
  expect(await scrolled()).toBe(0);
  await expect.poll(() => sheetTop(page)).toBeLessThan(60);
  await swipes(page, [195, 700], [195, 300]);
  await expect.poll(scrolled).toBeGreaterThan(100);
  expect(await heightOf(page)).toBe('full');
  // Back to the beginning of the text, and only then down with the sheet.
  await swipes(page, [195, 200], [195, 800]);
  await expect.poll(scrolled).toBe(0);
  expect(await heightOf(page)).toBe('full');
  await swipes(page, [195, 200], [195, 600]);
  await expect.poll(() => heightOf(page)).toBe('half');
});

test('on its side a phone has the text beside the map, each whole, whatever the height of the sheet was', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#mark=depot');
  await handle(page).press('ArrowDown');
  for (const [width, height] of [
    [844, 390],
    [667, 375],
    [568, 320],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(handle(page)).toBeHidden();
    const [map, text] = await Promise.all(['#map', '.panel'].map((part) => page.locator(part).boundingBox()));
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual((map?.x ?? 0) + 1);
    expect(map?.width).toBeGreaterThan(width / 2.1);
    // On the smallest the line below the map and the attribution take two lines each.
    expect(map?.height).toBeGreaterThan(height * (height > 320 ? 0.7 : 0.6));
    await expect(page.locator('.range-line')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.lead-quote mark')).toBeVisible();
    await expect(page.locator('.panel')).not.toHaveAttribute('inert');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.getByRole('button', { name: 'Missile ranges' }).click();
    await expect(reader.switchFor('ATACMS')).toBeInViewport();
    await expect(page.locator('.measured-from label').last()).toBeInViewport({ ratio: 1 });
    // Over the text, so that the map shows what is switched.
    const tray = await page.locator('.key').boundingBox();
    expect((tray?.x ?? 0) + (tray?.width ?? 0)).toBeLessThanOrEqual((map?.x ?? 0) + 40);
    await page.locator('.key .about').first().tap();
    await expect(page.locator('.key-note')).toBeInViewport({ ratio: 1 });
    await page.locator('.key .about').first().tap();
    await expect(page.locator('.key-note')).toHaveCount(0);
    await page.getByRole('button', { name: 'Missile ranges' }).click();
    await expect(page.locator('.key')).toHaveClass(/folded/);
  }
});

test('a mark chosen in the raised list is centred in the space above the sheet; Back returns', async ({
  reader,
  page,
}) => {
  await reader.opens();
  await handle(page).tap();
  await expect.poll(() => heightOf(page)).toBe('full');
  await reader.inList('Kyiv').tap();
  await expect(reader.title).toHaveText('Kyiv');
  expect(await heightOf(page)).toBe('half');
  const { x, y } = await reader.whereIs(30.5238, 50.45466);
  expect(x).toBeGreaterThan(40);
  expect(x).toBeLessThan(350);
  expect(y).toBeGreaterThan(80);
  expect(y).toBeLessThan((await sheetTop(page)) - 26);

  await page.goBack();
  await expect(reader.title).toHaveCount(0);
  await expect.poll(() => heightOf(page)).toBe('full');
  await page.goBack();
  await expect.poll(() => heightOf(page)).toBe('half');
});

test('lowering a raised sheet by hand leaves no step in which Back does nothing', async ({ reader, page }) => {
  await page.goto('about:blank');
  await reader.opensWithoutMap('#mark=depot');
  await handle(page).tap();
  await expect.poll(() => heightOf(page)).toBe('full');
  await handle(page).press('ArrowDown');
  await expect.poll(() => heightOf(page)).toBe('half');
  await page.waitForTimeout(600);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('a tap selects, the panel shows the words, a switch is a finger wide', async ({ reader, page }) => {
  await reader.opens('#map=7.00/53.21500/34.67000');
  const { x, y } = await reader.whereIs(34.67, 53.215);
  await page.touchscreen.tap(x, y);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  // The first quote is seen above the foot of the panel, without scrolling.
  await expect(page.locator('.lead-quote mark')).toBeInViewport({ ratio: 1 });
  const [words, foot] = await Promise.all(
    ['.lead-quote mark', '.mark-foot'].map((part) => page.locator(part).boundingBox()),
  );
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  for (const act of await page.locator('.mark-foot button').all())
    expect((await act.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.getByRole('button', { name: 'Missile ranges' }).tap();
  await expect(reader.switchFor('ATACMS')).toBeInViewport();
  const height = await page
    .locator('.range label')
    .first()
    .evaluate((label) => label.getBoundingClientRect().height);
  expect(height).toBeGreaterThanOrEqual(44);
});

test('an article takes the whole sheet and closes again; the page can always be zoomed, and is not pulled along', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#source=003');
  await expect(reader.article.getByRole('heading', { level: 2 })).toBeInViewport();
  expect(await heightOf(page)).toBe('full');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const viewport = await page.locator('meta[name="viewport"]').getAttribute('content');
  expect(viewport).not.toMatch(/maximum-scale|user-scalable/);
  const contained = await page
    .locator('.panel, .reader-text')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).overscrollBehaviorY));
  expect(contained).toEqual(['contain', 'contain']);
  await page.getByRole('button', { name: 'Close the article' }).click();
  await expect(reader.article).toHaveCount(0);
  expect(await heightOf(page)).toBe('half');
});

test('the ledger’s rows become cards, each number with its word', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  await reader.opensPart('Who says what');
  const row = page.locator('.ledger tbody tr').nth(1);
  const boxes = await row
    .locator('th, td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
  expect(boxes[0].bottom).toBeLessThanOrEqual(boxes[1].top + 1);
  expect(boxes[2].right).toBeLessThanOrEqual(390);
  const words = await row
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  expect(words).toEqual(['"Fired "', '"Intercepted "']);
});
