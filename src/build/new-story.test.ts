import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { newStory } from './new-story';
import { readStory } from './read';

let folder: string;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-new-')), 'my story');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

test('a new story compiles, with one article, one claim and one mark, and every passage verbatim', () => {
  newStory(folder);
  const compiled = compile(readStory(folder));
  if ('problems' in compiled) throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
  const { sources, claims, marks } = compiled.dataset;
  expect([sources.length, claims.length, marks.length]).toEqual([1, 1, 1]);
  expect(marks[0]?.evidence.length).toBeGreaterThan(0);
});

test('its files name the schemas by a path that leads there from its own folder', () => {
  newStory(folder);
  const data = path.join(folder, 'data');
  for (const name of readdirSync(data)) {
    const [, address = ''] = /\$schema=(\S+)/.exec(readFileSync(path.join(data, name), 'utf8')) ?? [];
    expect(path.resolve(data, path.dirname(address))).toBe(path.resolve('src/compile/schemas'));
  }
});

test('its own README names its folder in commands that a shell understands', () => {
  newStory(folder);
  const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
  expect(readme).toContain(`STORY='${folder}' npm run dev`);
  expect(readme).not.toContain('this-folder');
});

test('an empty folder will do; one with a file in it, and a file, are refused and stay as they are', () => {
  mkdirSync(folder);
  newStory(folder);
  expect(existsSync(path.join(folder, 'data/story.yaml'))).toBe(true);
  const before = readdirSync(folder, { recursive: true });
  expect(() => newStory(folder)).toThrow(/my story is not empty: a new story needs a folder that is empty/);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  const file = path.join(path.dirname(folder), 'notes.txt');
  writeFileSync(file, 'mine');
  expect(() => newStory(file)).toThrow(/notes\.txt is a file: name a folder/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
