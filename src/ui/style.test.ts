import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = ['src/ui/style', 'src/picture'];
const selectors = folders
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.css') && !file.endsWith('print.css'))
  .flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .match(/[^{};]+(?=\{)/g) ?? [],
  )
  .map((selector) => selector.trim());

test('no style of the page looks for what is deep in it: each change would make the browser look at all of it again', () => {
  const deep = /(?:^|[\s,(])(?:html|body|main|\.panel)[^\s,]*:has\((?!\s*>)/;
  const heard = selectors.filter((selector) => selector.includes(':has('));
  expect(heard.length).toBeGreaterThan(10);
  expect(heard.filter((selector) => deep.test(selector))).toEqual([]);
});

test('what follows a :has() is named, or all that is in it would be restyled with each change', () => {
  const unnamed = /:has\([^{]*[\s>+~](?:\*|:(?!is\([.#\w])[\w-]+(?:\([^{]*\))?)$/;
  expect(selectors.filter((selector) => unnamed.test(selector))).toEqual([]);
});
