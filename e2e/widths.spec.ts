// Every control can be seen and pressed at every width of the window.
import type { Page } from '@playwright/test';
import { expect, Reader, test } from './driver';
import { layoutFaultsScript } from './layout-faults';

/** The front page by turns without and with a notice. */
const states = ['#mark=depot', '#source=001', '#step=3'];
const fronts = ['#', '#mark=nowhere'];

const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
/** With the heights of usual windows and phones of about this width. */
const heightAt = (width: number) => (width < 500 ? 720 : width < 1000 ? 768 : 900);
const widths = [...steps(320, 480, 20), ...steps(520, 1200, 40), ...steps(1320, 1920, 200)];
type Size = readonly [width: number, height: number];
const windows = widths.map((width): Size => [width, heightAt(width)]);
const phones: readonly Size[] = [
  [360, 740],
  [375, 667],
  [375, 548],
  [390, 844],
  [320, 256],
  [320, 568],
  [667, 375],
  [844, 390],
];

/** The fonts of the page, or those of the system, which stand in for them while they load. */
type Fonts = 'page' | 'system';

/** Chooses the fonts, if the page has others, and waits until it is laid out with them. */
const usesFonts = (page: Page, fonts: Fonts) =>
  page.evaluate(async (chosen) => {
    const root = document.documentElement;
    // Each change of them is a new style of every element.
    if ((root.dataset.fonts ?? 'page') !== chosen) {
      root.dataset.fonts = chosen;
      const declared = ['--sans', '--serif'].map(
        (family) =>
          [
            family,
            getComputedStyle(root)
              .getPropertyValue(family)
              .replace(/^[^,]+,/, ''),
          ] as const,
      );
      for (const [family, standIns] of declared) {
        if (chosen === 'system') root.style.setProperty(family, standIns);
        else root.style.removeProperty(family);
      }
    }
    // The page adapts to its window, and requests fonts, one frame later.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await document.fonts.ready;
  }, fonts);

async function faultsAt(page: Page, reader: Reader, at: readonly (readonly [Size, Fonts])[]): Promise<string[]> {
  await page.addInitScript(layoutFaultsScript);
  await reader.opensWithoutMap();
  // The layout is that with the live map, its buttons and its scale bar, without waiting for a map at each width.
  await page.evaluate(() => {
    document.documentElement.dataset.map = 'live';
    const scaleBar = Object.assign(document.createElement('div'), {
      className: 'scale-bar',
      textContent: '100 km',
    });
    scaleBar.style.width = '84px';
    document.getElementById('map-foot')?.prepend(scaleBar);
  });
  const found: string[] = [];
  const everywhere = states.map((state) => ({ state, sizes: at }));
  const byTurns = fronts.map((state, turn) => ({ state, sizes: at.filter((_, index) => (index >> 1) % 2 === turn) }));
  for (const { state, sizes } of [...everywhere, ...byTurns]) {
    await reader.follows(state);
    for (const [[width, height], fonts] of sizes.toSorted(([, one], [, other]) => one.localeCompare(other))) {
      await page.setViewportSize({ width, height });
      await usesFonts(page, fonts);
      const faults = await page.evaluate(() => layoutFaults());
      found.push(...faults.map((fault) => `${width}x${height} ${state}, ${fonts} fonts: ${fault}`));
    }
  }
  return found;
}

test('at every width from 320 to 1920 pixels every control can be seen and pressed', async ({ reader, page }) => {
  // The two fonts by turns: what does not fit does so at more than one of these widths.
  const alternating = windows.map((size, index): [Size, Fonts] => [size, index % 2 === 0 ? 'page' : 'system']);
  const withBoth = phones.flatMap((size): [Size, Fonts][] => [
    [size, 'page'],
    [size, 'system'],
  ]);
  expect(await faultsAt(page, reader, [...alternating, ...withBoth])).toEqual([]);
});

test('on a phone all buttons of a turned map, with those that move it, can be seen and pressed', async ({
  reader,
  page,
}) => {
  await page.addInitScript(layoutFaultsScript);
  await reader.opensWithoutMap();
  await page.evaluate(() => {
    document.documentElement.dataset.map = 'live';
  });
  await page.getByRole('button', { name: 'More map controls' }).click();
  await page.evaluate(() => {
    // That for north, which needs the live map.
    const zoom = document.querySelector('.zoom');
    if (zoom?.lastElementChild) zoom.append(zoom.lastElementChild.cloneNode(true));
    zoom?.classList.add('with-north');
  });
  for (const [width, height] of [[320, 720], ...phones.filter(([, low]) => low > 360)] as const) {
    await page.setViewportSize({ width, height });
    await usesFonts(page, 'page');
    expect(await page.evaluate(() => layoutFaults()), `${width}x${height}`).toEqual([]);
  }
});

test('with text of twice the usual size every control can be seen and pressed', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // As set in the browser: media queries in em depend on that size, and not on the font size of the page.
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}), reducedMotion: 'reduce' });
  // Every second width is enough, since text of twice the size halves these steps. A window as low as 256 pixels is already enlarged.
  const everySecond = windows.filter((_, index) => index % 2 === 0);
  const inSystemFonts = [...everySecond, ...phones]
    .filter(([, height]) => height > 300)
    .map((size): [Size, Fonts] => [size, 'system']);
  expect(await faultsAt(page, new Reader(page), inSystemFonts)).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await browser.close();
});

for (const [width, height] of [
  [300, 300],
  [384, 480],
  [667, 375],
] as const) {
  test(`in a frame of ${width} by ${height} pixels the switches and what is selected are below the map, never over it, and an overview shows what is out of view`, async ({
    reader,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const [state, fonts] of [
      ['', 'page'],
      ['#mark=depot', 'page'],
      ['#rings=kinzhal', 'page'],
      ['', 'system'],
    ] as const) {
      await page.goto('about:blank');
      await reader.opensWithoutMap(`?embed${state}`);
      await usesFonts(page, fonts);
      const map = await page.locator('#map').boundingBox();
      for (const part of ['.embed-rings', state === '#mark=depot' ? '.embed-card' : '.embed-caption']) {
        const box = await page.locator(part).boundingBox();
        expect(box?.height, `${part} at ${state}, ${fonts} fonts`).toBeGreaterThan(20);
        expect(box?.y, `${part} at ${state}, ${fonts} fonts`).toBeGreaterThanOrEqual(
          (map?.y ?? 0) + (map?.height ?? 0),
        );
      }
      expect(map?.height, `${state}, ${fonts} fonts, the map itself`).toBeGreaterThan(height / 3);
      const below = await page.evaluate(() => {
        // With the live map there is no notice of its absence.
        document.querySelector('.embed-notice')?.remove();
        return document.body.scrollHeight - innerHeight;
      });
      expect(below, `${state}, ${fonts} fonts, pixels cut at the lower edge`).toBe(0);
      // The range is far out of view.
      if (state === '#rings=kinzhal') await expect(page.locator('.overview use').first()).toBeVisible();
      if (state === '#mark=depot') {
        // Whatever is cut of the sentence, it is not who says it, nor the decisive words.
        const cut = await page.locator('.embed-card').evaluate((card) => {
          const { right, bottom } = card.getBoundingClientRect();
          return [...card.querySelectorAll('figcaption, mark')].flatMap((part) => {
            const box = part.getBoundingClientRect();
            // What is inline has a width of 0 here.
            const isCut = box.right > right || box.bottom > bottom || part.clientWidth < part.scrollWidth - 1;
            return isCut ? [part.textContent] : [];
          });
        });
        expect(cut).toEqual([]);
        await expect(page.locator('.embed-card')).toContainText(/Ukraine, in Reuters.*inside Russian territory/);
      }
    }
  });
}
