// Every folder under fixtures/cases is a case, see fixtures/cases.ts: the second story with a mistake in it. `problems.txt` is what the
// compiler must say. `npx vitest run -u` writes the golden files anew; read the difference before you commit it.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { publishedFiles } from '../publish/published';
import { compile } from './compile';
import { caseOf, changedStory, secondStory } from './fixtures/cases';
import { compiledFiles, problemsOf, storyFiles } from './fixtures/compiled-story';
import { forgetAll } from './fixtures/once';
import { formatProblems } from './problems/problem';

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));

describe('a good story', () => {
  const files = publishedFiles(compiledFiles(secondStory));
  test.each(Object.keys(files))('publishes %s as expected', async (name) => {
    await expect(files[name]).toMatchFileSnapshot(path.join(fixtures, 'second-story', 'expected', name));
  });

  test('compiles to the same bytes every time', () => {
    forgetAll();
    expect(publishedFiles(compiledFiles(secondStory))).toEqual(files);
  });

  test('is not changed by compiling it', () => {
    const before = structuredClone(secondStory);
    compile(secondStory);
    expect(secondStory).toEqual(before);
  });
});

describe('a case', () => {
  const cases = path.join(fixtures, 'cases');
  const names = readdirSync(cases);
  const saidOf = remembered((name: string) => {
    return problemsOf(changedStory(path.join(cases, name)));
  });
  test.each(names)('%s', async (name) => {
    const folder = path.join(cases, name);
    const said = saidOf(name);
    if (caseOf(folder).accepted) {
      expect(said).toBe('no problem');
      return;
    }
    expect(said).not.toBe('no problem');
    await expect(`${said}\n`).toMatchFileSnapshot(path.join(folder, 'problems.txt'));
  });

  test('with a number is in the table of mistakes', async () => {
    const rows = names.flatMap((name) => {
      const { mistake, what, accepted } = caseOf(path.join(cases, name));
      const said = () => (accepted ? '' : saidOf(name));
      return mistake === undefined
        ? []
        : [{ mistake, cells: [mistake, what, accepted ? 'accepted' : 'refused', said()] }];
    });
    rows.sort((a, b) => a.mistake.localeCompare(b.mistake, 'en', { numeric: true }));
    const table = rows.map(({ cells }) => `| ${cells.map(inCell).join(' | ')} |`);
    const page = [tableHead, ...table].join('\n');
    await expect(`${page}\n`).toMatchFileSnapshot('../../docs/mistakes.md');
  });
});

const tableHead = `# Mistakes an editor makes

What is said of each, word for word. The numbers are those of a desk editor's trial, in which some were accepted that should not have been; some
have more than one case. The tests write this table from \`src/compile/fixtures/cases\`: \`npx vitest run src/compile/compile.test.ts -u\`.

| no. | what the editor did | | what is said |
| --- | --- | --- | --- |`;

/** As Markdown shows it letter for letter in a cell of a table; code stays code. */
const inCell = (text: string): string =>
  text
    .replaceAll(/[&<>|*_\\[\]]/g, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll('    ', '&emsp;')
    .replaceAll('\n', '<br>');

function remembered<Result>(work: (name: string) => Result): (name: string) => Result {
  const results = new Map<string, Result>();
  return (name) => {
    const result = results.get(name) ?? work(name);
    results.set(name, result);
    return result;
  };
}

test('every required file that is missing is reported', () => {
  const { 'story.yaml': _, 'claims.yaml': __, ...data } = secondStory.data;
  const result = compile({ ...secondStory, data });
  expect('problems' in result && formatProblems(result.problems)).toBe(
    [
      'data/claims.yaml: is missing; every story needs this file',
      'data/story.yaml: is missing; every story needs this file',
    ].join('\n'),
  );
});

test('a story with nothing on its map says where the map opens', () => {
  const { 'places.yaml': _, ...data } = storyFiles('small-story').data;
  const none = 'leftOut: []\nnotPlaces: [{ name: Apia, reason: It is not drawn. }]';
  const result = compile({
    ...storyFiles('small-story'),
    data: { ...data, 'coverage.yaml': none },
  });
  expect('problems' in result && formatProblems(result.problems)).toBe(
    'data/views.yaml: needs a view: the map has no mark that it could open on',
  );
});
