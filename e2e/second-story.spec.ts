// Another story, in another part of the world.
import { expect, test } from './driver';
import { distances } from './picture';

test('opens as its own story, in miles, without anything of the first story', async ({ reader, page }) => {
  await reader.opens();
  await expect(page).toHaveTitle('One boat, two lists – Dateline');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One boat, two lists');
  await expect(page.locator('.range', { hasText: /^Search plane/ })).toContainText('up to 200 miles');
  await expect(page.locator('.range', { hasText: 'Drones' })).toContainText('20 to 90 miles');
  await expect(page.locator('.scale-bar')).toContainText(/^[\d,]+ miles?$/);
  // Names of countries are on every map.
  const content = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const name of copy.querySelectorAll('[fill="var(--country-text)"]')) name.remove();
    return copy.outerHTML;
  });
  expect(content).not.toMatch(/bryansk|atacms|kinzhal|ukrain|russia/i);
});

test('a ring over the antimeridian is one ring on the map and two polygons in the file', async ({ reader, page }) => {
  await reader.opens('#mark=plane');
  await reader.waitsForMap();
  const { zoom, lng } = await reader.camera();
  expect(zoom).toBeGreaterThan(4);
  // What covers the map moves its centre away from that of the ring.
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
  await reader.opensWithoutMap('#source=islander');
  await expect(reader.article.getByText('A drill in 2019 found <b>two</b> boats in one night.')).toBeVisible();
});

test('the coast of the still map is that of the live map that replaces it', async ({ reader, page }) => {
  await reader.opens();
  await reader.waitsForMap();
  const off = await distances(page, 'plane');
  expect(off.coast.count, 'vertices of coasts on the screen').toBeGreaterThan(100);
  expect(off.coast.worst, 'pixels between coast and coast').toBeLessThan(0.5);
});

test('statements about an earlier event are shown apart, with their own count', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=boat');
  await reader.opensPart('Who says what');
  const question = page.locator('.question', { hasText: 'How many people were aboard?' });
  await expect(question.locator('summary')).toHaveText(
    'How many people were aboard? 2 versions An earlier call of 7 February 2023: 2 versions',
  );
  await question.locator('summary').click();
  await expect(question.getByRole('heading')).toHaveText([
    'The last call of 2 March 2023',
    'An earlier call of 7 February 2023',
  ]);
  await expect(question.getByRole('list').nth(0)).toContainText('11 Eleven people');
  await expect(question.getByRole('list').nth(0)).not.toContainText('Six people');
  await expect(question.getByRole('list').nth(1)).toContainText('6 Six people');
});

test('a place has the quotes about the earlier event folded, after those about the story’s event', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#mark=taveuni');
  const six = page.locator('.quotes mark', { hasText: 'with six people aboard' });
  await expect(page.getByRole('heading', { name: 'The last call of 2 March 2023' })).toBeVisible();
  await expect(page.locator('.quotes mark', { hasText: 'eleven people' })).toBeVisible();
  await expect(six).toBeHidden();
  await page.locator('summary', { hasText: 'An earlier call of 7 February 2023' }).click();
  await expect(six).toBeVisible();
});

test('a day shows what is said of its event, listed there or not', async ({ reader, page }) => {
  await reader.opensWithoutMap();
  await page.locator('.timeline a', { hasText: 'An earlier call' }).click();
  await expect(page.locator('#event-title')).toHaveText('Tuesday 7 February 2023');
  await expect(page.getByRole('heading', { name: 'An earlier call of 7 February 2023' })).toBeVisible();
  await expect(page.locator('.mark-panel mark', { hasText: 'with six people aboard' })).toBeVisible();
  await expect(page.locator('.mark-panel mark', { hasText: 'eleven people' })).toHaveCount(0);
});
