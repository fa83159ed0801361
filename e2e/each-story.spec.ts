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
    await page.locator(`.marks [data-mark="${mark}"]`).click();
    await reader.expectFragment(new RegExp(`[#&]mark=${mark}$`));
    await page.goto('about:blank');
    await reader.opensWithoutMap(`${story}/#mark=${mark}`);
    await expect(reader.title).toHaveText(name);
    await expect(page.locator('.quotes mark')).toContainText(words);
  });
}
