import { expect, test } from './driver';

test('the first screenful: headline, depot, ring, land and borders, key', async ({ reader, page }) => {
  await reader.opens();
  await reader.waitsForMap();
  await expect(page).toHaveTitle('One strike, two counts – Dateline');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One strike, two counts');
  for (const mark of ['depot', 'atacms', 'bryansk-region', 'bryansk', 'kyiv', 'moscow']) {
    expect(await reader.seen(mark), mark).toBe(true);
  }
  const layers = await page.evaluate(() => [
    ...new Set(dateline.map.queryRenderedFeatures().map(({ sourceLayer }) => sourceLayer)),
  ]);
  expect(layers).toEqual(expect.arrayContaining(['country', 'border']));
  await expect(reader.switchFor('ATACMS')).toBeChecked();
  await expect(reader.switchFor('Kinzhal')).toBeChecked();
  await expect(reader.switchFor('Storm Shadow')).not.toBeChecked();
  expect(await reader.fragment()).toBe('');
});

test('the published files are there, the articles byte for byte, and the map’s archive is served in ranges', async ({
  request,
}) => {
  for (const path of [
    '/map.geojson',
    '/annotations.jsonld',
    '/claims.csv',
    '/sources/000.txt',
    '/sources/001.txt',
    '/sources/003.txt',
  ]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
  const layer = await (await request.get('/map.geojson')).json();
  for (const feature of layer.features) {
    for (const { source, exact, start, end } of feature.properties.evidence) {
      const text = await (await request.get(`/sources/${source}.txt`)).text();
      expect(text.slice(start, end)).toBe(exact);
    }
  }
  const part = await request.get('/basemap/basemap.pmtiles', { headers: { Range: 'bytes=0-6' } });
  expect(part.status()).toBe(206);
  expect((await part.body()).toString()).toBe('PMTiles');
});
