// What is known by its area alone: the depot is the hatch, and its distance from the border is drawn.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { holdFiles } from './held-files';
import { placesOnPicture } from './picture';

/** In the hatch, clear of Bryansk, of names and of the line from the border. */
const inHatch = [33.85, 53.37] as const;

/** The layers in which something is drawn about the middle of the depot's area. */
const drawnThere = (page: Page) =>
  page.evaluate(() => {
    const { map } = dateline;
    const { x, y } = map.project([34.67, 53.215]);
    const around: [[number, number], [number, number]] = [
      [x - 12, y - 12],
      [x + 12, y + 12],
    ];
    return [...new Set(map.queryRenderedFeatures(around).map(({ layer }) => layer.id))];
  });

test('the depot is hatched at every zoom, or a lozenge, and never a point', async ({ reader, page }) => {
  await reader.opens('#map=4.80/53.20000/34.60000&rings=');
  await reader.waitsForMap();
  for (const [zoom, symbol] of [
    [3, 'depot-area:lozenge'],
    [4.8, 'depot-area:hatch'],
    [6.9, 'depot-area:hatch'],
  ] as const) {
    await reader.follows(`#map=${zoom.toFixed(2)}/53.20000/34.60000&rings=`);
    await reader.waitsForMap();
    const layers = await drawnThere(page);
    expect(layers, `zoom ${zoom}`).toContain(symbol);
    expect(
      layers.filter((id) => id.startsWith('points:site')),
      `zoom ${zoom}`,
    ).toEqual([]);
  }
});

test('a press on the hatch opens the depot; the area has a link of its own', async ({ reader }) => {
  for (const zoom of ['5.00', '7.00']) {
    await reader.opens(`#map=${zoom}/53.20000/34.60000&rings=`);
    await reader.waitsForMap();
    await reader.clicksMap(...inHatch);
    await expect(reader.title).toHaveText('Arms depot near Bryansk');
  }
  await reader.follows('#mark=depot-area');
  await expect(reader.title).toHaveText('Possible location of the depot');
});

test('a press on the line from the border opens the depot, and its panel says what the line is', async ({
  reader,
  page,
}) => {
  await reader.opens('#map=7.00/52.80000/34.30000&rings=');
  await reader.waitsForMap();
  await reader.clicksMap(34.16, 52.695);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await reader.opensPart('How we placed it');
  await expect(page.getByText('The straight line on the map is ours')).toBeVisible();
});

for (const [width, height, fragment] of [
  [1440, 900, '#mark=depot'],
  [1920, 1080, '#mark=depot&source=001'],
  [390, 844, '#mark=depot'],
] as const) {
  test(`all of the depot’s area is in view beside what covers the map: ${width} px, ${fragment}`, async ({
    reader,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    // The still picture is at the camera of the live map (swap.spec.ts).
    await reader.opensWithoutMap(fragment);
    const corners = await placesOnPicture(page, [
      [33.628, 53.35],
      [35.061, 53.02],
      [33.836, 52.362],
    ]);
    expect(corners).toHaveLength(3);
    for (const { x, y } of corners) {
      const isOnMap = await page.evaluate(
        ([left, top]) => document.elementFromPoint(left, top)?.closest('#map') !== null,
        [x, y] as const,
      );
      expect(isOnMap, `${x}, ${y}`).toBe(true);
    }
  });
}

test('names stand on the live map where they stood on its picture', async ({ reader, page }) => {
  const release = await holdFiles(page, /assets\/.*\.js/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('html[data-program="loading"]:not([data-paint])')).toBeAttached();
  const names = ['Bryansk', 'Arms depot', 'Moscow'];
  const before = await page.evaluate(
    (wanted) =>
      wanted.map((name) => {
        const texts = [...document.querySelectorAll('svg[data-static-map] text')];
        const text = texts.find((one) => one.textContent === name && one.getBoundingClientRect().width > 0);
        const box = text?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
    names,
  );
  release();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  await reader.waitsForMap();
  for (const [index, name] of names.entries()) {
    const at = before[index];
    expect(at, `${name} on the picture`).toBeDefined();
    const there = await page.evaluate(
      ({ x, y }) => {
        const frame = dateline.map.getContainer().getBoundingClientRect();
        return dateline.map
          .queryRenderedFeatures([x - frame.left, y - frame.top])
          .filter(({ layer }) => layer.type === 'symbol')
          .map(({ properties }) => properties.name);
      },
      { x: at?.x ?? 0, y: at?.y ?? 0 },
    );
    expect(there, `${name} on the live map`).toContain(name);
  }
});
