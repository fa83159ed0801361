// Makes the pictures of docs/: tsx e2e/docs-pictures.ts
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium, flags } from './browser';

const folder = 'test-results/docs-pictures';
const port = Number(process.env.PORT ?? 4173);

/** What `npm run new` makes, and the story of the tests that brings streets. */
const pictures = { 'new-story': `${folder}/my-story`, streets: 'src/compile/fixtures/derailment-story' };

rmSync(folder, { recursive: true, force: true });
mkdirSync('docs/pictures', { recursive: true });
const run = (env: Record<string, string>, ...command: string[]) =>
  execFileSync('npm', ['run', '-s', ...command], { env: { ...process.env, ...env }, stdio: 'inherit' });
run({}, 'new', '--', pictures['new-story']);

const found = findChromium();
const browser = await chromium.launch({
  ...(found?.executablePath ? { executablePath: found.executablePath } : {}),
  args: [...flags],
});
for (const [name, story] of Object.entries(pictures)) {
  const out = `${folder}/${name}`;
  run({ STORY: story, OUT: out }, 'build');
  const server = await preview({ configLoader: 'runner', build: { outDir: out }, preview: { port, strictPort: true } });
  const page = await browser.newPage({
    viewport: { width: 1100, height: 620 },
    locale: 'en-IE',
    reducedMotion: 'reduce',
  });
  await page.goto(`http://localhost:${port}/`);
  await page.waitForFunction(() => document.documentElement.dataset.map === 'live', null, { timeout: 120_000 });
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.close();
  await server.close();
}
await browser.close();
