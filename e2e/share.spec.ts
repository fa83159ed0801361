// What readers share: links, citations, the data, and the map on other pages.
import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, Reader, test } from './driver';

test('Share copies the view, the mark, a citation and the embed code, and says so each time', async ({
  reader,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.opensWithoutMap('#map=6.00/53.00000/34.00000&rings=atacms&mark=depot');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const copied = async (name: string, announced: string) => {
    await dialog.getByRole('button', { name }).click();
    await expect(reader.announcement).toContainText(announced);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Copy link to this view', 'Link copied')).toMatch(
    /^http:\/\/localhost:\d+\/m\/depot\/#map=6\.00\/53\.00000\/34\.00000&rings=atacms$/,
  );
  expect(await copied('Copy link to this item', 'Link copied')).toMatch(/^http:\/\/localhost:\d+\/m\/depot\/$/);
  expect(await copied('Copy citation', 'Citation copied')).toMatch(
    /^Arms depot near Bryansk\. One strike, two counts, Dateline\.\n[“‘].*\/m\/depot\/ \(data [0-9a-f]{12}/s,
  );
  const code = await copied('Copy embed code', 'Embed code copied');
  expect(code).toMatch(
    /^<iframe src="http:\/\/localhost:\d+\/m\/depot\/\?embed#map=6\.00\/53\.00000\/34\.00000&amp;rings=atacms&amp;fit=[\d.,-]+" title="Map: One strike, two counts" /,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(reader.title).toBeVisible();
});

test('where the browser forbids copying, the text is shown so that it can be copied by hand', async ({
  reader,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await reader.opensWithoutMap('#mark=kyiv');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link to this item' }).click();
  await expect(page.getByRole('textbox', { name: /text to copy/ })).toHaveValue(/\/m\/kyiv\/$/);
  await expect(reader.announcement).toContainText('did not let this page copy');
});

test('the sharing menu of the system is offered where there is one, with the link of the current view', async ({
  reader,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        Object.assign(globalThis, { shared: data });
        return Promise.resolve();
      },
    });
  });
  await reader.opensWithoutMap('#map=6.00/53.00000/34.00000&rings=');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Share via' }).click();
  const shared = await page.evaluate(() => (globalThis as unknown as { shared: ShareData }).shared);
  expect(shared).toMatchObject({ title: 'One strike, two counts' });
  expect(shared.url).toMatch(/#map=6\.00\/53\.00000\/34\.00000&rings=$/);
});

test('the data is offered in four formats, each with the programs that open it, and each downloads', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  for (const [name, file, opens] of [
    ['GeoJSON', 'map.geojson', 'QGIS'],
    ['GeoJSON, flat', 'map-flat.geojson', 'FlatGeobuf'],
    ['CSV', 'claims.csv', 'LibreOffice'],
    ['JSON-LD', 'annotations.jsonld', 'W3C Web Annotation'],
  ] as const) {
    const line = page.locator('.share li', { has: page.getByRole('link', { name, exact: true }) });
    await expect(line).toContainText(opens);
    const [download] = await Promise.all([page.waitForEvent('download'), line.getByRole('link').click()]);
    expect(download.suggestedFilename()).toBe(file);
  }
});

test.describe('on another page', () => {
  let server: Server;
  let host: string;
  let body = '';
  test.beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Host</title>${body}`);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    host = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });
  test.afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** The code for a frame, as Share gives it to a reader of the open page. */
  const embedCode = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('region', { name: 'Embed this view' }).getByRole('button', { name: 'Show code' }).click();
    return page.getByRole('textbox', { name: 'Embed code' }).inputValue();
  };

  const isLive = (frame: FrameLocator) =>
    expect(frame.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 60_000 });

  test('18. two frames live side by side in their sandbox, with title, attribution and a link to the list; a wheel over one scrolls the page around it', async ({
    page,
    context,
  }) => {
    // Only the address of the code depends on the map, and is replaced.
    const site = await context.newPage();
    await new Reader(site).opensWithoutMap();
    const ofSite = await embedCode(site);
    await site.close();
    // Both are in view, since a browser does not draw frames outside it.
    const code = ofSite.replace(/height="\d+"/, 'height="320"');
    const frameAt = (fragment: string) => code.replace(/#[^"]*/, fragment);
    body = `<p>Above</p>${frameAt('#map=6.00/53.00000/34.00000&amp;rings=atacms')}<p>Between</p>${frameAt('#mark=kinzhal')}<p style="height: 1500px">Below</p>`;
    await page.goto(host);
    const [first, second] = [0, 1].map((index) => page.frameLocator(`iframe >> nth=${index}`));
    if (!first || !second) throw new Error('the host page has no two frames');
    for (const frame of [first, second]) {
      await isLive(frame);
      await expect(frame.locator('.embed-source')).toContainText('Dateline, from 3 articles');
      await expect(frame.getByRole('link', { name: 'Text version' })).toBeVisible();
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText('One strike, two counts');
    }
    await expect(second.locator('.embed-card')).toContainText('still far short of the ranges of Russia');

    // A ring switched in one frame is switched in that one only; neither adds an entry to the page's history.
    const entries = await page.evaluate(() => history.length);
    await first.getByRole('checkbox', { name: /^Storm Shadow/ }).click({ force: true });
    await second.getByRole('button', { name: 'Close' }).click();
    await expect(second.getByRole('checkbox', { name: /^Storm Shadow/ })).not.toBeChecked();
    expect(await page.evaluate(() => history.length)).toBe(entries);

    const camera = () => first.locator('html').evaluate(() => [dateline.map.getZoom(), dateline.map.getCenter().lng]);
    const before = await camera();
    await page.mouse.move(500, 200);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await camera()).toEqual(before);

    // The full map opens in a new tab, with the view of the frame.
    const link = first.getByRole('link', { name: 'Open the full map' });
    await expect(link).toHaveAttribute(
      'href',
      /\/#map=6\.00\/53\.00000\/34\.00000&rings=atacms,storm-shadow&fit=[\d.,-]+$/,
    );
    const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await expect(tab.getByRole('checkbox', { name: /^Storm Shadow/ })).toBeChecked();
  });

  test('a frame of another shape shows what the reader saw, and so does the full map opened from it, where files download', async ({
    reader,
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await reader.opens('#map=5.20/52.50000/33.00000&rings=atacms');
    await reader.waitsForMap();
    const code = await embedCode(page);
    const extent = await page.evaluate(() => dateline.map.getBounds().toArray().flat());
    body = `<div style="width: 600px">${code}</div>`;
    await page.goto(host);
    const frame = page.frameLocator('iframe');
    await isLive(frame);
    // How far the sides of the extent are from those of the map, in pixels.
    const spare = (root: Locator) =>
      root.evaluate((_, [west = 0, south = 0, east = 0, north = 0]) => {
        const { clientWidth, clientHeight } = dateline.map.getContainer();
        const [northWest, southEast] = [dateline.map.project([west, north]), dateline.map.project([east, south])];
        return Math.min(northWest.x, northWest.y, clientWidth - southEast.x, clientHeight - southEast.y);
      }, extent);
    expect(Math.abs(await spare(frame.locator('html'))), 'in the frame').toBeLessThan(1.5);

    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      frame.getByRole('link', { name: 'Open the full map' }).click(),
    ]);
    await expect(tab.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 60_000 });
    expect(await spare(tab.locator('html')), 'in the tab').toBeGreaterThan(-1.5);
    await tab.getByRole('button', { name: 'Share', exact: true }).click();
    for (const [name, file] of [
      ['GeoJSON', 'map.geojson'],
      ['CSV', 'claims.csv'],
    ] as const) {
      const [download] = await Promise.all([
        tab.waitForEvent('download', { timeout: 20_000 }),
        tab.locator('.share').getByRole('link', { name, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      expect(statSync(await download.path()).size).toBeGreaterThan(1000);
    }
  });
});
