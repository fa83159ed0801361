// How fast the page appears and the map responds, as ratios: ours and the least possible for the same, alternating in one browser. Absolute
// times depend on the machine more than on the page, and no test uses them.
import { chromium } from '@playwright/test';
import { measureInteraction } from './bench-interaction';
import { measureLoading } from './bench-loading';
import { measurePaints } from './bench-paint';
import { findChromium, flags } from './browser';

const executablePath = findChromium()?.executablePath;
const browser = await chromium.launch({
  args: [...flags],
  ...(executablePath ? { executablePath } : { channel: 'chromium' }),
});
try {
  await measureLoading(browser);
  await measureInteraction(browser);
  await measurePaints(browser);
} finally {
  await browser.close();
}
