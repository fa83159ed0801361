// `npm run film`: an article pasted into the desk of a new story and carried to the last word, as pictures for the documentation, and the number
// of actions that it took.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, flags } from '../browser';
import { Editor, openDesk } from './session';

const folder = 'docs/desk';
const article = readFileSync('e2e/desk/ferries.txt', 'utf8');

mkdirSync(folder, { recursive: true });
const desk = await openDesk();
const before = `${desk.directory}-before`;
cpSync(desk.directory, before, { recursive: true });
const { executablePath } = findChromium() ?? {};
const browser = await chromium.launch({ args: [...flags], ...(executablePath ? { executablePath } : {}) });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-IE' });
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const editor = new Editor(page);
  const shoot = (name: string) => page.screenshot({ path: `${folder}/${name}.png` });
  const compiled = () => page.locator('.shown.is-current, .shown.is-earlier').waitFor({ timeout: 120_000 });
  const draft = page.locator('.draft-card');
  const accept = async () => {
    await editor.press('Enter');
    await page.waitForTimeout(100);
    const question = page.locator('.choice-field');
    if (await question.isVisible()) await editor.press('Enter');
    await editor.settled();
  };

  await page.goto(desk.address);
  await compiled();
  await editor.paste(article);
  await page.locator('.received').waitFor();
  await shoot('1-pasted');
  await editor.press('Enter');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await compiled();
  await editor.press('j');
  await shoot('2-suggestions');

  let claims = 0;
  for (let turn = 0; turn < 60 && (await draft.locator('.main').isVisible()); turn += 1) {
    // Iceland is the country that all of the story is in; the sentence about fish is chosen by hand below.
    const yaml = (await draft.locator('.yaml').textContent()) ?? '';
    if (yaml.includes('name: Iceland') || yaml.includes('Fish is sold')) {
      await editor.press('x');
      await editor.settled();
      continue;
    }
    await accept();
    claims += 1;
    if (claims === 5) await shoot('3-five-claims');
  }
  await editor.drag('Fish is sold in Reykjavik, Akranes and Selfoss.');
  await shoot('4-words-chosen');
  await editor.press('c');
  await page.locator('.record-form').waitFor();
  await page.waitForTimeout(800);
  await shoot('5-claim-of-words');
  await editor.press('Control+Enter');
  await page.locator('.record-form').waitFor({ state: 'detached' });
  claims += 1;
  await compiled();

  await page.locator('.shown.is-current').waitFor({ timeout: 60_000 });
  await page.locator('.left.is-done').waitFor({ timeout: 120_000 });
  const frame = page.frameLocator('#story-page');
  // The frame has loaded the story as it is now, which quotes the second article at this place too.
  await frame.getByText('3 quotes').waitFor({ timeout: 120_000 });
  await frame.locator('html[data-map="live"]').waitFor({ timeout: 120_000 });
  await editor.click(frame.getByRole('listitem').filter({ hasText: 'Reykjavík' }).getByRole('link').first());
  await frame.getByText('Fish is sold in').first().waitFor();
  await page.waitForTimeout(1500);
  await shoot('6-on-the-map');

  const diff = spawnSync('git', ['diff', '--no-index', '--stat', '-p', before, desk.directory], { encoding: 'utf8' });
  const shown = diff.stdout
    .replaceAll(path.dirname(desk.directory), '')
    .replaceAll('/story-before', '')
    .replaceAll('/story', '');
  await page.goto('about:blank');
  await page.setContent(
    `<style>body{margin:0;padding:16px 24px;font:12px/1.45 monospace;white-space:pre-wrap;columns:2;column-gap:32px}.add{background:#e6f2e0}.file{font-weight:bold}</style>${diffMarkup(shown)}`,
  );
  await page.screenshot({ path: `${folder}/7-diff.png` });
  const words = article.trim().split(/\s+/).length;
  console.log(`${words} words, ${claims} claims, nothing left: ${editor.actions} actions.`);
} finally {
  await browser.close();
  desk.close();
  execFileSync('rm', ['-rf', before]);
}

function diffMarkup(diff: string): string {
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return diff
    .split('\n')
    .filter((line) => !/^(index|---|\+\+\+|new file)/.test(line))
    .map((line) => {
      const kind = line.startsWith('+') ? 'add' : line.startsWith('diff') ? 'file' : '';
      return `<div class="${kind}">${escaped(line) || ' '}</div>`;
    })
    .join('');
}
