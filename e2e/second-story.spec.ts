// Another story, in another part of the world, through the same code.
import { expect, test } from './driver';
import { distances } from './picture';

test('opens as its own story, in miles, and says nothing of the first', async ({ reader, page }) => {
  await reader.opens();
  await expect(page).toHaveTitle('One boat, two lists – Dateline');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One boat, two lists');
  await expect(page.locator('.range', { hasText: /^Search plane/ })).toContainText('up to 200 miles');
  await expect(page.locator('.range', { hasText: 'Drones' })).toContainText('20 to 90 miles');
  await expect(page.locator('.maplibregl-ctrl-scale')).toContainText('mi');
  // Countries have their names on any map of the world.
  const content = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const name of copy.querySelectorAll('.name-country')) name.remove();
    return copy.outerHTML;
  });
  expect(content).not.toMatch(/bryansk|atacms|kinzhal|ukrain|russia/i);
});

test('a ring over the antimeridian is one ring on the map and two polygons in the file', async ({ reader, page }) => {
  await reader.opens('#mark=plane');
  await reader.waitsForMap();
  const { zoom, lng } = await reader.camera();
  expect(zoom).toBeGreaterThan(4);
  // What stands over the map moves its centre aside from that of the ring.
  expect(Math.abs(lng)).toBeGreaterThan(174);
  // The ring is drawn on both sides of the antimeridian: 200 miles west and east of the call.
  for (const side of [-182.7, -176.7]) {
    const { x, y } = await reader.whereIs(side, -16.9);
    const hits = await page.evaluate(
      ([left, top]) => {
        const box = dateline.map.getContainer().getBoundingClientRect();
        const at: [number, number] = [(left ?? 0) - box.left, (top ?? 0) - box.top];
        return dateline.map
          .queryRenderedFeatures([
            [at[0] - 12, at[1] - 12],
            [at[0] + 12, at[1] + 12],
          ])
          .map(({ properties }) => properties.mark);
      },
      [x, y],
    );
    expect(hits).toContain('plane');
  }
  const layer = await (await page.request.get('/map.geojson')).json();
  const plane = layer.features.find(({ id }: { id: string }) => id === 'plane');
  expect(plane.geometry.type).toBe('MultiPolygon');
  expect(plane.properties.radiusKm).toBeCloseTo(321.8688, 4);
});

test('markup in an article is shown, not run', async ({ reader }) => {
  await reader.opens('#source=islander');
  await expect(reader.article.getByText('A drill in 2019 found <b>two</b> boats in one night.')).toBeVisible();
});

test('the coast of the picture is that of the live map that takes its place', async ({ reader, page }) => {
  await reader.opens();
  await reader.waitsForMap();
  const off = await distances(page, 'plane');
  expect(off.coast.count, 'vertices of coasts on the screen').toBeGreaterThan(100);
  expect(off.coast.worst, 'pixels between coast and coast').toBeLessThan(0.5);
});
