// The picture that the page opens with and the live map that takes its place show the same, where the same is.
import { expect, test } from './driver';
import { distances } from './picture';

/**
 * On a phone the live map opens at a zoom whose tiles are drawn more roughly than the picture's, and a region fills the map at one whose
 * tiles are drawn more finely: their borders differ by that.
 */
const openings: [name: string, width: number, height: number, fragment: string, borderPixels: number][] = [
  ['on a desk, as the story opens', 1440, 900, '', 0.5],
  [
    'in a window of odd size, by a link to a camera and its rings',
    1171,
    777,
    '#map=5.63/51.20000/35.10000&rings=atacms',
    0.5,
  ],
  ['on a phone', 393, 851, '', 1],
];

for (const [name, width, height, fragment, borderPixels] of openings) {
  test(`the live map stands where its picture stood: ${name}`, async ({ reader, page }) => {
    await page.setViewportSize({ width, height });
    await reader.opens(fragment);
    await reader.waitsForMap();
    const off = await distances(page, 'atacms');
    expect(off.ring.count, 'vertices of a ring on the screen').toBeGreaterThan(20);
    expect(off.ring.worst, 'pixels between ring and ring').toBeLessThan(0.1);
    expect(off.border.count, 'vertices of borders on the screen').toBeGreaterThan(30);
    expect(off.border.worst, 'pixels between border and border').toBeLessThan(borderPixels);
  });
}
