// Every button that repairs a fault is pressed while the fault is still there, then when it is gone, and after the fault returned.
import type { Page, Route } from '@playwright/test';
import { expect, Reader, test } from './driver';
import { holdFiles } from './held-files';

const notice = (page: Page) => page.locator('.notices');
const retry = (page: Page) => notice(page).getByRole('button', { name: 'Try again' });
const picture = (page: Page) => page.locator('svg[data-static-map]');
const root = (page: Page) => page.locator('html');

/** Presses the button, and waits until the notice has said that the page tries again, and then the outcome. */
async function triesInVain(page: Page, words: string): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(document.querySelector('.notices')?.textContent ?? '')).observe(
      document.querySelector('.notices') as Element,
      { subtree: true, childList: true, characterData: true },
    );
  });
  await retry(page).click();
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join(' | ')))
    .toMatch(new RegExp(`being loaded again.* \\| .*${words}`));
  await expect(notice(page)).toContainText(words);
  await expect(retry(page)).toBeFocused();
}

async function triesWithSuccess(page: Page): Promise<void> {
  await retry(page).click();
  await expect(root(page)).toHaveAttribute('data-map', 'live');
  await expect(notice(page)).toBeEmpty();
  // The button is removed, and the focus is not sent back to the start of the page.
  await expect(page.locator('main')).toBeFocused();
}

/** Advances the page's clock until it gives the map up. */
async function failsInTime(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await expect(root(page)).toHaveAttribute('data-map', 'failed', { timeout: 500 });
  }).toPass();
}

/** Hides the tab, as a browser does: without frames, and with its event; or shows it again. */
function hideTab(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    const tab = globalThis as unknown as { ask?: typeof requestAnimationFrame; waiting?: FrameRequestCallback[] };
    if (isHidden) {
      tab.ask = requestAnimationFrame.bind(globalThis);
      tab.waiting = [];
      globalThis.requestAnimationFrame = (callback) => tab.waiting?.push(callback) ?? 0;
    } else if (tab.ask) {
      globalThis.requestAnimationFrame = tab.ask;
      for (const callback of tab.waiting ?? []) requestAnimationFrame(callback);
    }
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

const missing = (route: Route) => route.fulfill({ status: 404, body: 'Not found' });
const signInPage = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });

test('the map’s script missing: after any number of vain attempts, the next one loads the map', async ({ page }) => {
  // Some browsers remember an import that failed: here an address that has failed never answers again.
  const failed = new Set<string>();
  let isMended = false;
  await page.route(/assets\/view-.*\.js/, (route) => {
    const url = route.request().url();
    if (isMended && !failed.has(url)) return route.continue();
    failed.add(url);
    return missing(route);
  });
  await page.goto('/');
  await expect(notice(page)).toContainText('its program could not be loaded');
  await page
    .locator('.marks')
    .getByRole('link', { name: /^Kinzhal/ })
    .click();
  await expect(page.locator('#mark-title')).toHaveText('Kinzhal');
  await expect(page.locator('[data-ring="kinzhal"]').first()).toBeVisible();
  await triesInVain(page, 'its program could not be loaded');
  await page.context().setOffline(true);
  await triesInVain(page, 'its program could not be loaded');
  await page.context().setOffline(false);
  isMended = true;
  await triesWithSuccess(page);
  await expect(page.locator('#mark-title')).toHaveText('Kinzhal');
});

test('a dismissed notice leaves a line with a button that tries the map again, which does not do what was pressed before', async ({
  page,
}) => {
  await page.route(/assets\/view-.*\.js/, missing);
  const release = await holdFiles(page, /assets\/view-.*\.js/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(root(page)).toHaveAttribute('data-program', 'running');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.getByRole('status')).toHaveText('Loading the interactive map…');
  release();
  await expect(notice(page)).toContainText('its program could not be loaded');
  const dismiss = notice(page).getByRole('button', { name: 'Dismiss' });
  for (const attempt of ['first', 'second']) {
    await dismiss.click();
    await expect(dismiss, attempt).toHaveCount(0);
    await expect(page.locator('main')).toBeFocused();
    await expect(notice(page)).toHaveText('The interactive map did not load in full. Try again');
    await triesInVain(page, 'its program could not be loaded');
  }
  await dismiss.click();
  await page.unroute(/assets\/view-.*\.js/);
  await triesWithSuccess(page);
  // As the story opens.
  expect((await new Reader(page).camera()).zoom).toBeCloseTo(4.92, 1);
});

test('a frame keeps its button beside the notice until the map is there', async ({ page }) => {
  await page.route(/assets\/view-.*\.js/, missing);
  await page.goto('/?embed');
  const line = page.locator('.embed-notice');
  const again = line.getByRole('button', { name: 'Try again' });
  await expect(line).toContainText('its program could not be loaded');
  await again.click();
  await expect(line).toContainText('its program could not be loaded');
  await expect(again).toBeFocused();
  await page.unroute(/assets\/view-.*\.js/);
  await again.click();
  await expect(root(page)).toHaveAttribute('data-map', 'live');
  await expect(line).toBeEmpty();
  await expect(line).toBeFocused();
});

const workers = [
  ['is not there', { status: 404, contentType: 'text/html', body: '<!doctype html>' }],
  ['is of the wrong type', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
  ['throws', { status: 200, contentType: 'text/javascript', body: 'throw new Error("broken")' }],
] as const;

test(`a worker that ${workers.map(([name]) => name).join(', or ')}: the still map and a notice, tried in vain and then with success`, async ({
  page,
}) => {
  let answer: (typeof workers)[number][1] = workers[0][1];
  await page.route(/worker/, (route) => route.fulfill(answer));
  for (const [name, broken] of workers) {
    answer = broken;
    await page.goto('about:blank');
    await page.goto('/');
    await expect(notice(page), name).toContainText(/No interactive map: .*program/);
    await expect(picture(page), name).toBeVisible();
    await triesInVain(page, 'program');
    await expect(picture(page), name).toBeVisible();
  }
  await triesInVain(page, 'program');
  await page.unroute(/worker/);
  await triesWithSuccess(page);
});

test('a worker that never answers: the map is given up in time, and a second time', async ({ page }) => {
  await page.clock.install();
  await page.route(/worker/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'setInterval(() => {}, 1000)' }),
  );
  await page.goto('/');
  await expect(root(page)).toHaveAttribute('data-program', 'running');
  await failsInTime(page);
  await expect(notice(page)).toContainText('No interactive map');
  await retry(page).click();
  await expect(root(page)).toHaveAttribute('data-map', 'static');
  await failsInTime(page);
  await expect(retry(page)).toBeVisible();
});

const hosts = [
  ['a sign-in page', signInPage],
  [
    'a slice that is said to be compressed and is not',
    (route: Route) =>
      route.fulfill({ status: 206, headers: { 'Content-Encoding': 'gzip' }, body: Buffer.alloc(16384, 7) }),
  ],
  ['416', (route: Route) => route.fulfill({ status: 416, body: '' })],
] as const;

test(`a host that answers with ${hosts.map(([name]) => name).join(', or ')} for the basemap: the still map stays, and the live map loads once the host answers correctly`, async ({
  page,
}) => {
  let answer: (route: Route) => Promise<void> = signInPage;
  await page.route(/basemap\.pmtiles/, (route) => answer(route));
  for (const [name, broken] of hosts) {
    answer = broken;
    await page.goto('about:blank');
    await page.goto('/');
    await expect(root(page), name).toHaveAttribute('data-map', 'failed');
    await expect(notice(page), name).toContainText('its land and borders could not be loaded');
    await expect(picture(page), name).toBeVisible();
    await expect(picture(page).locator('.land').first(), name).toBeVisible();
    await triesInVain(page, 'its land and borders could not be loaded');
    await expect(picture(page), name).toBeVisible();
  }
  await page.unroute(/basemap\.pmtiles/);
  await triesWithSuccess(page);
  const reader = new Reader(page);
  await reader.waitsForMap();
  expect(await countriesDrawn(page)).toContain('RUS');
});

/** The countries that are visible on the map. */
const countriesDrawn = (page: Page) =>
  page.evaluate(() =>
    dateline.map
      .queryRenderedFeatures({ layers: ['ground-world-country', 'ground-detailed-country'] })
      .map(({ properties }) => String(properties.iso)),
  );

test('offline where the basemap was never loaded: trying again leaves the map that works, and loads the rest later', async ({
  page,
  context,
}) => {
  const reader = new Reader(page);
  await reader.opens();
  await reader.waitsForMap();
  await page.evaluate(() => Object.assign(globalThis, { firstMap: dateline.map }));
  const isFirstMap = () =>
    page.evaluate(() => (globalThis as unknown as { firstMap: unknown }).firstMap === dateline.map);
  for (const [lng, lat, country] of [
    [100, 38, 'CHN'],
    [-100, 40, 'USA'],
  ] as const) {
    await context.setOffline(true);
    await page.evaluate((center) => dateline.map.jumpTo({ center, zoom: 6 }), [lng, lat] as [number, number]);
    await expect(notice(page)).toContainText('Some of the map could not be loaded');
    await triesInVain(page, 'Some of the map could not be loaded');
    await expect(root(page)).toHaveAttribute('data-map', 'live');
    expect(await isFirstMap()).toBe(true);
    expect(await countriesDrawn(page)).not.toContain(country);
    await context.setOffline(false);
    await triesWithSuccess(page);
    expect(await isFirstMap()).toBe(true);
    expect(await countriesDrawn(page)).toContain(country);
  }
  expect(reader.faults.filter((fault) => fault.startsWith('error:'))).toEqual([]);
});

test('malformed layer of marks: the map goes on, and trying again loads just that layer', async ({ page }) => {
  const reader = new Reader(page);
  const hostile =
    '{"type":"FeatureCollection","features":[null,{"type":"Feature","properties":{"constructor":1,"__proto__":{}},"geometry":{"type":"Polygon","coordinates":[[[1e999,0],[0,999]]]}}]}';
  await page.route('**/map.geojson*', (route) =>
    route.fulfill({
      status: 200,
      // A bad response that the browser may cache.
      headers: { 'Content-Type': 'application/geo+json', 'Cache-Control': 'max-age=3600' },
      body: hostile,
    }),
  );
  await reader.opens();
  await expect(notice(page)).toContainText('Some of the map could not be loaded');
  await reader.waitsForMap();
  expect(await reader.seen('kyiv')).toBe(true);
  await page.evaluate(() => Object.assign(globalThis, { firstMap: dateline.map }));
  await triesInVain(page, 'Some of the map could not be loaded');
  await expect(root(page)).toHaveAttribute('data-map', 'live');
  await page.unroute('**/map.geojson*');
  await triesWithSuccess(page);
  await expect.poll(() => reader.seen('bryansk-region')).toBe(true);
  expect(await page.evaluate(() => (globalThis as unknown as { firstMap: unknown }).firstMap === dateline.map)).toBe(
    true,
  );
});

test('graphics context lost for good, twice: each time the map is built again at the same camera', async ({
  page,
  context,
}) => {
  await page.clock.install();
  const reader = new Reader(page);
  await reader.opens('#map=6.00/52.00000/33.00000&rings=atacms&mark=atacms');
  await reader.waitsForMap();
  for (const zoom of [6.5, 5.5]) {
    await page.evaluate((to) => {
      dateline.map.jumpTo({ center: [34, 51], zoom: to });
      dateline.map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    }, zoom);
    await expect(root(page)).toHaveAttribute('data-map', 'static');
    // The page waits for seconds whether the browser gives them back.
    await failsInTime(page);
    await expect(notice(page)).toContainText('the browser stopped its graphics');
    await expect(picture(page)).toBeVisible();
    // Offline no map can be built: the still map stays, and the page says so at once.
    await context.setOffline(true);
    await triesInVain(page, 'could not be loaded');
    await expect(picture(page)).toBeVisible();
    await context.setOffline(false);
    await triesWithSuccess(page);
    const camera = await reader.camera();
    expect([camera.zoom, camera.lat, camera.lng].map((value) => Number(value.toFixed(3)))).toEqual([zoom, 51, 34]);
  }
});

test('a tab that is hidden while the map loads shows no failure, and has its map when it is shown again', async ({
  page,
}) => {
  await page.clock.install();
  const release = await holdFiles(page, /assets\/view-.*\.js/);
  await page.goto('/');
  await expect(root(page)).toHaveAttribute('data-program', 'running');
  await hideTab(page, true);
  release();
  // The map is built, but a hidden tab draws nothing.
  await expect(page.locator('.maplibregl-canvas')).toBeAttached();
  for (let minute = 0; minute < 5; minute += 1) await page.clock.fastForward(60_000);
  await expect(root(page)).toHaveAttribute('data-map', 'static');
  await expect(notice(page)).toBeEmpty();
  await hideTab(page, false);
  await expect(root(page)).toHaveAttribute('data-map', 'live');
  await expect(notice(page)).toBeEmpty();
});

test('a graphics context lost in a hidden tab is awaited until the tab is shown', async ({ page }) => {
  await page.clock.install();
  const reader = new Reader(page);
  await reader.opens();
  await reader.waitsForMap();
  await hideTab(page, true);
  await page.evaluate(() => {
    const loss = dateline.map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { loss });
    loss?.loseContext();
  });
  await expect(root(page)).toHaveAttribute('data-map', 'static');
  for (let minute = 0; minute < 5; minute += 1) await page.clock.fastForward(60_000);
  await expect(root(page)).toHaveAttribute('data-map', 'static');
  await hideTab(page, false);
  await page.evaluate(() => (globalThis as unknown as { loss: WEBGL_lose_context }).loss.restoreContext());
  await expect(root(page)).toHaveAttribute('data-map', 'live');
  await expect(notice(page)).toBeEmpty();
});

test('in a browser that falsifies what is read from a canvas the still map stays, with the reason; once reading is allowed, the live map loads', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function noise(...box) {
      const image = getImageData.apply(this, box);
      if (!('allowed' in globalThis)) for (const index of image.data.keys()) image.data[index] = (index * 97) % 256;
      return image;
    };
  });
  await page.goto('/');
  await expect(root(page)).toHaveAttribute('data-map', 'failed');
  await expect(notice(page)).toContainText('reads back from a canvas');
  await expect(picture(page)).toBeVisible();
  await expect(picture(page).getByText('Kyiv').filter({ visible: true }).first()).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { allowed: true }));
  await triesWithSuccess(page);
});

test('the script of the page missing: reloading in vain loses no text, and later loads the page', async ({
  page,
  context,
}) => {
  const program = /assets\/index-.*\.js/;
  await page.route(program, missing);
  await page.goto('/#map=5.00/53.00000/34.00000&rings=kinzhal');
  const notice = page.locator('#fatal-error');
  const reload = notice.getByRole('button', { name: 'Reload the page' });
  await expect(notice).toContainText('The program of this page could not be loaded');
  const canBeRead = async () => {
    await expect(page.locator('[id="mark=kinzhal"]')).toBeVisible();
    await expect(picture(page)).toBeVisible();
    await expect(page.locator('[data-ring="kinzhal"]').first()).toBeVisible();
    await expect(reload).toBeVisible();
  };

  await context.setOffline(true);
  await reload.click();
  await expect(notice).toContainText('cannot be loaded at the moment');
  await canBeRead();
  await context.setOffline(false);

  const isPage = (url: URL) => url.pathname === '/';
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(isPage, async (route) => {
    await asked;
    await signInPage(route);
  });
  await reload.click();
  await expect(notice).toContainText('is being loaded again');
  answer();
  await expect(notice).toContainText('cannot be loaded at the moment');
  await canBeRead();
  await page.unroute(isPage);

  await Promise.all([page.waitForEvent('load'), reload.click()]);
  await expect(notice).toContainText('The program of this page could not be loaded');
  await canBeRead();

  await page.unroute(program);
  await reload.click();
  await expect(root(page)).toHaveAttribute('data-program', 'running');
  await expect(notice).toBeHidden();
  expect(await page.evaluate(() => location.hash)).toContain('rings=kinzhal');
});
