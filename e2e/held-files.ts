import type { Page } from '@playwright/test';

/** Keeps files from the pages that are opened after this, as a slow connection does, until the returned function is called. */
export async function holdFiles(page: Page, files: RegExp | string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await released;
    await route.fallback();
  });
  return release;
}
