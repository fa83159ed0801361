// Whatever fails, the page can still be read: each fault is forced, and what a reader gets is checked. The README has the list as a table.
// The buttons that repair a fault are tested in recovery.spec.ts.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Reader, test } from './driver';
import { holdFiles } from './held-files';

/** A page on which something fails on purpose: what it logs does not fail the test. */
const broken = (page: Page) => new Reader(page);

/** The still map is visible, and the quotes of a mark can be read. */
async function staysReadable(page: Page): Promise<void> {
  await expect(page.locator('svg[data-static-map]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One strike, two counts');
}

const notice = (page: Page) => page.locator('.notices');
const retry = (page: Page) => notice(page).getByRole('button', { name: 'Try again' });

test('no script: the still map, and a list that leads to every mark with its quotes', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/#mark=kinzhal');
  await staysReadable(page);
  await expect(page.locator('details:not([open])')).toHaveCount(0);
  expect(await page.locator('.marks > li > a').count()).toBeGreaterThan(10);
  // The link scrolls to its mark, whose own link leads to the mark's page.
  await expect(page.locator('[id="mark=kinzhal"]')).toBeInViewport();
  await expect(page.locator('.map-buttons, .masthead nav')).toHaveCount(2);
  for (const part of await page.locator('.map-buttons, .masthead nav').all()) await expect(part).toBeHidden();
  // What is on and out of view is in the picture's overview, drawn from its own outlines.
  await expect(page.getByRole('button', { name: 'Show all of Kinzhal, 1,500 to 2,000 km' })).toBeVisible();
  for (const outline of ['world', 'atacms', 'kinzhal']) {
    await expect(page.locator(`.overview use[href="#static-map-${outline}"]`).first()).toBeAttached();
    await expect(page.locator(`svg[data-static-map] #static-map-${outline}`)).toHaveCount(1);
  }
  await page.locator('[id="mark=kinzhal"] a').click();
  await expect(page).toHaveURL('/m/kinzhal/');
  await expect(page.locator('#mark-title')).toHaveText('Kinzhal');
  await expect(page.locator('.mark-panel blockquote').first()).toBeVisible();
  await expect(page.locator('svg[data-static-map]')).toBeVisible();
  await page.getByRole('link', { name: 'Back to overview' }).click();
  await expect(page).toHaveURL('/');
  await context.close();
});

test('no WebGL2: the still map at the link’s camera, and the whole panel', async ({ page }) => {
  await broken(page).opensWithoutMap('#map=3.50/53.00000/34.00000&rings=kinzhal&mark=depot');
  await staysReadable(page);
  await expect(notice(page)).toContainText('this browser has no WebGL2');
  await expect(page.getByRole('status')).toContainText('No interactive map');
  await expect(retry(page)).toHaveCount(0);
  await expect(page.locator('#mark-title')).toContainText('Arms depot');
  await expect(page.locator('[data-ring="kinzhal"]').first()).toBeVisible();
  await expect(page.locator('[data-ring]:has(> defs > #static-map-atacms)')).toBeHidden();
  // The still map shows a ring that is switched on.
  await page.getByRole('checkbox', { name: /^ATACMS/ }).check({ force: true });
  await expect(page.locator('[data-ring]:has(> defs > #static-map-atacms)')).toBeVisible();
});

test('no WebGL2 and a link to a rotated map: the still map has north up, its names and the symbol of the site', async ({
  page,
}) => {
  await broken(page).opensWithoutMap('#map=5.00/53.00000/34.00000/40');
  const picture = page.locator('svg[data-static-map]');
  for (const name of ['Kyiv', 'Bryansk']) {
    await expect(picture.getByText(name, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  }
  expect(await picture.evaluate((svg) => getComputedStyle(svg).transform)).toBe('none');
});

test('graphics context lost and restored: the still map meanwhile, and then the map with what was done since', async ({
  page,
}) => {
  const reader = broken(page);
  await reader.opens('#map=6.00/52.00000/33.00000&rings=atacms&mark=atacms');
  await page.evaluate(() => {
    const context = dateline.map.getCanvas().getContext('webgl2');
    Object.assign(globalThis, { loss: context?.getExtension('WEBGL_lose_context') });
    (globalThis as unknown as { loss: WEBGL_lose_context }).loss.loseContext();
  });
  await expect(page.locator('html')).toHaveAttribute('data-map', 'static');
  await expect(page.locator('svg[data-static-map]')).toBeVisible();
  // What is selected meanwhile is on the map afterwards.
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[name="storm-shadow"]')?.click();
    (globalThis as unknown as { loss: WEBGL_lose_context }).loss.restoreContext();
  });
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  expect(await reader.draws('storm-shadow')).toBe(true);
  await expect(reader.title).toHaveText('ATACMS');
  await expect(notice(page)).toBeEmpty();
});

for (const [name, answer] of [
  ['not there', { status: 404, body: 'Not found' }],
  [
    'a page about an error instead',
    { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sorry</title>' },
  ],
  ['cut off', { status: 200, contentType: 'application/json', body: '{"version":"1","story":{"title":"One' }],
  ['empty', { status: 200, contentType: 'application/json', body: '' }],
] as const) {
  test(`the story’s data ${name}: the page stays as text, says so, and one button loads it again`, async ({ page }) => {
    await page.route(/dataset-\w+\.json/, (route) => route.fulfill(answer));
    await page.goto('/');
    await staysOpenAsText(page);
    await expect(page.locator('#fatal-error')).toContainText(/could not start \(.*dataset-\w+\.json/);
    if (name === 'not there') await expect(page.locator('#fatal-error')).toContainText('answered 404');
    if (name !== 'empty') return;
    await page.unroute(/dataset-\w+\.json/);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-program', 'running');
    await expect(page.locator('#fatal-error')).toBeHidden();
  });
}

async function staysOpenAsText(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
  await staysReadable(page);
  await expect(page.locator('details:not([open])')).toHaveCount(0);
  await expect(page.locator('[id="mark=kinzhal"]')).toBeVisible();
}

test('the script missing after a new version was published: the page stays as text and offers to reload', async ({
  page,
}) => {
  await page.route(/assets\/index-.*\.js/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto('/#map=5.00/53.00000/34.00000&rings=kinzhal');
  await staysOpenAsText(page);
  await expect(page.locator('#fatal-error')).toContainText('The program of this page could not be loaded');
  await expect(page.locator('[data-ring="kinzhal"]').first()).toBeVisible();
});

for (const format of ['A4', 'Letter'] as const) {
  test(`printed on ${format}: map, key, list, words, sources and the link, nothing cut off`, async ({ page }) => {
    await broken(page).opensWithoutMap('#map=5.00/53.00000/34.00000&rings=kinzhal');
    // Folded on the screen beside a narrow map, the key is not on paper.
    await page.setViewportSize({ width: 1000, height: 800 });
    await expect(page.locator('.key .bases')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    // The event that a browser sends before it prints.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.key .bases')).toBeVisible();
    // The paper's width without the browser's margins, at 96 dots an inch.
    const width = { A4: 718, Letter: 740 }[format];
    await page.setViewportSize({ width, height: 1000 });
    for (const part of [
      'svg[data-static-map]',
      '.key .bases',
      '.marks',
      '.colophon',
      '.ledger',
      '.coverage',
      '.printed',
    ]) {
      await expect(page.locator(part).first(), part).toBeVisible();
    }
    await expect(page.locator('.printed')).toHaveText(/#map=5\.00\/53\.00000\/34\.00000&rings=kinzhal$/);
    await expect(page.locator('.question li').first()).toBeVisible();
    // The picture stays in its place and covers no text.
    const box = async (part: string) =>
      page.locator(part).evaluate((element) => element.getBoundingClientRect().toJSON());
    const [place, picture] = [await box('#map'), await box('.static-map')];
    expect(picture).toEqual(place);
    expect(place.height).toBeLessThan(500);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const paper = await page.pdf({ format });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });
}

test('the words of a mark missing: what the page knows of it is there, and a button loads them, while they are missing and after', async ({
  page,
}) => {
  let requests = 0;
  const file = /\/m\/depot\/evidence\.json/;
  await page.route(file, (route) => {
    requests += 1;
    return route.fulfill({ status: 503, body: 'Busy' });
  });
  await broken(page).opensWithoutMap('');
  await page.locator('.marks [data-mark="depot"]').click();
  await expect(page.locator('#mark-title')).toContainText('Arms depot');
  await expect(page.locator('.lead-quote blockquote')).toBeVisible();
  const words = page.locator('#tab-panel-quotes > .not-loaded');
  await expect(words).toHaveText('The quotes could not be loaded. Try again');
  await expect(page.getByRole('status')).toHaveText(/The quotes could not be loaded\./);
  const again = words.getByRole('button', { name: 'Try again' });
  const before = requests;
  await again.press('Enter');
  await expect.poll(() => requests).toBe(before + 1);
  await expect(words).toHaveAttribute('aria-busy', 'false');
  await expect(again).toBeFocused();

  // The story was published anew meanwhile: its words are not shown beside those of this version.
  await page.unroute(file);
  await page.route(file, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), version: '000000000000' } });
  });
  await again.press('Enter');
  await expect(words).toHaveText('This story has been updated since you opened it. Reload the page');
  await page.unroute(file);
  await words.getByRole('button', { name: 'Reload the page' }).press('Enter');
  await expect(page.locator('#tab-panel-quotes blockquote').first()).toBeVisible();
  await expect(page).toHaveURL(/#.*mark=depot/);
});

test('words that are loading: the panel is there at once and says that it loads them; a pointer on a link fetches ahead', async ({
  reader,
  page,
}) => {
  const release = await holdFiles(page, /evidence\.json/);
  await reader.opensWithoutMap('');
  const asked = page.waitForRequest(/\/m\/kinzhal\/evidence\.json\?v=\w{12}$/);
  await page.locator('.marks [data-mark="kinzhal"]').hover();
  await asked;
  await page.locator('.marks [data-mark="kinzhal"]').click();
  const who = page.locator('#tab-panel-who');
  await reader.opensPart('Who says what');
  await expect(who.locator('[aria-busy="true"]')).toHaveText('Loading the quotes…');
  await expect(page.getByRole('status')).toContainText('Loading the quotes…');
  release();
  await expect(page.getByRole('status')).toContainText('The quotes are loaded.');
  await expect(who.locator('details.question').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});

test('storage denied, the address refused, and offline after loading: everything still works', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, store, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
    history.replaceState = history.pushState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
  });
  const reader = new Reader(page);
  await reader.opens();
  await reader.waitsForMap();
  await context.setOffline(true);
  await reader.switchFor('Storm Shadow').check({ force: true });
  await expect.poll(() => reader.draws('storm-shadow')).toBe(true);
  await page
    .locator('.marks')
    .getByRole('link', { name: /^Kinzhal/ })
    .click();
  await expect(reader.title).toHaveText('Kinzhal');
  await page.getByRole('link', { name: 'Read the article' }).first().click();
  await expect(reader.article).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  expect(reader.faults.filter((fault) => fault.startsWith('error:'))).toEqual([]);
});

test('a map whose element is hidden while it loads is there when it is shown', async ({ reader, page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => document.getElementById('map')?.setAttribute('hidden', ''));
  });
  await reader.opens();
  await reader.waitsForMap();
  const width = () => page.evaluate(() => dateline.map.getCanvas().clientWidth);
  expect(await width()).toBe(0);
  await page.evaluate(() => document.getElementById('map')?.removeAttribute('hidden'));
  await expect.poll(width).toBeGreaterThan(300);
  await expect.poll(() => page.evaluate(() => dateline.map.queryRenderedFeatures().length)).toBeGreaterThan(10);
});

test('on slow 3G text, still map at the link’s camera and panel are there one after another, long before the live map', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // As “Slow 3G” in Chromium's tools was: 400 kbit/s and a round trip of two seconds. Nothing here is compressed.
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.goto('/#map=5.00/53.00000/34.00000&rings=kinzhal', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-ring="kinzhal"]').first()).toBeVisible();
  await expect(page.getByText('Loading the interactive map…')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-program', 'running');
  await page
    .locator('.marks')
    .getByRole('link', { name: /^Kinzhal/ })
    .click();
  await expect(page.locator('#mark-title')).toHaveText('Kinzhal');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /dataset-|index-|view-/.test(name)).length).toBe(2);
  await expect(notice(page)).toBeEmpty();
});

test.describe('on another host', () => {
  let server: Server;
  let site: string;
  const types: Record<string, string> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    json: 'application/json',
  };
  test.beforeAll(async () => {
    // A host without range requests that sends the headers of the site's `_headers` and serves the site below a path.
    const policy =
      /Content-Security-Policy: (.*)/.exec(await readFile('dist-three-articles/_headers', 'utf8'))?.[1] ?? '';
    server = createServer(async (request, response) => {
      const name = (request.url ?? '').replace(/[?#].*/, '').replace(/^\/sub\//, '') || 'index.html';
      try {
        if (request.url === '/host.html') {
          response.setHeader('Content-Type', 'text/html');
          response.end(
            '<!doctype html><iframe src="/sub/?embed#mark=depot" sandbox="allow-scripts allow-popups" width="700" height="500"></iframe>',
          );
          return;
        }
        const file = await readFile(path.join('dist-three-articles', name));
        response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
        response.setHeader('Content-Security-Policy', policy);
        response.end(file);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    site = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });
  test.afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('a host without Range, below a path, with the policy as a header: the map is drawn and nothing is refused', async ({
    reader,
    page,
  }) => {
    await page.goto(`${site}sub/`);
    await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
    await reader.waitsForMap();
    expect(await reader.seen('bryansk-region')).toBe(true);
    const ground = await page.evaluate(() =>
      ['ground-world', 'ground-detailed']
        .flatMap((source) => dateline.map.querySourceFeatures(source, { sourceLayer: 'country' }))
        .map(({ properties }) => properties.iso),
    );
    expect(ground).toEqual(expect.arrayContaining(['UKR', 'RUS', 'BLR']));
    await expect(notice(page)).toBeEmpty();
  });

  test('a frame with an opaque origin: the still map, and a link to the full map', async ({ page }) => {
    await page.goto(`${site}host.html`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('svg[data-static-map]')).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Open the full map' })).toHaveAttribute('href', '/sub/#mark=depot');
  });

  test('opened as a file, the page can be read and says what to do', async ({ page }) => {
    await page.goto(`file://${path.resolve('dist-three-articles/index.html')}`);
    await staysOpenAsText(page);
    await expect(page.locator('#fatal-error')).toContainText('npm start');
  });
});
