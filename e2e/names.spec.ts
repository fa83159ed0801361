// No name on the map is cut by its edge or by what lies over it, and none lies on another.
import { expect, type Reader, test } from './driver';
import { faultsOf, mapAndWhatIsOver, namesOnLiveMap, namesOnPicture } from './map-names';

const windows = [
  [320, 568],
  [360, 740],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const;

test('on the still map every name is whole and clear of others, at every width and in both themes', async ({
  reader,
  page,
}) => {
  await reader.opensWithoutMap();
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    for (const fragment of ['#mark=depot', '#mark=kinzhal', '#']) {
      await reader.follows(fragment);
      // The picture moves one frame later.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const at = `${width} pixels, ${fragment}`;
      const names = await namesOnPicture(page);
      expect(faultsOf(names, await mapAndWhatIsOver(page)), at).toEqual([]);
      if (fragment !== '#') continue;
      expect(names.map(({ name }) => name).join(), at).toContain('Arms depot');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await namesOnPicture(page), `${at}, dark`).toEqual(names);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  }
});

async function expectWholeNames(reader: Reader, at: string): Promise<string[]> {
  await reader.waitsForMap();
  const names = await namesOnLiveMap(reader.page);
  expect(faultsOf(names, await mapAndWhatIsOver(reader.page)), at).toEqual([]);
  return names.map(({ name }) => name);
}

test('on the live map every name is whole and clear of others, also after movements', async ({ reader, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opens();
  const layers = await expectWholeNames(reader, '1440 pixels');
  for (const layer of ['city-names', 'country-names', 'atacms:label', 'atacms:ticks', 'depot-area:name'])
    expect(layers).toContain(layer);
  // The labels of both rings are out of view, or under the key.
  await reader.follows('#map=6.20/52.60000/32.80000&rings=atacms,storm-shadow');
  const nearer = await expectWholeNames(reader, 'nearer');
  for (const layer of ['region-names', 'atacms:repeats', 'storm-shadow:repeats']) expect(nearer).toContain(layer);
  await reader.follows('#mark=kinzhal');
  await expectWholeNames(reader, 'Kinzhal');
  const capitals = await page.evaluate(() =>
    dateline.map
      .queryRenderedFeatures({ layers: ['city-names'] })
      .flatMap(({ properties }) => (properties.capital ? [properties.name] : [])),
  );
  expect(new Set(capitals).size).toBeGreaterThanOrEqual(20);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expectWholeNames(reader, '1024 pixels');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectWholeNames(reader, 'on a phone');
  await reader.follows('#');
  await expectWholeNames(reader, 'the first view on a phone');
});

test('the label of a ring keeps its place beside the ring while the map is moved and the ring is pointed at', async ({
  reader,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.opens('#rings=atacms');
  const place = async () => {
    await reader.waitsForMap();
    const [label] = (await namesOnLiveMap(page)).filter(({ name }) => name === 'atacms:label');
    const { x, y } = await reader.whereIs(34.67, 53.215);
    return label?.box.map((at, index) => Math.round(at - (index % 2 === 0 ? x : y)));
  };
  const before = await place();
  expect(before).toHaveLength(4);
  for (const by of [
    [-60, 0],
    [0, 50],
    [90, -20],
  ] as const) {
    await page.evaluate((offset) => dateline.map.panBy([...offset], { animate: false }), by);
    expect(await place(), by.join()).toEqual(before);
  }
  await page.locator('.range', { hasText: 'ATACMS' }).hover();
  await expect(page.locator('.range.highlighted')).toBeVisible();
  expect(await place(), 'pointed at').toEqual(before);
});
