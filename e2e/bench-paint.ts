// How soon the page shows what a reader does, on a processor a fourth as fast, and how long frames take in which the map is moved.
import type { Browser, Page } from '@playwright/test';
import { preview } from 'vite';

const rounds = 30;
const slowdown = 4;
const paintBudget = 100;
const frameBudget = 50;

declare global {
  var measured: {
    /** Of each event that belongs to an interaction: milliseconds to the next paint. */
    paints: number[];
    /** Of each long frame: milliseconds of scripts of the page's own file, and of the file that also has MapLibre. */
    frames: { page: number; map: number }[];
  };
}

export async function measurePaints(browser: Browser): Promise<void> {
  const server = await preview({ configLoader: 'runner', preview: { port: 4177, strictPort: true } });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      locale: 'en-IE',
    });
    await page.addInitScript({
      content: `globalThis.measured = { paints: [], frames: [] };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.interactionId) measured.paints.push(entry.duration);
        }).observe({ type: 'event', durationThreshold: 16 });
        new PerformanceObserver((list) => {
          for (const { scripts } of list.getEntries()) {
            const of = (file) => scripts.filter(({ sourceURL }) => file.test(sourceURL)).reduce((sum, { duration }) => sum + duration, 0);
            measured.frames.push({ page: of(/index-/), map: of(/view-/) });
          }
        }).observe({ type: 'long-animation-frame' });`,
    });
    await page.goto('http://localhost:4177/');
    await page.waitForFunction(() => document.documentElement.dataset.map === 'live', null, { timeout: 240_000 });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const row = page.locator('.marks a.mark-row').first();
    const back = page.locator('.back').first();
    const article = page.locator('.articles a').first();
    const close = page.locator('.reader .close').first();
    await report(page, 'a ring switched', [() => page.locator('.range label').first().click()]);
    await report(page, 'a mark selected, and closed again', [() => row.click(), () => back.click()]);
    await page.getByRole('tab', { name: /^Articles/ }).click();
    await report(page, 'an article opened, and closed again', [() => article.click(), () => close.click()]);
    await reportFrames(page);
    await page.close();
  } finally {
    await server.close();
  }
}

async function report(page: Page, what: string, presses: readonly (() => Promise<void>)[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const press of presses) {
      await page.evaluate(() => {
        measured.paints = [];
      });
      await press();
      // Event Timing reports after the paint, and nothing that took less than 16 ms.
      await page.waitForTimeout(300);
      times.push(await page.evaluate(() => Math.max(16, ...measured.paints)));
    }
  }
  const worstOfMost = times.sort((a, b) => a - b)[Math.ceil(times.length * 0.75) - 1] ?? Number.NaN;
  const over = worstOfMost <= paintBudget ? '' : 'OVER';
  console.log(
    `${what}, to the next paint: ${worstOfMost.toFixed(0)} ms or less in three of four (budget ${paintBudget}, of ${times.length}) ${over}`,
  );
}

async function reportFrames(page: Page): Promise<void> {
  const box = (await page.locator('#map').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    measured.frames = [];
  });
  for (const by of [120, -120]) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y + by / 2, { steps: 20 });
    await page.mouse.up();
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(1500);
  }
  const frames = await page.evaluate(() => measured.frames);
  const longest = (of: 'page' | 'map') => Math.max(0, ...frames.map((frame) => frame[of]));
  const over = longest('page') <= frameBudget ? '' : 'OVER';
  console.log(
    `scripts of the page in the longest frame of panning and zooming: ${longest('page').toFixed(0)} ms (budget ${frameBudget}) ${over}`,
  );
  console.log(`scripts of the map, with MapLibre, in the same: ${longest('map').toFixed(0)} ms`);
}
