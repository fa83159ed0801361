// Which Chromium the tests run in: the one of Playwright where it is installed or can be, else the system's, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium as playwrightChromium } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** WebGL2 in software, and no requests that the browser makes by itself. */
export const flags: readonly string[] = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // The page itself is drawn by the processor: software graphics are slow enough with the map alone.
  '--disable-gpu-rasterization',
  '--num-raster-threads=1',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export interface Browser {
  /** Undefined for the one of Playwright. */
  readonly executablePath?: string;
  readonly message: string;
}

/** The installed browser, or null. */
export function findChromium(): Browser | null {
  if (existsSync(playwrightChromium.executablePath())) return { message: 'Tests run in the Chromium of Playwright.' };
  const executablePath = systemPaths.find((path) => existsSync(path));
  return executablePath ? { executablePath, message: `Tests run in the system’s Chromium, ${executablePath}.` } : null;
}

/** Installs a browser where none is, and returns which it is. Throws an error that says what to do where none can be installed. */
export function installChromium(): string {
  if (!existsSync(playwrightChromium.executablePath())) {
    // A system that already runs a Chromium has the libraries that the one of Playwright needs.
    const needsLibraries = process.getuid?.() === 0 && !findChromium();
    const install = ['playwright', 'install', ...(needsLibraries ? ['--with-deps'] : []), 'chromium'];
    for (const [command, ...words] of [
      ['npx', ...install],
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ] as [string, ...string[]][]) {
      console.log(`Looking for a browser: ${command} ${words.join(' ')}`);
      const { status } = spawnSync(command, words, { encoding: 'utf8', timeout: 300_000 });
      const found = findChromium();
      if (found) return found.message;
      console.log(`  no (${status === null ? 'not to be had here' : `exit ${status}`})`);
    }
  }
  const found = findChromium();
  if (!found) throw new Error('No Chromium could be installed. Install one by hand: npx playwright install chromium');
  return found.message;
}
