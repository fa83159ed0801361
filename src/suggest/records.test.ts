import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../compile/compile';
import { storyFiles } from '../compile/fixtures/compiled-story';
import { readFinishedRecords } from '../compile/short-claims/finished-claims';
import { recordsOf } from './records';
import { inShortForm } from './short-form';
import { draftsOf } from './suggest';
import { withBlocks, yamlOf } from './yaml';

const files = storyFiles('three-articles');
const records = readFinishedRecords(
  files,
  () => {},
  () => true,
);
if (!records) throw new Error('the records cannot be read');
const story = { authored: records.authored, gazetteer: files.gazetteer };
const file = '005_ranges.txt';
const bytes = new Uint8Array(
  readFileSync(fileURLToPath(new URL(`../compile/fixtures/six-articles/seeds/${file}`, import.meta.url))),
);
const article = { id: '005', text: new TextDecoder().decode(bytes) };
const sha256 = createHash('sha256').update(bytes).digest('hex');
const drafted = recordsOf(article, { file, sha256 }, draftsOf(article, story), story);
const seeds = { ...files.seeds, [file]: bytes };
const blocks = yamlOf(inShortForm(drafted, { ...files, seeds }));

describe('the drafts for an article, accepted as they are', () => {
  const accepted = compile({
    ...files,
    seeds,
    data: withBlocks(files.data, blocks),
  });
  const problems = 'problems' in accepted ? accepted.problems : [];

  test('leave open which place a name is of that the gazetteer has as a country', () => {
    expect(blocks['places.yaml']).toMatch(/# Open: “Britain” may be .*\n.*the country United Kingdom/);
    expect(problems.filter((problem) => problem.file.startsWith('seeds/')).map(({ message }) => message)).toEqual([
      expect.stringContaining('“Britain” may be the country United Kingdom'),
    ]);
  });

  test('have no other problem than that sentences and lists of the story are to follow', () => {
    const others = problems.filter((problem) => !problem.file.startsWith('seeds/'));
    expect(others.map(({ message }) => message)).toEqual([
      expect.stringContaining('so that these sentences are no longer true'),
      expect.stringContaining('lists articles published on this date, and 005 was too'),
    ]);
  });

  test('are as many claims as there were drafts', () => {
    expect(parse(blocks['claims.yaml'])).toHaveLength(drafted['claims.yaml'].length);
  });
});

test('of a claim only the fields are written that do not follow from its words', () => {
  const claims = parse(blocks['claims.yaml']) as Record<string, unknown>[];
  const claim = claims.find(({ says }) => `${says}`.startsWith('Nobody here is surprised'));
  expect(claim).toEqual({
    id: 'nobody-here-surprised',
    says: 'Nobody here is surprised.',
    question: 'russia-response',
    passages: '“Nobody here is surprised,” Kremlin spokesman Dmitry Peskov said on Wednesday.',
  });
});

test('a new voice is held against those of the story that are called alike', () => {
  expect(blocks['voices.yaml']).toContain(
    '# Open: Is “Andrii Kovalenko” the voice andrii-kovalenko (Andrii Kovalenko, a member of',
  );
});

test('the record of a source says what the article states, and what was not found', () => {
  expect(parse(blocks['sources.yaml'])).toEqual([
    {
      id: '005',
      file,
      sha256,
      label: 'An article of unknown publisher',
      title: { exact: 'Kremlin says strike on Bryansk region changes the conflict' },
      publisher: null,
      byline: null,
      published: { exact: 'November 20, 2024', date: '2024-11-20' },
      language: 'en',
      furniture: [],
      days: [
        {
          words: 'Tuesday',
          date: '2024-11-19',
          reason: 'The last Tuesday before the date the article carries, 20 November 2024.',
        },
        {
          words: 'Wednesday',
          date: '2024-11-20',
          reason: 'The day of the article, 20 November 2024.',
        },
      ],
    },
  ]);
  expect(blocks['sources.yaml']).toContain('# Open: No publisher was found');
});
