// A desk of a new story in a folder of its own, in a browser, with every action of the editor counted.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';

export interface DeskOfStory {
  readonly address: string;
  readonly directory: string;
  readonly close: () => void;
}

/** Of a new story, as `npm run new` makes it, on a free port. */
export async function openDesk(): Promise<DeskOfStory> {
  const parent = mkdtempSync(path.join(tmpdir(), 'desk-'));
  const directory = path.join(parent, 'story');
  execFileSync('npx', ['tsx', 'src/build/new.ts', directory], { stdio: 'ignore' });
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/desk/server/desk.ts'], {
    env: { ...process.env, STORY: directory, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await printedAddress(server);
  return {
    address,
    directory,
    close: () => {
      server.kill();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (data: Buffer) => {
      printed += data;
      const [address] = /http:\S+/.exec(printed) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`The desk ended with ${code}: ${printed}`)));
  });
}

/** What an editor does at the desk. An action is a key press that is not typing within a word, a click, a drag, or a field filled in. */
export class Editor {
  actions = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }
  async click(what: Locator): Promise<void> {
    this.actions += 1;
    await what.click();
  }
  async type(words: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.type(words);
  }
  async paste(words: string): Promise<void> {
    this.actions += 1;
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, words);
  }
  /** Drags the mouse over words of the article that is shown. */
  async drag(words: string): Promise<void> {
    this.actions += 1;
    const ends = await this.page.locator('.article-text').evaluate((article, wanted) => {
      const leaves = [...article.querySelectorAll<HTMLElement>('[data-start]')];
      const line = [...article.querySelectorAll('.line')].find((one) => one.textContent?.includes(wanted));
      line?.scrollIntoView({ block: 'center' });
      const inLine = leaves.filter((leaf) => line?.contains(leaf));
      const start = Number(inLine[0]?.dataset.start) + (line?.textContent?.indexOf(wanted) ?? 0);
      // Without functions of their own names, for which the loader of TypeScript would want one of its own in the page.
      const [first, last] = [start, start + wanted.length - 1].map((offset) => {
        const leaf = inLine.findLast(({ dataset }) => Number(dataset.start) <= offset);
        const range = document.createRange();
        const at = offset - Number(leaf?.dataset.start);
        range.setStart(leaf?.firstChild as Node, at);
        range.setEnd(leaf?.firstChild as Node, at + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      });
      if (!first || !last) throw new Error(`The article has no ${wanted}`);
      return { first, last };
    }, words);
    await this.page.mouse.move(ends.first.left + 1, ends.first.y);
    await this.page.mouse.down();
    await this.page.mouse.move((ends.first.left + ends.last.right) / 2, ends.last.y, { steps: 4 });
    await this.page.mouse.move(ends.last.right - 1, ends.last.y, { steps: 4 });
    await this.page.mouse.up();
  }
  /** Until everything that was sent is answered and shown. */
  async settled(): Promise<void> {
    await this.page.locator('.waiting').waitFor({ state: 'detached' });
  }
}
