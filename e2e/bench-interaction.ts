// How fast the map responds, compared with the least work that MapLibre needs for the same change.
import type { Browser, Page } from '@playwright/test';
import { preview } from 'vite';
import { median } from './median';

const rounds = 15;

export async function measureInteraction(browser: Browser): Promise<void> {
  const server = await preview({ configLoader: 'runner', preview: { port: 4176, strictPort: true } });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      locale: 'en-IE',
    });
    // tsx wraps functions in a helper, `__name`, that the page lacks.
    await page.addInitScript({ content: 'globalThis.__name = (wrapped) => wrapped' });
    await page.goto('http://localhost:4176/#map=5.00/53.00000/34.00000&rings=&center=53.00000,34.00000&reach=300');
    await page.waitForFunction(() => document.documentElement.dataset.map === 'live', null, { timeout: 120_000 });
    await page.locator('.inside-scroll').waitFor({ state: 'attached' });
    await prepare(page);
    report(
      'the reader’s ring moved, to idle',
      'setData on one feature',
      await alternating(page, 'moveReaderRing', 'moveBare'),
    );
    report('a ring switched, to idle', 'feature-state', await alternating(page, 'toggleRing', 'toggleBare'));
    report('the table of cities measured anew', 'a frame', await alternating(page, 'measureCities', 'frame'));
    await page.close();
  } finally {
    await server.close();
  }
}

/** Adds a ring to the map that has one feature and one layer, and the functions to be timed to the page. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { map, store } = dateline;
    const ring = (lng: number): GeoJSON.Feature => ({
      type: 'Feature',
      id: 1,
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: Array.from({ length: 193 }, (_, index) => {
          const angle = (index / 192) * 2 * Math.PI;
          return [lng + 4.5 * Math.cos(angle), 53 + 2.7 * Math.sin(angle)];
        }),
      },
    });
    map.addSource('bare', { type: 'geojson', data: ring(34) });
    map.addLayer({
      id: 'bare',
      type: 'line',
      source: 'bare',
      paint: { 'line-opacity': ['case', ['boolean', ['feature-state', 'off'], false], 0, 1] },
    });
    const idle = () => new Promise<unknown>((resolve) => map.once('idle', resolve));
    const bare = map.getSource('bare') as import('maplibre-gl').GeoJSONSource;
    let calls = 0;
    const shift = () => 34 + (++calls % 7) * 0.1;
    const setState = (store as unknown as { setState: (part: object) => void }).setState;
    const actions: Record<string, () => void> = {
      moveReaderRing: () => setState({ dragged: [shift(), 53] }),
      // Far enough that other cities are the nearest.
      measureCities: () => setState({ dragged: [shift() * 2 - 40, 45 + (calls % 2) * 6] }),
      moveBare: () => bare.setData(ring(shift())),
      toggleRing: () => {
        const [first] = store.getState().rings;
        setState({ rings: first === undefined ? ['atacms'] : [] });
      },
      toggleBare: () => map.setFeatureState({ source: 'bare', id: 1 }, { off: ++calls % 2 === 0 }),
    };
    const table = document.querySelector('.inside-scroll');
    const redrawn = () =>
      new Promise<unknown>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(null);
        });
        if (table) observer.observe(table, { subtree: true, childList: true, characterData: true });
      });
    const frame = () => new Promise<unknown>((resolve) => requestAnimationFrame(resolve));
    const ends: Record<string, () => Promise<unknown>> = { measureCities: redrawn, frame };
    Object.assign(globalThis, {
      timed: async (name: string) => {
        // Start with a frame, so that a frame takes its whole length.
        await frame();
        const start = performance.now();
        const done = (ends[name] ?? idle)();
        actions[name]?.();
        await done;
        return performance.now() - start;
      },
    });
    map.triggerRepaint();
    await idle();
  });
}

/** Milliseconds of each, alternating, so that whatever slows the machine slows both. The first two rounds warm up. */
async function alternating(page: Page, ours: string, bare: string): Promise<(readonly [ours: number, bare: number])[]> {
  const pairs: (readonly [number, number])[] = [];
  for (let round = -2; round < rounds; round++) {
    const pair = await page.evaluate(
      async ([one, other]) => {
        const { timed } = globalThis as unknown as { timed: (name: string) => Promise<number> };
        return [await timed(one), await timed(other)] as const;
      },
      [ours, bare] as const,
    );
    if (round >= 0) pairs.push(pair);
  }
  return pairs;
}

function report(ours: string, bare: string, pairs: readonly (readonly [number, number])[]): void {
  const [one, other] = [median(pairs.map(([time]) => time)), median(pairs.map(([, time]) => time))];
  const ratio = median(pairs.map(([time, bareTime]) => time / bareTime));
  console.log(
    `${ours}: ${ratio.toFixed(2)} x ${bare} (medians ${one.toFixed(0)} and ${other.toFixed(0)} ms of ${pairs.length})`,
  );
}
