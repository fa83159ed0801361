// A spreadsheet runs a cell that begins like a formula; an article may begin a sentence with anything.

import { expect, test } from 'vitest';
import { compiledFiles, compiledStory, storyFiles } from '../compile/fixtures/compiled-story';
import { describedAnew } from '../compile/fixtures/described-anew';
import { publishedFiles } from './published';
import { readCsv } from './read-csv.fixture';

const hostile = ['=HYPERLINK("http://example.org","open")', '+1 more', '-cmd|calc', '@x once', '\t=A1'];
const story = storyFiles('second-story');
const claim = (quote: string, index: number) => `
- id: hostile-${index}
  source: wire
  says: A line that a spreadsheet would run.
  voice: article-wire
  status: reported
  marks: []
  passages: [${JSON.stringify(quote)}]`;
const withHostileLines = {
  ...story,
  seeds: {
    ...story.seeds,
    'wire.txt': Buffer.concat([story.seeds['wire.txt'] ?? Buffer.from(''), Buffer.from(`\n${hostile.join('\n')}\n`)]),
  },
  data: { ...story.data, 'claims.yaml': (story.data['claims.yaml'] ?? '') + hostile.map(claim).join('') },
};
const result = compiledFiles(describedAnew(withHostileLines));
const table = publishedFiles(result)['claims.csv'] ?? '';

const cells = readCsv(table).flatMap((row) => Object.values(row));

/** A cell as a spreadsheet reads it: what looks like a number is one. */
const typed = (cell = '') => (/^\d+$/.test(cell) ? Number(cell) : cell);

test('no cell begins as a formula does, and each has its whole text', () => {
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  for (const words of hostile) expect(cells).toContain(`'${words}`);
});

test('begins with the mark that tells a spreadsheet it is UTF-8', () => {
  expect([...Buffer.from(table).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(table).toContain('“Nine people were aboard,”');
});

test('read by a program that takes digits for numbers, each row still finds its article, its mark and its story', () => {
  const real = compiledStory('three-articles');
  const files = publishedFiles(real, 'https://news.example/strike/');
  const rows = readCsv(files['claims.csv'] ?? '');
  expect(rows).toHaveLength(real.dataset.claims.length);
  expect(rows.map(({ source }) => typed(source))).toContain(0);
  const marks = new Set(real.dataset.marks.map(({ id }) => id));
  for (const { id, source_path, source_title, link, story, version } of rows) {
    const claim = real.dataset.claims.find((other) => other.id === id);
    expect(files[String(source_path)], String(source_path)).toContain(claim?.passages[0]?.exact);
    expect(source_title).toBe(real.dataset.sources.find(({ id }) => id === claim?.source)?.title ?? '');
    const [, kind, opened = ''] = /^https:\/\/news\.example\/strike\/#(mark|source)=(.+)$/.exec(String(link)) ?? [];
    expect(kind === 'mark' ? marks.has(opened) : opened === claim?.source).toBe(true);
    expect([story, version]).toEqual([real.dataset.story.title, real.dataset.version]);
  }
});

test('the columns that the contract names come first, in its order', () => {
  expect(table.slice(1).split('\n')[0]).toMatch(/^id,question,voice,value,unit,quote,source,marks,source_path,/);
});
