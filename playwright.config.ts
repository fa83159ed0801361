import { defineConfig, devices } from '@playwright/test';
import { findChromium, flags } from './e2e/browser';

const browser = findChromium();

// A page here lives for seconds: compiling its program to be fast costs more than it gains, a sixth of a map's way to being drawn.
const args = [...flags, '--js-flags=--no-opt,--no-maglev'];

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
  // Once more, for a machine that stood still in the middle of a test; .ci/count.mjs says how often.
  retries: 1,
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
    { name: 'story', testIgnore: /second-story/, use: { baseURL: 'http://localhost:4173/' } },
    { name: 'second story', testMatch: /second-story/, use: { baseURL: 'http://localhost:4174/', locale: 'en-US' } },
  ],
  webServer: [
    { command: 'npx vite preview --configLoader runner --port 4173 --strictPort', url: 'http://localhost:4173/' },
    {
      command: 'npm run -s build && npx vite preview --configLoader runner --port 4174 --strictPort',
      url: 'http://localhost:4174/',
      env: { STORY: 'src/compile/fixtures/second-story', OUT: 'dist-second-story' },
    },
  ],
});
