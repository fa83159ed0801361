import { defineConfig, devices } from '@playwright/test';
import { findChromium, flags } from './e2e/browser';

const browser = findChromium();

// A second checkout on the same machine serves its sites at other ports: PORT and those after it (e2e/sites.ts). The third after it is for the
// dev server that `mending.spec.ts` starts.
const port = Number(process.env.PORT ?? 4173);
const siteAt = (number: number) => `http://localhost:${number}/`;

const args = [
  ...flags,
  // A page here lives for seconds: compiling its program to be fast costs more than it gains, a sixth of the time that a map takes to be drawn.
  '--js-flags=--no-opt,--no-maglev',
  // The last two are pages that Chromium makes its own address bar of, one in each new window: a third of what a page without a map costs.
  // The others are those of Playwright's list that concern a page on this machine: of two such arguments Chromium takes the last one only.
  `--disable-features=${[
    'AimEnabled',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxPopup',
  ].join()}`,
];

const launch = browser?.executablePath
  ? { launchOptions: { executablePath: browser.executablePath, args } }
  : { channel: 'chromium', launchOptions: { args } };

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  // WebGL in software on a small machine is slow, three times slower on a busy one; nothing here is judged by how long it takes.
  timeout: 180_000,
  expect: { timeout: 40_000 },
  fullyParallel: true,
  // A test that passes only when run again is a fault to be mended.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    ...launch,
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    // English, where distances are in kilometres.
    locale: 'en-IE',
  },
  projects: [
    { name: 'this story', testMatch: /this-story/, use: { baseURL: siteAt(port) } },
    // A copy of the story, which stays as it is when an article is added: what the product does is tested on it.
    { name: 'three articles', testIgnore: /(?:-story|six-articles)\.spec\.ts$/, use: { baseURL: siteAt(port + 4) } },
    { name: 'six articles', testMatch: /six-articles/, use: { baseURL: siteAt(port + 5) } },
    { name: 'second story', testMatch: /second-story/, use: { baseURL: siteAt(port + 1), locale: 'en-US' } },
    { name: 'small story', testMatch: /small-story/, use: { baseURL: siteAt(port + 2) } },
    { name: 'tiny stories', testMatch: /each-story/, use: { baseURL: siteAt(port + 6) } },
  ],
  webServer: { command: 'npx tsx e2e/sites.ts', url: siteAt(port), timeout: 300_000, stdout: 'ignore' },
});
