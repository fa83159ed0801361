// The smallest stories among the fixtures, each with one peculiarity. The text of their pages is in `expected/page.txt` beside each.
import { expect, test } from './driver';

for (const [story, mark, name, words] of [
  ['counts-story', 'apia', 'Apia', 'Six ferries have sailed from Apia'],
  ['miles-story', 'boat', 'Rescue boat', 'up to 60 miles from Apia'],
  ['french-story', 'apia', 'Apia', 'Le port d’Apia est de nouveau ouvert'],
  ['derailment-story', 'crossing-amity', 'Crossing at Amity', 'The crossing at Amity was opened again'],
] as const) {
  test(`${story} opens with its map, and by a link with the quotes of a mark`, async ({ reader, page }) => {
    await reader.opens(`${story}/`);
    // The ground of the country; where a story brings streets, these, at their own scale.
    const [layers, zoom] = await page.evaluate(() => [
      dateline.map.queryRenderedFeatures().map(({ layer }) => layer.id),
      dateline.map.getZoom(),
    ]);
    const ground =
      story === 'derailment-story' ? ['streets-rail', 'streets-major', 'streets-water'] : ['ground-world-country'];
    expect(layers).toEqual(expect.arrayContaining(ground));
    expect(zoom > 12).toBe(story === 'derailment-story');
    await page.locator(`.marks [data-mark="${mark}"]`).click();
    await reader.expectFragment(new RegExp(`[#&]mark=${mark}$`));
    await page.goto('about:blank');
    await reader.opensWithoutMap(`${story}/#mark=${mark}`);
    await expect(reader.title).toHaveText(name);
    await expect(page.locator('.quotes mark')).toContainText(words);
  });
}
