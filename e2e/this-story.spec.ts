// The story of this repository. The other tests use stories that do not change when an article is added to this one. Here only what is true
// of every story is tested, and what readers were promised about links and files.
import { expect, test } from './driver';

interface Feature {
  id: string;
  properties: { id: string; name: string; kind: string; centerMark?: string; evidence: { exact: string }[] };
}

const shared = '#map=6.00/53.25000/34.50000&rings=atacms,kinzhal&mark=depot';
const sharedRing = '#map=3.25/55.50000/37.25000&rings=atacms,storm-shadow,kinzhal&mark=kinzhal';
const contractRings = ['atacms', 'storm-shadow', 'kinzhal'];

test('opens with its map; every article, every mark and the links that were shared before open', async ({
  reader,
  page,
  request,
}) => {
  const { sources, features } = (await (await request.get('/map.geojson')).json()) as {
    sources: { id: string }[];
    features: Feature[];
  };
  expect(sources.length).toBeGreaterThan(0);
  await reader.opens(shared);
  await expect(reader.title).toHaveText('Arms depot near Bryansk');
  await expect(page.locator('.notices')).toBeEmpty();
  await page.waitForTimeout(600);
  expect(await reader.fragment()).toBe(shared);
  await reader.follows(sharedRing);
  await expect(reader.title).toHaveText('Kinzhal');
  await expect(page.locator('.notices')).toBeEmpty();
  expect(await reader.fragment()).toBe(sharedRing);
  for (const { id } of sources) {
    await reader.follows(`#source=${id}`);
    await expect(reader.article, id).toHaveCount(1);
  }
  for (const { id, properties } of features) {
    await reader.follows(`#mark=${id}`);
    await expect(reader.title, id).toHaveText(properties.name);
    const [line = ''] = properties.evidence[0]?.exact.split('\n') ?? [];
    await expect(page.locator('.panel'), id).toContainText(line);
  }
  // Ids that must not change, since links and scripts of other people use them.
  expect(Object.fromEntries(features.map(({ id, properties }) => [id, properties.kind]))).toMatchObject({
    depot: 'site',
    'depot-area': 'area',
    atacms: 'ring',
    'storm-shadow': 'ring',
    kinzhal: 'band',
  });
  for (const { properties } of features.filter(({ properties: { kind } }) => kind === 'ring' || kind === 'band')) {
    if (contractRings.includes(properties.id)) expect(properties.centerMark).toBe('depot');
  }
});

test('a link without rings opens with ATACMS and Kinzhal on', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  const on = page.locator('.key input[type="checkbox"]:checked');
  await expect(on).toHaveCount(2);
  for (const name of [/^ATACMS/, /^Kinzhal/]) await expect(page.getByRole('checkbox', { name }).first()).toBeChecked();
});
