import type { Page } from '@playwright/test';

export interface LateFonts {
  /** Lets the fonts come, and waits until the page is drawn with them. */
  readonly release: () => Promise<void>;
}

/** Keeps the files of fonts from the pages that are opened after this, which count as loading until then. */
export async function holdFonts(page: Page, files = '**/*.woff2'): Promise<LateFonts> {
  let release = () => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await late;
    await route.continue();
  });
  return {
    async release() {
      release();
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
    },
  };
}
