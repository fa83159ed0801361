import { defineConfig, devices } from '@playwright/test';
import { findChromium, flags } from './e2e/browser';

const browser = findChromium();

// A second checkout on the same machine serves its sites at other ports: PORT and those after it. The third after it is for the dev server
// that `mending.spec.ts` starts.
const port = Number(process.env.PORT ?? 4173);
const buildMilliseconds = 300_000;
const tinyStories = ['counts-story', 'miles-story', 'french-story'];
const tinySites = 'dist-tiny-stories';
const sixArticles = 'test-results/six-articles';
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
    { name: 'three articles', testIgnore: /-story|six-articles/, use: { baseURL: siteAt(port + 4) } },
    { name: 'six articles', testMatch: /six-articles/, use: { baseURL: siteAt(port + 5) } },
    { name: 'second story', testMatch: /second-story/, use: { baseURL: siteAt(port + 1), locale: 'en-US' } },
    { name: 'small story', testMatch: /small-story/, use: { baseURL: siteAt(port + 2) } },
    { name: 'tiny stories', testMatch: /each-story/, use: { baseURL: siteAt(port + 6) } },
  ],
  webServer: [
    { command: `npx vite preview --configLoader runner --port ${port} --strictPort`, url: siteAt(port) },
    otherStory('second-story', port + 1),
    otherStory('small-story', port + 2),
    otherStory('three-articles', port + 4),
    {
      // One after another and from one server, each in a folder of its own.
      command: `${tinyStories.map(buildInFolder).join(' && ')} && OUT=${tinySites} npx vite preview --configLoader runner --port ${port + 6} --strictPort`,
      url: `${siteAt(port + 6)}${tinyStories[0]}/`,
      timeout: buildMilliseconds,
    },
    {
      command: `npx tsx src/compile/fixtures/write-six-articles.ts ${sixArticles} && ${buildAndServe(port + 5)}`,
      url: siteAt(port + 5),
      timeout: buildMilliseconds,
      env: { STORY: sixArticles, OUT: 'dist-six-articles' },
    },
  ],
});

/** A site that is built of one of the stories among the fixtures. Four are built at once: on a small machine that takes more than a minute. */
function otherStory(name: string, at: number) {
  return {
    command: buildAndServe(at),
    url: siteAt(at),
    timeout: buildMilliseconds,
    env: { STORY: `src/compile/fixtures/${name}`, OUT: `dist-${name}` },
  };
}

function buildInFolder(story: string): string {
  return `STORY=src/compile/fixtures/${story} OUT=${tinySites}/${story} npm run -s build`;
}

function buildAndServe(at: number) {
  return `npm run -s build && npx vite preview --configLoader runner --port ${at} --strictPort`;
}
