// Links here are literal: they are a promise to everyone who has shared one.
import { expect, test } from './driver';

const links = ['#map=5.00/50.45000/30.52000/-30/40&rings=atacms&mark=kyiv'];

for (const link of links) {
  test(`opens to exactly its view: ${link}`, async ({ reader, page }) => {
    await reader.opens(link);
    const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = (/map=([^&]*)/.exec(link)?.[1] ?? '')
      .split('/')
      .map(Number);
    const camera = await page.evaluate(() => ({
      zoom: dateline.map.getZoom(),
      center: dateline.map.getCenter().toArray(),
      bearing: dateline.map.getBearing(),
      pitch: dateline.map.getPitch(),
    }));
    expect(camera.zoom).toBeCloseTo(zoom, 6);
    expect(camera.center[0]).toBeCloseTo(lng, 6);
    expect(camera.center[1]).toBeCloseTo(lat, 6);
    expect(camera.bearing).toBeCloseTo(bearing, 6);
    expect(camera.pitch).toBeCloseTo(pitch, 6);
    const rings = /rings=([^&]*)/.exec(link)?.[1]?.split(',').filter(Boolean) ?? [];
    expect([...(await page.evaluate(() => dateline.store.getState().rings))].sort()).toEqual(rings.sort());
    expect(await page.evaluate(() => dateline.store.getState().mark)).toBe(/mark=([^&]*)/.exec(link)?.[1] ?? null);
    await page.waitForTimeout(600);
    expect(await reader.fragment()).toBe(link);
  });
}

test('a link to one mark fits the mark, wherever it lies', async ({ reader, page }) => {
  await reader.opens('#mark=washington');
  await reader.waitsForMap();
  const { x, y } = await reader.whereIs(-77.03637, 38.89511);
  expect(x).toBeGreaterThan(500);
  expect(x).toBeLessThan(1440);
  expect(y).toBeGreaterThan(100);
  expect(y).toBeLessThan(800);
  expect(await reader.fragment()).toBe('#mark=washington');
  await expect(page.locator('.marks')).toHaveCount(0);
});

test('a link opens its article, its mark and its rings, and stays as it is', async ({ reader, page }) => {
  const link = '#map=7.00/53.25000/34.50000&rings=&mark=depot&source=001';
  await reader.opensWithoutMap(link);
  await expect(reader.article).toHaveCount(1);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await expect(page.locator('.key input[type="checkbox"]:checked')).toHaveCount(0);
  await page.waitForTimeout(600);
  expect(await reader.fragment()).toBe(link);
  const far = '#map=3.25/55.50000/37.25000&rings=atacms,storm-shadow,kinzhal&mark=kinzhal';
  await reader.follows(far);
  await expect(reader.title).toHaveText('Kinzhal');
  await expect(page.locator('.key input[type="checkbox"]:checked')).toHaveCount(3);
  await page.waitForTimeout(600);
  expect(await reader.fragment()).toBe(far);
});

test('a link to a ring that is off switches it on', async ({ reader, page }) => {
  await reader.opensWithoutMap('#map=6.00/53.00000/34.00000&rings=atacms&mark=storm-shadow');
  await expect(page.locator('[data-ring="storm-shadow"]').first()).toBeVisible();
  await reader.switchFor('Kinzhal').click({ force: true });
  await reader.expectFragment('#map=6.00/53.00000/34.00000&rings=atacms,storm-shadow,kinzhal&mark=storm-shadow');
});

for (const [what, link, expected, notice] of [
  [
    'an unknown mark',
    '#mark=nowhere&rings=storm-shadow',
    { on: ['Storm Shadow'], title: null },
    'points to something that isn’t on the map: “nowhere”',
  ],
  [
    'an unknown ring',
    '#rings=atacms,sarmat&mark=depot',
    { on: ['ATACMS'], title: 'Arms depot near Bryansk' },
    'names a range that isn’t on the map: “sarmat”',
  ],
  [
    'a broken camera',
    '#map=5/0/1e308&mark=kyiv',
    { on: ['ATACMS', 'Kinzhal'], title: 'Kyiv' },
    'map position in this link could not be read',
  ],
] as const) {
  test(`${what} is named on the page and the rest opens`, async ({ reader, page }) => {
    await reader.opensWithoutMap(link);
    await expect(page.locator('.notices')).toContainText(notice);
    for (const name of ['ATACMS', 'Storm Shadow', 'Kinzhal'])
      await expect(reader.switchFor(name)).toBeChecked({ checked: expected.on.some((on) => on === name) });
    if (expected.title === null) await expect(reader.title).toHaveCount(0);
    else await expect(reader.title).toHaveText(expected.title);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('.notices')).toBeEmpty();
  });
}

test('a link that was damaged in transit opens as it was meant, and stays in the address bar as it was', async ({
  reader,
  page,
}) => {
  const meant = '#map=6.00/53.00000/34.00000&rings=storm-shadow,kinzhal&mark=depot';
  const whole = 'map%3D6.00%2F53.00000%2F34.00000%26rings%3Dstorm-shadow%2Ckinzhal%26mark%3Ddepot';
  const changed = [
    `${meant}.`,
    `${meant}).`,
    `${meant}”`,
    `${meant}%20`,
    `${meant}%E2%80%8B`,
    `${meant}#comment-12`,
    `${meant}?utm_source=x&utm_medium=mail`,
    `${meant}&sa=D&source=editors&ust=1700000000000000&usg=AOvVaw0x`,
    `#${whole}`,
    `#${whole}&fbclid=abc`,
    '#map%253D6.00%252F53.00000%252F34.00000%2526rings%253Dstorm-shadow%252Ckinzhal%2526mark%253Ddepot',
    '#map=6.00/53.00000/34.00000&amp;amp;rings=storm-shadow,kinzhal&amp;amp;mark=depot',
    '#map=6.00/53.00000/34.00000&#038;rings=storm-shadow,kinzhal&#038;mark=depot',
    '#map=6.00/53.00000/34.00000\\u0026rings=storm-shadow,kinzhal\\u0026mark=depot',
    '#map=3D6.00/53.00000/34.00000&rings=3Dstorm-shadow,kinzhal&mark=3Ddepot',
    '#map=6.00/ 53.00000/ 34.00000& rings=storm-shadow,kinzhal& mark=depot',
    '#map=6.00/53.00000/34.00000;rings=storm\u2011shadow,kinzhal;mark=Depot',
    '#!MAP=6.00/53.00000/34.00000&rings=kinzhal&rings=storm-shadow&mark="depot"',
  ];
  await reader.opensWithoutMap();
  const linkOnPaper = () => page.evaluate(() => document.querySelector('.printed')?.textContent ?? '');
  for (const [index, link] of changed.entries()) {
    // A few of them open the page, and the others come to the open page, which reads them in the same way.
    if (index % 5 === 0) {
      await page.goto('about:blank');
      await page.goto(`/${link}`);
    } else {
      await reader.follows('#mark=kyiv&rings=atacms');
      await expect(reader.title).toHaveText('Kyiv');
      await reader.follows(link);
    }
    const received = await reader.fragment();
    await expect(reader.title, link).toHaveText('Arms depot near Bryansk');
    await expect(page.locator('.notices'), link).not.toContainText('link');
    for (const [name, isOn] of [
      ['ATACMS', false],
      ['Storm Shadow', true],
      ['Kinzhal', true],
    ] as const) {
      await expect(reader.switchFor(name), link).toBeChecked({ checked: isOn });
    }
    // The mark is in the path of the link.
    expect(await linkOnPaper(), link).toContain('/m/depot/#map=6.00/53.00000/34.00000&rings=storm-shadow,kinzhal');
    expect(await reader.fragment(), link).toBe(received);
  }
  await reader.switchFor('Kinzhal').click({ force: true });
  await reader.expectFragment('#map=6.00/53.00000/34.00000&rings=storm-shadow&mark=depot');
});

test('a fragment that a messenger encoded whole still opens', async ({ reader }) => {
  await reader.opensWithoutMap('#map%3D6.00%2F53.00000%2F34.00000%26mark%3Ddepot');
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await reader.switchFor('Kinzhal').click({ force: true });
  await reader.expectFragment('#map=6.00/53.00000/34.00000&rings=atacms&mark=depot');
});

test('unknown keys survive', async ({ reader }) => {
  await reader.opensWithoutMap('#map=6.00/53.00000/34.00000&rings=atacms&lang=uk&step=2');
  await reader.switchFor('Kinzhal').click({ force: true });
  await reader.expectFragment('#map=6.00/53.00000/34.00000&rings=atacms,kinzhal&lang=uk&step=2');
});

test('moving the map writes the camera into the address without a history entry', async ({ reader, page }) => {
  await reader.opens();
  const entries = await page.evaluate(() => history.length);
  const { x, y } = await reader.whereIs(33, 54);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 40, { steps: 4 });
  await page.mouse.up();
  await reader.expectFragment(/^#map=\d+\.\d\d\/\d+\.\d{5}\/\d+\.\d{5}&rings=atacms,kinzhal$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('Copy link copies exactly this view, also before the address bar has it', async ({ reader, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.opens();
  await reader.switchFor('Storm Shadow').click({ force: true });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.masthead .copied')).toHaveText('Copied ✓');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const before = await reader.camera();
  expect(copied).toMatch(/#map=[^&]+&rings=atacms,storm-shadow,kinzhal&fit=strike$/);
  await page.goto('about:blank');
  await reader.opens(new URL(copied).hash);
  const after = await reader.camera();
  expect(after.zoom).toBeCloseTo(before.zoom, 1);
  expect(after.lng).toBeCloseTo(before.lng, 4);
  expect(after.lat).toBeCloseTo(before.lat, 4);
});

test('an address edited by hand opens in place', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  await page.evaluate(() => {
    location.hash = '#mark=kyiv';
  });
  await expect(reader.title).toHaveText('Kyiv');
});

test('an address that was opened stays until the reader changes something, even if the map cannot show exactly that camera', async ({
  reader,
  page,
}) => {
  // A map of this height cannot be at zoom 0, and no map shows 90° north.
  for (const link of ['#map=0.00/90.00000/34.00000&rings=storm-shadow,atacms&mark=nowhere', '#rings=kinzhal']) {
    await page.goto('about:blank');
    await reader.opens(link);
    await reader.waitsForMap();
    await page.setViewportSize({ width: 1100, height: 700 });
    await reader.waitsForMap();
    await page.waitForTimeout(600);
    expect(await reader.fragment()).toBe(link);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await reader.expectFragment(/^#map=\d+\.\d\d\/-?\d+\.\d{5}\/-?\d+\.\d{5}&rings=kinzhal$/);
});

test('a day chosen while a mark is open opens the day, and Back returns to the mark', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: /Biden allows long-range strikes/ }).click();
  await expect(page.locator('#event-title')).toHaveText('Sunday 17 November 2024');
  await expect(reader.title).toHaveCount(0);
  await expect(reader.announcement).toContainText('Biden allows long-range strikes: quotes shown.');
  await reader.expectFragment('#time=2024-11-17');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.goBack();
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await reader.expectFragment('#mark=depot');
});

test('theme and units stay as the reader chose them: over Back, an edited address, and the way to the front', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  await reader.inList('Kinzhal').click();
  await page.getByRole('button', { name: 'Dark mode' }).click();
  await page.getByRole('radio', { name: 'miles' }).click({ force: true });
  const staysChosen = async () => {
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('.key')).toContainText('300 km (190 miles)');
  };
  await staysChosen();
  await page.goBack();
  await expect(reader.title).toHaveCount(0);
  await staysChosen();
  await reader.follows('#mark=kyiv');
  await expect(reader.title).toHaveText('Kyiv');
  await staysChosen();
  await page.getByRole('link', { name: 'Dateline' }).click();
  await expect(reader.title).toHaveCount(0);
  await staysChosen();
  await reader.follows('#mark=kyiv&theme=light&units=km');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('.key')).toContainText('300 km');
});

test('the page’s title names what is open, for tabs, bookmarks and the list of Back', async ({ reader, page }) => {
  const story = 'One strike, two counts – Dateline';
  await reader.opensWithoutMap();
  await expect(page).toHaveTitle(story);
  await reader.inList('Kinzhal').click();
  await expect(page).toHaveTitle(`Kinzhal – ${story}`);
  await page.goBack();
  await expect(page).toHaveTitle(story);
  await reader.follows('#step=2');
  await expect(page).toHaveTitle(`The strike – ${story}`);
  await reader.follows('#time=2024-11-17');
  await expect(page).toHaveTitle(`Biden allows long-range strikes, 17 November 2024 – ${story}`);
  await reader.follows('#source=001');
  await expect(page).toHaveTitle(/^Ukraine uses US missiles.* – One strike, two counts – Dateline$/);
});
