// The page on paper: a PDF is printed, and its text and pictures are read.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { comparable, readPaper } from './paper';
import { visibleBox } from './visible-box';

// The picture of the map on paper is looked at pixel by pixel.
test.use({ pixelRatioOfMap: 1 });

/** Each quotation of a mark with some words before and after it in the same paragraph, from the published files. */
async function quotedWords(page: Page, mark: string): Promise<string[]> {
  const layer = await (await page.request.get('/map.geojson')).json();
  const feature = layer.features.find(({ id }: { id: string }) => id === mark);
  const texts = new Map<string, string>();
  const quoted: string[] = [];
  for (const { source, exact, start, end } of feature.properties.evidence) {
    const text = texts.get(source) ?? (await (await page.request.get(`/sources/${source}.txt`)).text());
    texts.set(source, text);
    expect(text.slice(start, end)).toBe(exact);
    const [before = ''] = text
      .slice(Math.max(0, start - 30), start)
      .split('\n')
      .slice(-1);
    const [after = ''] = text.slice(end, end + 30).split('\n');
    quoted.push(before + exact + after);
  }
  return quoted;
}

for (const format of ['A4', 'Letter'] as const) {
  test(`on ${format} a live map is printed, and the quoted words of the open mark`, async ({ reader, page }) => {
    await reader.opens('#mark=depot');
    await reader.waitsForMap();
    const paper = await readPaper(await page.pdf({ format }));
    const [map] = paper.pictures;
    expect(map, 'a picture of the map').toBeDefined();
    expect(map?.page).toBe(1);
    // The picture is as wide as the text, which is more than half of the page.
    expect(map?.width).toBeGreaterThan(400);
    expect(map?.height).toBeGreaterThan(200);
    expect(map?.colours, 'colours in the picture').toBeGreaterThan(20);
    const quoted = await quotedWords(page, 'depot');
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((words) => !paper.text.includes(comparable(words)))).toEqual([]);
    expect(paper.text, 'the link').toContain('/m/depot/');

    await page.emulateMedia({ media: 'print' });
    const { left, top, right, bottom } = await page.locator('.map-print').evaluate(visibleBox);
    expect(right - left).toBeGreaterThan(400);
    expect(bottom - top).toBeGreaterThan(200);
  });
}

test('the scale is printed in the picture of the map, so that it is true at any size', async ({ reader, page }) => {
  await reader.opens('#map=6.00/53.00000/34.00000');
  await reader.waitsForMap();
  const scale = page.locator('#map-foot .scale-bar');
  const onScreen = await scale.evaluate((bar: HTMLElement) => bar.offsetWidth);
  const inPicture = await page.locator('.map-print').evaluate((picture: HTMLCanvasElement) => {
    dispatchEvent(new Event('beforeprint'));
    // The longest unbroken row of dark pixels in the lower left corner, in pixels of the screen.
    const { data, width } =
      picture.getContext('2d')?.getImageData(0, picture.height - 40, 200, 40) ?? new ImageData(1, 1);
    let longest = 0;
    for (let pixel = 0, run = 0; pixel < data.length / 4; pixel++) {
      const isDark = pixel % width > 0 && (data[4 * pixel] ?? 255) < 170;
      run = isDark ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  });
  expect(Math.abs(inPicture - onScreen)).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'print' });
  await expect(scale).toBeHidden();
});

test('printed from a dark page with an article open: light paper, the still map, and the article', async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await reader.opensWithoutMap('#source=003&theme=dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const { ink, land } = await page.evaluate(() => ({
    ink: getComputedStyle(document.body).color,
    land: getComputedStyle(document.querySelector('.static-map .land') ?? document.body).fill,
  }));
  expect({ ink, land }).toEqual({ ink: 'rgb(26, 23, 20)', land: 'rgb(236, 234, 229)' });
  // The paper is as narrow as the screens on which the sheet of an open article covers the map.
  await page.setViewportSize({ width: 718, height: 1000 });
  const { left, top, right, bottom } = await page.locator('svg[data-static-map]').evaluate(visibleBox);
  expect(right - left).toBeGreaterThan(700);
  expect(bottom - top).toBeGreaterThan(400);
  const paper = await readPaper(await page.pdf({ format: 'A4' }));
  const article = await (await page.request.get('/sources/003.txt')).text();
  const paragraphs = article.split('\n').filter((line) => line.length > 80);
  expect(paragraphs.length).toBeGreaterThan(10);
  expect(paragraphs.filter((words) => !paper.text.includes(comparable(words)))).toEqual([]);
});

test('what is folded is printed, and folded again afterwards', async ({ reader, page }) => {
  await reader.opensWithoutMap('#mark=depot');
  const folded = page.locator('.panel details:not([open], .reader-ring *)');
  // The tabs that are not open are there one paint after the mark.
  await expect.poll(() => folded.count()).toBeGreaterThan(3);
  const count = await folded.count();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(0);
  await expect(page.locator('.question q').first()).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(count);
});
