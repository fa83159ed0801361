// Ranges put elsewhere, compared and explained.
import { expect, type Reader, test } from './driver';

const own = (reader: Reader) => reader.page.getByRole('button', { name: 'Centre of your ring' });
/** The radius of the own ring as it is drawn, from its middle to its north, in kilometres on a sphere. */
const drawnKm = (reader: Reader) =>
  reader.page.evaluate(() => {
    const source = dateline.map.getStyle().sources['range:reader.ring'];
    const data = source && 'data' in source ? (source.data as GeoJSON.FeatureCollection) : null;
    const outline = data?.features.find(({ properties }) => properties?.part === 'outline')?.geometry as
      | GeoJSON.LineString
      | undefined;
    const lats = outline?.coordinates.map(([, lat = 0]) => lat) ?? [];
    return ((Math.max(...lats) - Math.min(...lats)) * 111.2) / 2;
  });

test('a ring is put over a city by its name, dragged, moved by keys, typed, and taken away, each in the link', async ({
  reader,
  page,
}) => {
  test.setTimeout(120_000);
  await reader.opens('#map=5.00/53.00000/34.00000&rings=atacms');
  await page.getByRole('button', { name: 'Put a range over your city' }).click();
  const city = page.getByRole('combobox', { name: /^City/ });
  await expect(city).toBeFocused();
  await city.fill('київ');
  const options = page.getByRole('option', { name: /Київ/ });
  await expect(options).toHaveCount(1);
  await expect(reader.announcement).toHaveText('1 place.');
  await page.keyboard.press('ArrowDown');
  await expect(options).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await reader.expectFragment(/&rings=atacms&center=50\.45470,30\.52380&reach=atacms$/);
  await expect.poll(() => drawnKm(reader)).toBeCloseTo(300, -1);
  // It is turned to.
  await expect.poll(async () => (await reader.camera()).lat).toBeCloseTo(50.5, 0);

  const box = await own(reader).boundingBox();
  if (!box) throw new Error('the ring has no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  // While it is in the hand the table follows, and the link does not.
  expect(await reader.fragment()).toContain('center=50.45470,30.52380');
  await page.mouse.up();
  await reader.expectFragment(/&center=50\.\d+,3[12]\.\d+&reach=atacms$/);
  const before = await reader.fragment();
  await own(reader).focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => reader.fragment()).not.toBe(before);
  expect((await reader.camera()).zoom, 'the map itself stays').toBeGreaterThan(3);

  await page.getByRole('combobox', { name: 'How far' }).selectOption('another distance');
  await page.getByRole('textbox', { name: 'Distance' }).fill('100 miles');
  await page.keyboard.press('Enter');
  await reader.expectFragment(/&reach=160\.934$/);
  await expect.poll(() => drawnKm(reader)).toBeCloseTo(160.9, -1);
  await page.getByRole('textbox', { name: 'Distance' }).fill('far');
  await expect(page.getByText('This is no distance')).toBeVisible();

  await city.fill('-33.9, 18.4');
  await page.keyboard.press('Enter');
  await reader.expectFragment(/&center=-33\.90000,18\.40000&reach=160\.934$/);
  await page.getByRole('button', { name: 'Take it away' }).click();
  await reader.expectFragment(/&rings=atacms$/);
  await expect(own(reader)).toHaveCount(0);
});

test('a link opens the ring, the table, miles and the globe; pointing at a bar lights its ring', async ({
  reader,
  page,
}) => {
  test.setTimeout(120_000);
  await reader.opens('#rings=atacms&center=52.52437,13.41053&reach=kinzhal&units=mi&globe=1');
  await expect(own(reader)).toBeVisible();
  expect(await page.evaluate(() => dateline.map.getProjection()?.type)).toBe('globe');
  await expect(page.locator('.range', { hasText: 'ATACMS' })).toContainText('up to 186 miles');
  await expect(page.locator('#map-foot .maplibregl-ctrl-scale')).toHaveText(/^\d+\smi$/);
  const rows = page.locator('.inside-scroll tbody tr');
  await expect(rows.first()).toContainText('Berlin');
  await expect(rows.nth(1)).toHaveText(/miles \d+° [NSEW]+/);
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Poland');
  await expect(rows.first()).toContainText('Poland');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /as CSV$/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('cities.csv');
  await rows.first().getByRole('button').click();
  await expect.poll(async () => (await reader.camera()).zoom).toBeGreaterThan(5);

  const bar = page.locator('.compared-bar', { hasText: 'ATACMS' });
  await bar.hover();
  expect(await page.evaluate(() => dateline.store.getState().lit)).toEqual(['atacms']);
  await page.locator('.range', { hasText: 'ATACMS' }).hover();
  await expect(bar).toHaveClass(/lit/);

  await page.getByRole('radio', { name: 'km' }).check();
  await expect(page.locator('.range', { hasText: 'ATACMS' })).toContainText('up to 300 km');
  await page.getByRole('button', { name: 'Globe' }).click();
  await reader.expectFragment(/&center=52\.52437,13\.41053&reach=kinzhal&units=km$/);
});

test('what lies within reach of the border is a switch of its own, off at first, and says from where', async ({
  reader,
  page,
}) => {
  await reader.opens('#map=4.50/46.00000/36.00000&rings=atacms');
  const border = reader.switchFor('From Ukraine');
  await expect(border).not.toBeChecked();
  await expect(border).toHaveAccessibleDescription(/from the border itself; launch points lie behind the front line/);
  expect(await reader.draws('atacms-reach')).toBe(false);
  await border.click({ force: true });
  await expect.poll(() => reader.draws('atacms-reach')).toBe(true);
  await reader.expectFragment('#map=4.50/46.00000/36.00000&rings=atacms,atacms-reach');
  await reader.waitsForMap();
  // 300 km south of the southernmost cape of Crimea, Sarych (44.3873 N, 33.7394 E).
  const isOnLine = () =>
    page.evaluate(() => {
      const { x, y } = dateline.map.project([33.7394, 41.687]);
      const around: [[number, number], [number, number]] = [
        [x - 8, y - 8],
        [x + 8, y + 8],
      ];
      return dateline.map.queryRenderedFeatures(around, { layers: ['atacms-reach:line'] }).length;
    });
  await expect.poll(isOnLine).toBeGreaterThan(0);
  const { x, y } = await reader.whereIs(33.7394, 41.687);
  await page.mouse.click(x, y);
  await expect(reader.title).toHaveText('From Ukraine’s border');
  await expect(page.locator('.quotes mark').first()).toContainText('with a range of up to 300 km');
});

test('a large ring on the flat map says why it is not round', async ({ reader, page }) => {
  await reader.opens('#mark=kinzhal');
  const note = page.getByText(/flat map draws one end of the 2,000 km ring 2\.5 times as large/);
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'See it round, on the globe' }).click();
  await expect(note).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Globe' })).toHaveAttribute('aria-pressed', 'true');
});

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });
  test('distances are in miles at first, and the articles’ words stay as they are', async ({ reader, page }) => {
    await reader.opensWithoutMap('#mark=atacms');
    await expect(page.locator('.mark-panel .value')).toHaveText('up to 186 miles');
    await expect(page.locator('.quotes')).toContainText('with a range of up to 300 km');
    await reader.expectFragment('#mark=atacms');
  });
});

test('the distances stand as bars and as a table, legible at 320 pixels', async ({ reader, page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await reader.opensWithoutMap();
  const figure = page.locator('.compared');
  await expect(figure.locator('.compared-bar')).toHaveCount(4);
  const sizes = await figure
    .locator('text, tspan')
    .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  const { right } = await figure
    .locator('svg')
    .first()
    .evaluate((svg) => svg.getBoundingClientRect());
  for (const bar of await figure.locator('.compared-bar').all()) {
    const box = await bar.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(right + 12);
  }
  await figure.locator('summary').click();
  await expect(figure.locator('tbody tr')).toHaveText([
    /110 km.*stated, Reuters/,
    /Storm Shadow.*more than 250 km.*outside source, The Kyiv Independent/,
    /ATACMS.*up to 300 km.*stated, Reuters/,
    /Kinzhal.*1,500 to 2,000 km.*outside source/,
  ]);
});
