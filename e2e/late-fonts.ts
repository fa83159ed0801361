import type { Page } from '@playwright/test';
import { holdFiles } from './held-files';

export interface LateFonts {
  /** Lets the fonts come, and waits until the page is drawn with them. */
  readonly release: () => Promise<void>;
}

/** Keeps the files of fonts from the pages that are opened after this, which count as loading until then. */
export async function holdFonts(page: Page, files = '**/*.woff2'): Promise<LateFonts> {
  const release = await holdFiles(page, files);
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
