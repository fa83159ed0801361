// The check as an author runs it: a process with a folder, an end, and words.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;
let running: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-check-'));
  cpSync('src/compile/fixtures/second-story', folder, { recursive: true });
});
afterEach(() => {
  running?.kill();
  rmSync(folder, { recursive: true });
});

/** What it has said so far, and how it ended: null as long as it runs. */
function check(story: string, ...options: string[]): { said: string; ended: number | null } {
  const check = { said: '', ended: null as number | null };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/build/check.ts', ...options], {
    env: { ...process.env, STORY: story },
  });
  running = child;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      check.said += text;
    });
  }
  child.on('close', (code) => {
    check.ended = code;
  });
  return check;
}

function change(file: string, from: string, to: string): void {
  const name = path.join(folder, file);
  writeFileSync(name, readFileSync(name, 'utf8').replace(from, to));
}

const patience = { timeout: 60_000, interval: 100 };
const misquote = ['data/claims.yaml', 'Nine people were aboard,”', 'Ten people were aboard,”'] as const;

test('it says first which story it is, and then what the story contains', async () => {
  const { said } = await ended(check(folder), 0);
  expect(said).toMatch(/^One boat, two lists \(folder .*dateline-check-\w+\)\n\n2 articles, /);
});

test('what is wrong comes after it too, a paragraph a file, and the check fails', async () => {
  change(...misquote);
  change('data/tour.yaml', 'view: search', 'view: serch');
  const { said } = await ended(check(folder), 1);
  expect(said).toMatch(
    /^One boat, two lists \(folder \S+\)\n\ndata\/claims\.yaml:\d+ \(aboard-nine\): .*\n\ndata\/tour\.yaml:\d+ .*did you mean “search”\?\n\n2 problems\./s,
  );
});

test('where story.yaml cannot be read, the folder is named', async () => {
  writeFileSync(path.join(folder, 'data/story.yaml'), 'title: One boat: two lists\n');
  const { said } = await ended(check(folder), 1);
  expect(said).toMatch(/^The story in folder \S+dateline-check-\w+\n\ndata\/story\.yaml:1: .*\n\n1 problem\./s);
});

test('where there is no story, a sentence says so and no stack', async () => {
  const { said } = await ended(check(path.join(folder, 'nowhere')), 1);
  expect(said).toBe(
    `The story in folder ${folder}/nowhere\n\n${folder}/nowhere/data is no folder: a story is a folder with seeds/ and data/ in it; npm run new -- <folder> makes one.\n`,
  );
});

test('with --watch it reports again at each change, of a broken story and of a corrected one', async () => {
  const watching = check(folder, '--watch');
  const lastReport = () => watching.said.split('One boat, two lists (folder ').slice(1).at(-1) ?? '';
  await vi.waitFor(() => expect(lastReport()).toContain('all verbatim'), patience);
  change(...misquote);
  await vi.waitFor(() => expect(lastReport()).toContain('1 problem.'), patience);
  rmSync(path.join(folder, 'seeds'), { recursive: true });
  await vi.waitFor(() => expect(watching.said).toContain('/seeds is no folder'), patience);
  cpSync('src/compile/fixtures/second-story', folder, { recursive: true });
  await vi.waitFor(() => expect(lastReport()).toContain('all verbatim'), patience);
  expect(watching.ended).toBeNull();
});

async function ended(running: ReturnType<typeof check>, code: number): Promise<ReturnType<typeof check>> {
  await vi.waitFor(() => expect(running.ended).not.toBeNull(), patience);
  expect(running.ended, running.said).toBe(code);
  return running;
}
