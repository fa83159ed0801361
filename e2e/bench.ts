// How fast the page is there and how fast the map answers, as ratios: our own work against the least that can be had for the same, in
// turns in one browser. Absolute times say more of the machine than of the page, and no test judges by them.
import { chromium } from '@playwright/test';
import { measureInteraction } from './bench-interaction';
import { measureLoading } from './bench-loading';
import { findChromium, flags } from './browser';

const executablePath = findChromium()?.executablePath;
const browser = await chromium.launch({
  args: [...flags],
  ...(executablePath ? { executablePath } : { channel: 'chromium' }),
});
try {
  await measureLoading(browser);
  await measureInteraction(browser);
} finally {
  await browser.close();
}
