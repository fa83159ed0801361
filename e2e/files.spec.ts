// The files that belong to a page, and those that leave the site with a reader.
import type { Page } from '@playwright/test';
import { expect, Reader, test } from './driver';

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
  // A cache answers for the addresses that it knows: those without a version.
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
