// The files that a page loads, and pages that a reader saves.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, Reader, test } from './driver';
import { placesOnPicture } from './picture';

/** The bounds of the depot's area as the map has it, in degrees. */
const drawnWest = (page: Page) =>
  page.evaluate(() => {
    const lngs = dateline.map
      .querySourceFeatures('shapes', { filter: ['==', ['get', 'id'], 'depot-area'] })
      .flatMap(({ geometry }) =>
        JSON.stringify('coordinates' in geometry ? geometry.coordinates : []).match(/\[-?[\d.]+/g),
      )
      .map((lng) => Number(lng?.slice(1)));
    return Math.min(...lngs);
  });

test('files of an older version that a cache still has are not drawn beside a new page', async ({ page, request }) => {
  const layer = await (await request.get('/map.geojson')).json();
  const [outline] = layer.features.find(({ id }: { id: string }) => id === 'depot-area').geometry.coordinates;
  const west = Math.min(...outline.map(([lng]: number[]) => lng));
  for (const position of outline) position[0] += 3;
  // A cache answers for addresses without a version.
  await page.route(
    ({ pathname, search }) => search === '' && pathname.endsWith('/map.geojson'),
    (route) => route.fulfill({ json: layer }),
  );
  await page.route(
    ({ pathname, search }) => search === '' && pathname.includes('/basemap/'),
    (route) => route.fulfill({ json: { type: 'FeatureCollection', features: [] } }),
  );
  await new Reader(page).opens('#map=8.00/53.20000/34.60000&rings=&mark=depot');
  expect(Math.abs((await drawnWest(page)) - west)).toBeLessThan(0.1);
  const cities = await page.evaluate(() => dateline.map.querySourceFeatures('names').length);
  expect(cities).toBeGreaterThan(0);
});

/** As programs that save a page as one file write it: without scripts, and without what is not displayed. */
const withoutScripts = (page: Page) =>
  page.evaluate(() => {
    const undisplayed = [...document.body.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).display === 'none',
    );
    for (const element of [...undisplayed, ...document.scripts]) element.remove();
    return document.documentElement.outerHTML;
  });

for (const [form, ending, contentOf] of [
  [
    'as one file (MHTML)',
    'mhtml',
    async (page: Page) => {
      const session = await page.context().newCDPSession(page);
      return (await session.send('Page.captureSnapshot', { format: 'mhtml' })).data;
    },
  ],
  ['as HTML without its scripts', 'html', withoutScripts],
  ['as HTML whose scripts run and find no program', 'html', (page: Page) => page.content()],
] as const) {
  test(`a page that was saved ${form} and is opened without a network has its still map and the quotes that were open`, async ({
    page,
    browser,
  }, testInfo) => {
    await new Reader(page).opens('#map=5.00/53.00000/34.00000&rings=kinzhal&mark=kinzhal');
    await expect(page.getByText("still far short of the ranges of Russia's Kinzhal").first()).toBeVisible();
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
    const file = testInfo.outputPath(`saved.${ending}`);
    await writeFile(file, await contentOf(page));
    const context = await browser.newContext({ offline: true });
    const saved = await context.newPage();
    await saved.goto(pathToFileURL(file).href);
    const picture = saved.locator('svg[data-static-map]');
    await expect(picture).toBeVisible();
    await expect(picture.locator('use.land[href^="#"]').first()).toBeVisible();
    await expect(saved.locator('#map')).toBeInViewport();
    // The picture is at the camera of the link, and there is no scale bar of another camera.
    const map = await saved.locator('#map').boundingBox();
    const [centre, east] = await placesOnPicture(saved, [
      [34, 53],
      [35, 53],
    ]);
    if (!map || !centre || !east) throw new Error('The map is not displayed');
    expect(centre.x).toBeCloseTo(map.x + map.width / 2, 0);
    expect(centre.y).toBeCloseTo(map.y + map.height / 2, 0);
    // At zoom 5 the world is 512 pixels wide, doubled five times.
    expect(east.x - centre.x).toBeCloseTo((512 * 2 ** 5) / 360, 1);
    await expect(saved.locator('.scale-bar')).toBeHidden();
    // What was open is in it.
    await expect(saved.locator('#panel')).toContainText(
      "still far short of the ranges of Russia's Kinzhal hypersonic missiles.",
    );
    await context.close();
  });
}
