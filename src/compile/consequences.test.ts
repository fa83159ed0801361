// One fault, one problem: what follows from a fault is not reported too. Each quote of the second story is misquoted and each of its ids
// changed, one at a time.
import { expect, test } from 'vitest';
import { compile } from './compile';
import { secondStory } from './fixtures/cases';
import { problemsOf, storyFiles } from './fixtures/compiled-story';
import { formatProblems } from './problems/problem';

const files = Object.entries(secondStory.data).filter(([name]) => name.endsWith('.yaml'));

/** What the compiler says of the story with something put into a file, by the line that it is put into. */
function saidWith(put: string, file: string, text: string, at: number): readonly [string, readonly string[]] {
  const result = compile({
    ...secondStory,
    data: { ...secondStory.data, [file]: text.slice(0, at) + put + text.slice(at) },
  });
  const line = text.slice(0, at).split('\n').length;
  return [`${file}:${line}`, 'problems' in result ? formatProblems(result.problems).split('\n') : []];
}

/** Where a pattern ends in the files. */
const endsOf = (pattern: RegExp) =>
  files.flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map((match) => ({ file, text, at: match.index + match[0].length })),
  );

test('a misquote is one problem, whatever rests on its words', () => {
  const quotes = endsOf(/^ {4}- [“"']?(?=\p{L}+ )(?!\w+:)/gmu).filter(({ file }) => file === 'claims.yaml');
  expect(quotes.length).toBeGreaterThan(5);
  const said = quotes.map(({ file, text, at }) => saidWith('Q', file, text, at));
  expect(said.filter(([, problems]) => problems.length !== 1)).toEqual([]);
});

test('a changed id is one problem, whatever refers to it', () => {
  const ids = endsOf(/^\s*- (?:\{ )?id: [\w-]+/gm);
  expect(ids.length).toBeGreaterThan(20);
  const said = ids.map(({ file, text, at }) => saidWith('x', file, text, at));
  expect(said.filter(([, problems]) => problems.length > 1)).toEqual([]);
  expect(said.filter(([, problems]) => problems.length === 1).length).toBeGreaterThan(10);
});

test('a misspelt voice is one problem, also where a sentence is true for as long as only some voices give a count', () => {
  const story = storyFiles('three-articles');
  const claims = story.data['claims.yaml'] ?? '';
  const found = /voice: ([\w-]+)(?=\n(?: {2}\w+: .*\n)* {2}question: fired$)/m.exec(claims);
  const at = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const misspelt = `${claims.slice(0, at)}x${claims.slice(at)}`;
  const problems = problemsOf({ ...story, data: { ...story.data, 'claims.yaml': misspelt } }).split('\n');
  expect(problems).toEqual([expect.stringContaining(`${found?.[1]}x” is not a voice`)]);
});
