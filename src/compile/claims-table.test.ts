// A spreadsheet runs a cell that begins like a formula; an article may begin a sentence with anything.
import { expect, test } from 'vitest';
import { compile } from './compile';
import { formatProblems } from './problem';
import { publishedFiles } from './published';
import { readStory } from './read';

const hostile = ['=HYPERLINK("http://example.org","open")', '+1 told', '-cmd|calc', '@x said', '\t=A1'];
const story = readStory('src/compile/fixtures/second-story');
const claim = (quote: string, index: number) => `
- id: hostile-${index}
  source: wire
  says: A line that a spreadsheet would run.
  voice: owner
  status: reported
  marks: []
  passages: [${JSON.stringify(quote)}]`;
const result = compile({
  seeds: {
    ...story.seeds,
    'wire.txt': Buffer.concat([story.seeds['wire.txt'] ?? Buffer.from(''), Buffer.from(`\n${hostile.join('\n')}\n`)]),
  },
  data: { ...story.data, 'claims.yaml': (story.data['claims.yaml'] ?? '') + hostile.map(claim).join('') },
});
if ('problems' in result) throw new Error(formatProblems(result.problems));
const table = publishedFiles(result)['claims.csv'] ?? '';

/** Cells as RFC 4180 has them: in quotation marks, doubled inside, or bare. */
const cells = [...table.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))[,\n]/g)].map(
  ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
);

test('no cell begins as a formula does, and its words stand in it whole', () => {
  expect(cells.length % 8).toBe(0);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  for (const words of hostile) expect(cells).toContain(`'${words}`);
});

test('begins with the mark that tells a spreadsheet it is UTF-8', () => {
  expect([...Buffer.from(table).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(table).toContain('“Nine people were aboard,”');
});
