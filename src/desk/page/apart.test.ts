// The desk is for editors on their own machine: nothing of it is in the site that is built.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const isProgram = (file: string) => /\.(ts|tsx|css)$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file);

test('nothing outside of the desk imports it, and the page of the story does not name it', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(isProgram);
  const others = files.filter((file) => !file.startsWith('desk/'));
  expect(others.length).toBeGreaterThan(200);
  const importers = others.filter((file) =>
    /(?:from|import)\s*\(?['"][^'"]*\bdesk\//.test(readFileSync(`src/${file}`, 'utf8')),
  );
  expect(importers).toEqual([]);
  expect(readFileSync('index.html', 'utf8')).not.toContain('src/desk');
});
