// The still map and the live map that replaces it show the same at the same places.
import type { Page } from '@playwright/test';
import { expect, type Reader, test, withoutCanvas } from './driver';
import { holdFiles } from './held-files';
import { holdFonts } from './late-fonts';
import { distances, placesOnPicture } from './picture';

/**
 * On a phone the live map opens at a zoom whose tiles are coarser than those of the still map, and a region fills the map at a zoom whose
 * tiles are finer: borders may differ by that.
 */
const openings: [name: string, width: number, height: number, fragment: string, borderPixels: number][] = [
  ['on a desktop, as the story opens', 1440, 900, '', 0.5],
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
  test(`the live map shows the same at the same place as the still map: ${name}`, async ({ reader, page }) => {
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

interface Pixels {
  readonly x: number;
  readonly y: number;
}

/** Two places far apart: where both are at the same pixels, zoom and centre are the same. */
const places = [
  [34.37, 53.24],
  [30.52, 50.45],
] as const;

for (const [width, height, name, address] of [
  [1440, 900, 'as the story opens', '/'],
  [1280, 800, 'by a link to an article and a mark', '/#mark=depot&source=003'],
  [1000, 700, 'by a link to a mark', '/#mark=depot'],
  [390, 844, 'by a link to an article', '/#source=001'],
  [390, 844, 'by a link to a ring of so many kilometres', '/#center=48.50000,32.25000&reach=750'],
] as const) {
  test(`the still map opens at the camera of the live map, before the script has loaded: ${width} px, ${name}`, async ({
    reader,
    page,
  }) => {
    await opensAsItStays(reader, page, { width, height, address });
  });
}

// The program gives the live map the same camera, as the tests above show.
for (const [width, height, name, address] of [
  [1280, 800, 'by a link to a mark', '#mark=depot'],
  [1280, 800, 'by a link to a ring of the reader’s own', '#center=55.75000,37.62000&reach=atacms'],
  [1000, 700, 'by a link to an article', '#source=001'],
  [390, 844, 'as the story opens', ''],
] as const) {
  test(`the still map opens at the camera that the program computes: ${width} px, ${name}`, async ({ reader }) => {
    const { page } = reader;
    await page.setViewportSize({ width, height });
    await withoutCanvas(page);
    const before = await placesBeforeProgram(page, `/${address}`);
    await expect(page.locator('html')).toHaveAttribute('data-map', 'failed');
    await staysAt(before, () => placesOnPicture(page, places));
  });
}

for (const [width, height, address] of [
  [1000, 500, '/?embed'],
  [864, 340, '/?embed#mark=kinzhal'],
  [390, 500, '/?embed#mark=depot'],
] as const) {
  test(`the still map of a frame opens at the camera of its live map: ${width} by ${height} px, ${address}`, async ({
    reader,
    page,
  }) => {
    await opensAsItStays(reader, page, { width, height, address });
  });
}

test('the map of a frame keeps its height and its camera when its fonts come late', async ({ reader, page }) => {
  await page.setViewportSize({ width: 640, height: 420 });
  const height = () => page.locator('#map').evaluate((map) => map.getBoundingClientRect().height);
  const fonts = await holdFonts(page);
  await page.goto('/?embed', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-program', 'running');
  const heightBefore = await height();
  await fonts.release();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  expect(await height()).toBe(heightBefore);
  const { zoom } = await reader.camera();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  expect(await height()).toBe(heightBefore);
  expect((await reader.camera()).zoom).toBeCloseTo(zoom, 3);
});

/** Opens a page whose script is late: where the places are meanwhile. */
async function placesBeforeProgram(page: Page, address: string): Promise<Pixels[]> {
  const release = await holdFiles(page, /assets\/.*\.js/);
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('html[data-program="loading"]:not([data-paint])')).toBeAttached();
  // Fonts that load change the height of the lines below the map of an embedded page, and the still map one frame later.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const before = await placesOnPicture(page, places);
  release();
  return before;
}

async function staysAt(before: readonly Pixels[], now: () => Promise<readonly Pixels[]>): Promise<void> {
  const after = await now();
  expect(after).toHaveLength(places.length);
  for (const [index, { x, y }] of after.entries()) {
    const at = before[index];
    expect(Math.hypot(x - (at?.x ?? 0), y - (at?.y ?? 0)), `pixels between ${places[index]} and itself`).toBeLessThan(
      0.5,
    );
  }
}

async function opensAsItStays(
  reader: Reader,
  page: Page,
  { width, height, address }: { width: number; height: number; address: string },
): Promise<void> {
  await page.setViewportSize({ width, height });
  const before = await placesBeforeProgram(page, address);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live');
  await reader.waitsForMap();
  await staysAt(before, () => Promise.all(places.map(([lng, lat]) => reader.whereIs(lng, lat))));
}

test('a map that opens with an article is beside it and not below it', async ({ reader, page }) => {
  // The script of the map is there as soon as that of the page, as from the browser's cache.
  let release = () => {};
  const bothAsked = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/view-.*\.js/, async (route) => {
    release();
    await route.continue();
  });
  await page.route(/assets\/index-.*\.js/, async (route) => {
    await bothAsked;
    await page.waitForTimeout(1000);
    await route.continue();
  });
  await reader.opens('#source=001');
  await reader.waitsForMap();
  const article = await reader.article.boundingBox();
  const [[lng, lat]] = places;
  expect((await reader.whereIs(lng, lat)).x).toBeGreaterThan((article?.x ?? 0) + (article?.width ?? 0));
});
