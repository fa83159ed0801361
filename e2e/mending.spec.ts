// An author at work: a misquote stops the build and shows in the dev server's overlay; mending it clears it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

// The ports below are those of the three built sites.
const port = Number(process.env.PORT ?? 4173) + 3;
// Vite itself, since stopping npx would leave it running.
const vite = 'node_modules/vite/bin/vite.js';
let story: string;
let server: ChildProcess | undefined;

test.beforeEach(() => {
  story = mkdtempSync(path.join(tmpdir(), 'dateline-story-'));
  cpSync('src/compile/fixtures/second-story', story, { recursive: true });
});
test.afterEach(() => {
  server?.kill();
  rmSync(story, { recursive: true });
});

const claims = () => path.join(story, 'data', 'claims.yaml');
function misquote(): string {
  const text = readFileSync(claims(), 'utf8');
  writeFileSync(claims(), text.replace('Nine people were aboard,”', 'Ten people were aboard,”'));
  return text;
}

test('the build fails and names the quote, its file and line', () => {
  misquote();
  const build = spawnSync('node', [vite, 'build', '--configLoader', 'runner'], {
    env: { ...process.env, STORY: story, OUT: path.join(story, 'dist') },
    encoding: 'utf8',
  });
  expect(build.status).not.toBe(0);
  expect(build.stdout + build.stderr).toMatch(
    /data\/claims\.yaml:\d+ \(aboard-nine\): “.*Ten people were aboard.*” is not in this source/,
  );
});

test('the dev server shows it in its overlay until it is mended', async ({ page }) => {
  server = spawn('node', [vite, '--configLoader', 'runner', '--port', String(port), '--strictPort'], {
    env: { ...process.env, STORY: story },
    stdio: 'ignore',
  });
  const address = `http://localhost:${port}/`;
  await expect
    .poll(
      () =>
        page.request.get(address).then(
          (response) => response.status(),
          () => 0,
        ),
      { timeout: 120_000 },
    )
    .toBe(200);
  // The report lies over the page with or without a map, which would be loaded here file by file.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const text = misquote();
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('aboard-nine');
  await expect(overlay).toContainText('is not in this source');
  // Requests of the open page are answered with the problem meanwhile, and the server goes on running.
  const asReceived = await page.request.get(`${address}sources/islander.txt`);
  expect([asReceived.status(), await asReceived.text()]).toEqual([500, expect.stringContaining('aboard-nine')]);
  expect((await page.request.get(`${address}%E0%A4%A.html`)).status()).toBe(400);
  expect(server.exitCode).toBeNull();

  writeFileSync(claims(), text);
  await expect(overlay).toHaveCount(0);
  await expect(page.locator('.marks')).not.toHaveCount(0);
});
