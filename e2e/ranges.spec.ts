// The reader's ring, the comparison of ranges, and what is explained about them.
import { readFile } from 'node:fs/promises';
import { expect, type Reader, test } from './driver';

const handle = (reader: Reader) => reader.page.getByRole('button', { name: 'Centre of your ring' });
/** The radius of the reader's ring as it is drawn, from its centre northwards, in kilometres on a sphere. */
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

test('a ring is put over a city by its name, dragged, moved by keys, typed, and removed, each in the link', async ({
  reader,
  page,
}) => {
  test.setTimeout(120_000);
  await reader.opens('#map=5.00/53.00000/34.00000&rings=atacms');
  await reader.measuresFrom('your city');
  const city = page.getByRole('combobox', { name: /^City/ });
  await expect(city).toBeFocused();
  await city.fill('київ');
  const options = page.getByRole('option', { name: /Київ/ });
  await expect(options).toHaveCount(1);
  await expect(reader.announcement).toHaveText('1 place found.');
  await page.keyboard.press('ArrowDown');
  await expect(options).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await reader.expectFragment(/&rings=atacms&center=50\.45470,30\.52380&reach=atacms&fit=center$/);
  await expect.poll(() => drawnKm(reader)).toBeCloseTo(300, -1);
  // The map shows it.
  await expect.poll(async () => (await reader.camera()).lat).toBeCloseTo(50.5, 0);

  const box = await handle(reader).boundingBox();
  if (!box) throw new Error('the ring has no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  // During the drag the table follows, and the link does not.
  expect(await reader.fragment()).toContain('center=50.45470,30.52380');
  await page.mouse.up();
  await reader.expectFragment(/&center=50\.\d+,3[12]\.\d+&reach=atacms$/);
  const before = await reader.fragment();
  await handle(reader).focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => reader.fragment()).not.toBe(before);
  expect((await reader.camera()).zoom, 'the map itself stays').toBeGreaterThan(3);

  await page.getByRole('combobox', { name: 'Range' }).selectOption('Other distance');
  await page.getByRole('textbox', { name: 'Distance' }).fill('100 miles');
  await page.keyboard.press('Enter');
  await reader.expectFragment(/&reach=160\.934&fit=center$/);
  await expect.poll(() => drawnKm(reader)).toBeCloseTo(160.9, -1);
  await page.getByRole('textbox', { name: 'Distance' }).fill('far');
  await expect(page.getByText('This cannot be read as a distance.')).toBeVisible();

  await city.fill('-33.9, 18.4');
  await page.keyboard.press('Enter');
  await reader.expectFragment(/&center=-33\.90000,18\.40000&reach=160\.934&fit=center$/);
  await page.getByRole('button', { name: 'Remove ring' }).click();
  await reader.expectFragment(/&rings=atacms$/);
  await expect(handle(reader)).toHaveCount(0);
});

test('a link opens the ring, the table, miles and the globe; pointing at a bar highlights its ring', async ({
  reader,
  page,
}) => {
  test.setTimeout(120_000);
  await reader.opens('#rings=atacms&center=52.52437,13.41053&reach=kinzhal&units=mi&globe=1');
  await expect(handle(reader)).toBeVisible();
  expect(await page.evaluate(() => dateline.map.getProjection()?.type)).toBe('globe');
  await expect(page.locator('.range', { hasText: 'ATACMS' })).toContainText('up to 300 km (190 miles)');
  await expect(page.locator('#map-foot .scale-bar')).toHaveText(/^[\d,]+ km \([\d,]+ miles\)$/);
  const rows = page.locator('.inside-scroll tbody tr');
  await expect(rows.first()).toContainText('Berlin');
  await expect(rows.nth(1)).toHaveText(/km \([\d.]+ miles\) \d+° [NSEW]+/);
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Poland');
  await expect(rows.first()).toContainText('Poland');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download list (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('cities.csv');
  await rows.first().getByRole('button').click();
  await expect.poll(async () => (await reader.camera()).zoom).toBeGreaterThan(5);

  const bar = page.locator('.compared-bar', { hasText: 'ATACMS' });
  await bar.hover();
  expect(await page.evaluate(() => dateline.store.getState().highlighted)).toEqual(['atacms']);
  await page.locator('.range', { hasText: 'ATACMS' }).hover();
  await expect(bar).toHaveClass(/highlighted/);

  await page.getByRole('radio', { name: 'km' }).check();
  await expect(page.locator('.range', { hasText: 'ATACMS' })).toContainText('up to 300 km');
  await page.getByRole('button', { name: 'Globe' }).click();
  await reader.expectFragment(/&center=52\.52437,13\.41053&reach=kinzhal&fit=[\d.,]+&units=km$/);
});

test('a distance that can be read in two ways is asked about, and nothing changes before one is chosen', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#rings=atacms&center=52.52437,13.41053&reach=300');
  const distance = page.getByRole('textbox', { name: 'Distance' });
  await expect(distance).toHaveValue('300 km');
  await distance.fill('1.500 km');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This can be read in two ways. Which do you mean?')).toBeVisible();
  await expect(reader.announcement).toContainText(
    'This can be read in two ways. Which do you mean: 1.5 km or 1500 km?',
  );
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=300');
  await page.getByRole('button', { name: '1500 km' }).click();
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=1500');
  await expect(distance).toBeFocused();
  await expect(distance).toHaveValue('1500 km');

  // The next control after the field is the first answer.
  await distance.fill('1,5 km');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '1.5 km' })).toBeFocused();
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=1500');
  await page.keyboard.press('Enter');
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=1.5');
  await expect(page.getByRole('button', { name: /^1\.?5 km$/ })).toHaveCount(0);

  for (const [typed, why] of [
    ['-5 km', 'A distance cannot be negative.'],
    ['0', 'Enter a distance of more than zero.'],
    ['25000', 'Enter a distance up to 20,000 km'],
    ['300 leagues', '“leagues” is not a unit'],
  ] as const) {
    await distance.fill(typed);
    await page.keyboard.press('Enter');
    await expect(distance).toHaveAccessibleDescription(new RegExp(`^${why}`));
    await expect(reader.announcement).toContainText(why);
  }
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=1.5');
});

test.describe('in Germany', () => {
  test.use({ locale: 'de-DE' });
  test('a comma begins the decimals', async ({ reader, page }) => {
    await reader.opensWithoutMap('#rings=atacms&center=52.52437,13.41053&reach=300');
    const distance = page.getByRole('textbox', { name: 'Distance' });
    await distance.fill('1,5 km');
    await page.keyboard.press('Enter');
    await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=1.5');
    await distance.fill('1.500 km');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1500 km' }).click();
    await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=1500');
  });
});

test('the distance can be edited to the metre, and visiting the field changes nothing', async ({ reader, page }) => {
  await reader.opensWithoutMap('#rings=atacms&center=52.52437,13.41053&reach=160.934');
  const distance = page.getByRole('textbox', { name: 'Distance' });
  // 100 miles, as whoever made the link typed them: no figure in kilometres is as short.
  await expect(distance).toHaveValue('100 miles');
  // One character more and then less, as after a typing error.
  await distance.press('End');
  await distance.press('1');
  await distance.press('Backspace');
  await distance.blur();
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=160.934');
  await distance.fill('500 ft');
  await page.keyboard.press('Enter');
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=0.152');
  await expect(distance).toHaveValue('500 ft');
  await page.getByRole('radio', { name: 'mi' }).check();
  await expect(distance).toHaveValue('500 ft');
  await reader.expectFragment('#rings=atacms&center=52.52437,13.41053&reach=0.152&units=mi');
});

test('a size chosen before any place draws no ring, and waits for the place', async ({ reader, page }) => {
  await reader.opensWithoutMap('#rings=atacms');
  await reader.measuresFrom('your city');
  const size = page.getByRole('combobox', { name: 'Range' });
  const city = page.getByRole('combobox', { name: /^City/ });
  await size.selectOption({ label: 'Kinzhal, 1,500 to 2,000 km' });
  await size.selectOption('Other distance');
  const distance = page.getByRole('textbox', { name: 'Distance' });
  await expect(distance).toHaveValue('2000 km');
  await distance.fill('400 m');
  await page.keyboard.press('Enter');
  await reader.expectFragment('#rings=atacms');
  await expect(page.getByText('Choose a city and the ring is drawn there.')).toBeVisible();
  await city.fill('Київ');
  await expect(page.getByRole('option', { name: /Київ/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await reader.expectFragment(/^#rings=atacms&center=50\.45470,30\.52380&reach=0\.4$/);
});

test('a distance that was typed has a column in the table and in its file, and the page says how far the table goes', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#rings=atacms&center=52.52437,13.41053&reach=400');
  const table = page.locator('.inside-scroll table');
  // The link gives the position of a city, which has its name.
  await expect(table.locator('caption')).toHaveText(/^\d+ cities within 400 km of Berlin, nearest first$/);
  await expect(table.locator('thead th')).toHaveText([
    'City',
    'Distance',
    'Your ring',
    /ATACMS/,
    /Storm Shadow/,
    /Kinzhal/,
  ]);
  await expect(table.locator('tbody tr').first()).toHaveText('Berlin Germanyat the centreinsideinsideinsideinside');
  // Cities between 300 and 400 km away are inside the typed ring and outside that of ATACMS. The nearest twenty are all nearer.
  const farther = table
    .locator('tbody tr')
    .filter({ hasText: /3[1-9]\d km/ })
    .first();
  await expect(async () => {
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click({ timeout: 2_000 });
    await expect(farther).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(farther).toHaveText(/insideoutsidenot statedinside$/);

  // Larger than every range of the story.
  const distance = page.getByRole('textbox', { name: 'Distance' });
  await distance.fill('5 000 km');
  await page.keyboard.press('Enter');
  await expect(table.locator('caption')).toHaveText(/^[\d,]+ cities within 5,000 km of /);
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Iran');
  await expect(table.locator('tbody tr').first()).toHaveText(/Iran[234],\d{3} km .*insideoutsidenot statedoutside$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download list (CSV)' }).click(),
  ]);
  const [head, line] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(head).toBe(
    '\uFEFFcity,country,lat,lng,distance_km,bearing_deg,your_ring,atacms,storm-shadow,kinzhal,center_lat,center_lng',
  );
  expect(line).toMatch(/,inside,outside,not-stated,outside,52\.52437,13\.41053$/);

  await distance.fill('1 m');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^No city in the list is within 1 m of|^1 city within 1 m of/)).toBeVisible();
});

test('coordinates and links of maps are shown as they are understood before they are used', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap('#rings=atacms');
  await reader.measuresFrom('your city');
  const city = page.getByRole('combobox', { name: /^City/ });
  const options = page.locator('.combobox').getByRole('option');
  for (const [typed, option] of [
    ['53°12′54″N 34°40′12″E', '53.215° N, 34.67° E coordinates'],
    ['N53.2 E34.4', '53.2° N, 34.4° E coordinates'],
    ['(53,2 34,4)', '53.2° N, 34.4° E latitude, then longitude'],
    ['\u221233.9 18.4', '33.9° S, 18.4° E latitude, then longitude'],
    ['https://www.openstreetmap.org/#map=7/53.2/34.4', '53.2° N, 34.4° E the centre of the map in this link'],
  ] as const) {
    await city.fill(typed);
    await expect(options).toHaveText([option]);
  }
  await reader.expectFragment('#rings=atacms');
  await city.fill('0, 181');
  await expect(options).toHaveCount(0);
  await expect(page.getByText('Latitude goes from 90° S to 90° N')).toBeVisible();
  await expect(reader.announcement).toContainText('Latitude goes from');
  await page.keyboard.press('Enter');
  await reader.expectFragment('#rings=atacms');
  await city.fill('134.4, -53.2');
  await expect(options).toHaveText(['53.2° S, 134.4° E longitude, then latitude, which is never over 90']);
  await page.keyboard.press('Enter');
  await reader.expectFragment(/&center=-53\.20000,134\.40000&reach=atacms$/);
});

for (const [where, link, said] of [
  ['over the antimeridian', '#map=5.00/10.00000/179.00000&rings=&globe=1', /shows [3-7],\d00 km from west to east/],
  ['round a pole', '#map=2.00/75.00000/100.00000&rings=&globe=1', /shows the whole world from west to east/],
] as const) {
  test(`how much the globe shows is announced ${where}`, async ({ reader, page }) => {
    await reader.opens(link);
    await reader.waitsForMap();
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect(reader.announcement).toContainText(said);
  });
}

for (const [typed, shown] of [
  ['Nowhereville', 'No city found'],
  ['0, 181', 'Latitude goes from 90° S to 90° N'],
  ['Berlin', 'Germany'],
] as const) {
  test(`the first click below the field of cities hits what it aims at, after “${typed}”`, async ({ reader, page }) => {
    await reader.opensWithoutMap('#rings=atacms&center=52.52437,13.41053&reach=kinzhal');
    const table = page.locator('.reader-ring details').first();
    const summary = table.locator('summary');
    await expect(table).toHaveAttribute('open');
    await summary.click();
    await expect(table).not.toHaveAttribute('open');
    const city = page.getByRole('combobox', { name: /^City/ });
    await city.fill(typed);
    const answer = page.locator('.combobox').getByText(shown).first();
    await expect(answer).toBeVisible();
    await table.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    const { x, y, height } = (await summary.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    // At its lower edge, since a list may cover its upper part.
    await page.mouse.click(x + 20, y + height - 3);
    await expect(table).toHaveAttribute('open');
    await expect(answer).toBeVisible({ visible: typed !== 'Berlin' });
    await city.fill('');
    await expect(answer).toBeHidden();
  });
}

test('measured from the border, what lies within reach of it is shown instead of the ring, and says from where', async ({
  reader,
  page,
}) => {
  await reader.opens('#map=4.50/46.00000/36.00000&rings=atacms');
  const border = page.getByRole('radio', { name: 'Ukraine’s border' });
  await expect(border).not.toBeChecked();
  await expect(border).toHaveAccessibleDescription(
    /Measured from the border itself; launch sites are behind the front line/,
  );
  expect(await reader.draws('atacms-reach')).toBe(false);
  await reader.measuresFrom('Ukraine’s border');
  await expect.poll(() => reader.draws('atacms-reach')).toBe(true);
  expect(await reader.draws('atacms')).toBe(false);
  await expect(reader.switchFor('ATACMS')).toBeChecked();
  await expect(reader.switchFor('ATACMS')).toHaveAccessibleDescription(/^Measured from the border itself/);
  await reader.waitsForMap();
  await reader.expectFragment(/&rings=atacms-reach&fit=mark\.atacms-reach$/);
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
  const note = page.getByText(/one end of the ring of 2,000 km is drawn 2\.5 times as large/);
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'View on a globe' }).click();
  await expect(note).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Globe' })).toHaveAttribute('aria-pressed', 'true');
});

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });
  test('distances have miles in brackets at first, and the articles’ words stay as they are', async ({
    reader,
    page,
  }) => {
    await reader.opensWithoutMap('#mark=atacms');
    await expect(page.locator('.mark-panel .value')).toHaveText('up to 300 km (190 miles)');
    await expect(page.locator('.quotes')).toContainText('with a range of up to 300 km');
    await reader.expectFragment('#mark=atacms');
  });

  test('the scale of the distances has round ticks in kilometres, with the miles below', async ({ reader, page }) => {
    await reader.opensWithoutMap();
    await expect(page.locator('.compared .tick text')).toHaveText([
      '0',
      '500',
      '(310)',
      '1,000',
      '(620)',
      '1,500',
      '(930)',
      '2,000 km',
      '(1,240 miles)',
    ]);
  });
});

test('the distances are shown as bars and as a table, legible at 320 pixels', async ({ reader, page }) => {
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
    /110 km.*reported, Ukraine, in Reuters/,
    /Storm Shadow.*more than 250 km.*from another source, The Kyiv Independent/,
    /ATACMS.*up to 300 km.*reported, Reuters/,
    /Kinzhal.*1,500 to 2,000 km.*from another source/,
  ]);
});
