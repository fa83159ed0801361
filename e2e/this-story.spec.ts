// The story of this repository, as it stands. Everything else in this folder is tested on stories that do not change when an article is
// added here, so only what holds for every story, and what links and files were promised, may be expected of this one.
import { expect, test } from './driver';

interface Feature {
  id: string;
  properties: { name: string; kind: string; centerMark?: string; evidence: { exact: string }[] };
}

test('opens with its map, and every article can be read whole', async ({ reader, request }) => {
  await reader.opens();
  const { sources } = await (await request.get('/map.geojson')).json();
  expect(sources.length).toBeGreaterThan(0);
  for (const { id } of sources) {
    await reader.follows(`#source=${id}`);
    await expect(reader.article).toHaveCount(1);
  }
});

test('every mark opens by its link, with its name and its words', async ({ reader, page, request }) => {
  const { features } = (await (await request.get('/map.geojson')).json()) as { features: Feature[] };
  await reader.opensWithoutMap();
  for (const { id, properties } of features) {
    await reader.follows(`#mark=${id}`);
    await expect(reader.title, id).toHaveText(properties.name);
    for (const { exact } of properties.evidence.slice(0, 1)) {
      const [line = ''] = exact.split('\n');
      await expect(page.locator('.panel'), id).toContainText(line);
    }
  }
});

// The ids of the contract: other people's links and scripts name them.
for (const [id, kind] of [
  ['depot', 'site'],
  ['depot-area', 'area'],
  ['atacms', 'ring'],
  ['storm-shadow', 'ring'],
  ['kinzhal', 'band'],
] as const) {
  test(`still has the mark ${id}, a ${kind}`, async ({ request }) => {
    const { features } = (await (await request.get('/map.geojson')).json()) as { features: Feature[] };
    const mark = features.find((feature) => feature.id === id);
    expect(mark?.properties.kind).toBe(kind);
    if (kind === 'ring' || kind === 'band') expect(mark?.properties.centerMark).toBe('depot');
  });
}

for (const [link, title] of [
  ['#map=6.00/53.25000/34.50000&rings=atacms,kinzhal&mark=depot', 'Arms depot near Bryansk'],
  ['#map=3.25/55.50000/37.25000&rings=atacms,storm-shadow,kinzhal&mark=kinzhal', 'Kinzhal'],
] as const) {
  test(`opens a link that was shared before: ${link}`, async ({ reader, page }) => {
    await reader.opens(link);
    await expect(reader.title).toHaveText(title);
    await expect(page.locator('.notices')).toBeEmpty();
    await page.waitForTimeout(600);
    expect(await reader.fragment()).toBe(link);
  });
}

test('a link without rings opens with ATACMS and Kinzhal on', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  const on = page.locator('.key input[type="checkbox"]:checked');
  await expect(on).toHaveCount(2);
  for (const name of [/^ATACMS/, /^Kinzhal/]) await expect(page.getByRole('checkbox', { name }).first()).toBeChecked();
});
