// What a reader does and sees, in the words of the page, so that tests read as what they check.
import { test as base, expect, type Locator, type Page } from '@playwright/test';

interface Camera {
  zoom: number;
  lat: number;
  lng: number;
}

declare global {
  // Documented in the README.
  var dateline: {
    map: import('maplibre-gl').Map;
    store: {
      getState: () => {
        mark: string | null;
        rings: readonly string[];
        highlighted: readonly string[];
        step: string | null;
        sheet: string;
      };
    };
  };
}

/** In the pages that are opened after this no map can be drawn, and each says so at once. */
export const withoutCanvas = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });

export class Reader {
  /** Console errors, failed responses and requests to other hosts: a test that ends with any fails. */
  readonly faults: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') this.faults.push(`request to ${hostname}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Opens the page by a link and waits until the map has drawn. */
  async opens(fragment = ''): Promise<void> {
    await this.page.goto(`/${fragment}`);
    await expect(this.page.locator('html')).toHaveAttribute('data-map', 'live');
  }

  /** Opens the page without a canvas, so that no map can be drawn and a test need not wait for one. */
  async opensWithoutMap(address = ''): Promise<void> {
    await withoutCanvas(this.page);
    await this.page.goto(`/${address}`);
    await expect(this.page.locator('html')).toHaveAttribute('data-map', 'failed');
  }

  /** Opens a part of the front page or of the selected mark, by the keyboard. */
  async opensPart(name: 'Quotes' | 'How we placed it' | 'Who says what' | 'Not on the map'): Promise<void> {
    await this.page.getByRole('tab', { name }).press('Enter');
  }

  /** Follows another link within the open page. */
  async follows(fragment: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
  }

  async waitsForMap(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const whenDrawn = () => {
            if (!dateline.map.isMoving() && dateline.map.areTilesLoaded()) resolve();
            else dateline.map.once('idle', () => resolve());
          };
          // A movement or a change that was just requested begins after the next frame, and loads its tiles in the one after that.
          requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(whenDrawn))));
        }),
    );
  }

  camera(): Promise<Camera> {
    return this.page.evaluate(() => {
      const { lng, lat } = dateline.map.getCenter();
      return { zoom: dateline.map.getZoom(), lat, lng };
    });
  }

  /** Whether the map has a line layer for this mark. */
  async draws(mark: string): Promise<boolean> {
    return this.page.evaluate((id) => dateline.map.getStyle().layers.some((layer) => layer.id === `${id}:line`), mark);
  }

  /** Whether the outline or point of this mark is visible on the map. */
  seen(mark: string): Promise<boolean> {
    return this.page.evaluate(
      (id) =>
        dateline.map.queryRenderedFeatures().some(({ properties }) => properties.mark === id || properties.id === id),
      mark,
    );
  }

  /** A position on the screen, in CSS pixels of the window. */
  whereIs(lng: number, lat: number): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      ([x, y]) => {
        const point = dateline.map.project([x ?? 0, y ?? 0]);
        const box = dateline.map.getContainer().getBoundingClientRect();
        return { x: box.left + point.x, y: box.top + point.y };
      },
      [lng, lat],
    );
  }

  async clicksMap(lng: number, lat: number): Promise<void> {
    const { x, y } = await this.whereIs(lng, lat);
    await this.page.mouse.click(x, y);
  }

  switchFor(name: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  /** Chooses in the key from where ranges are measured. */
  async measuresFrom(origin: string): Promise<void> {
    await this.page.getByRole('radio', { name: origin, exact: true }).click();
  }

  /** The line of the list of marks with this name. */
  inList(name: string): Locator {
    return this.page.locator('.marks').getByRole('link', { name: new RegExp(`^${name}`) });
  }

  /** The heading of the selected mark's panel. */
  get title(): Locator {
    return this.page.locator('#mark-title');
  }

  get article(): Locator {
    return this.page.locator('.reader');
  }

  /** The one live region, which announces what changed. */
  get announcement(): Locator {
    return this.page.getByRole('status');
  }

  async fragment(): Promise<string> {
    return this.page.evaluate(() => location.hash);
  }

  async expectFragment(expected: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.fragment())
      .toMatch(typeof expected === 'string' ? new RegExp(`^${escaped(expected)}$`) : expected);
  }
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export const test = base.extend<{ reader: Reader; pixelRatioOfMap: number }>({
  // Where marks, rings and names are drawn does not depend on how sharp the map is, and software draws each pixel slowly: with a sixteenth
  // of them a map costs a third less. Tests that look at the pixels themselves set it to 1.
  pixelRatioOfMap: [0.25, { option: true }],
  context: async ({ context, pixelRatioOfMap }, use) => {
    await context.addInitScript((ratio) => {
      Object.defineProperty(globalThis, 'devicePixelRatio', { get: () => ratio });
    }, pixelRatioOfMap);
    await use(context);
  },
  reader: async ({ page }, use) => {
    const reader = new Reader(page);
    await use(reader);
    expect(reader.faults).toEqual([]);
  },
});
export { expect };
