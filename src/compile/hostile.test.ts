// A story's files are written by people, and some by people who mean harm. Whatever is in them, the compiler gives a dataset or
// problems, and never breaks.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readStory } from '../build/read';
import { type Compiled, compile } from './compile';
import type { Problem } from './problems/problem';

const story = readStory(path.join(fileURLToPath(new URL('fixtures', import.meta.url)), 'second-story'));
const yamlFiles = Object.keys(story.data).filter((name) => name.endsWith('.yaml'));

/** What the compiler says of the story with one file of it changed. */
function compiledWith(file: string, text: string): Compiled | { readonly problems: readonly Problem[] } {
  return compile({ ...story, data: { ...story.data, [file]: text } });
}

function expectProblems(result: Compiled | { readonly problems: readonly Problem[] }): void {
  if (!('problems' in result)) throw new Error('nothing was found wrong');
  expect(result.problems.length).toBeGreaterThan(0);
  for (const { file, message } of result.problems) {
    expect(file).toMatch(/^(?:data|seeds)\//);
    expect(message.length).toBeLessThan(2000);
  }
}

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
  'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
].join('\n');

describe.each([
  ['nested 5 000 deep', deep(5000)],
  ['aliases that multiply', bomb],
  [
    'a key that is every object’s own',
    '- __proto__: { polluted: true }\n  constructor: { prototype: { polluted: true } }\n',
  ],
  ['a number past all bounds', '- id: x\n  at: [1e999, .nan]\n'],
  ['half a megabyte in one word', `- id: ${'x'.repeat(500_000)}\n`],
  ['2 000 records of nothing', '- {}\n'.repeat(2000)],
  ['bytes that are no text', '\u0000\u0001\ufffe\ud800'],
  ['a tag that would run', '- !!js/function "function () { return 1 }"\n'],
])('%s is a problem and no crash', (_, text) => {
  test.each(yamlFiles)('in %s', (file) => {
    expectProblems(compiledWith(file, text));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test.each([
  ['no JSON', 'nonsense'],
  ['nested deep', `{"type":"Feature","geometry":${'{"geometries":['.repeat(3000)}`],
  ['positions out of this world', '{"type":"Polygon","coordinates":[[[999,0],[0,999],[1e400,1],[999,0]]]}'],
  ['a ring that is not closed', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}'],
  ['no coordinates', '{"type":"Polygon","coordinates":[[]]}'],
  ['another type', '{"type":"Topology"}'],
  ['null', 'null'],
])('geometry that is %s is a problem and no crash', (_, text) => {
  const [file] = Object.keys(story.data).filter((name) => name.startsWith('geometry/'));
  if (!file) throw new Error('the second story has no geometry');
  expectProblems(compiledWith(file, text));
});

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,<script>alert(1)</script>'],
  ['//example.org/'],
  ['https://user:secret@example.org/'],
])('a link to %s is refused', (url) => {
  const withLink = (address: string) => {
    const marks = parse(story.data['marks.yaml'] ?? '') as Record<string, unknown>[];
    const reference = { title: null, publisher: 'Somebody', date: null, url: address, exact: null };
    return stringify(marks.map((mark, index) => (index === 0 ? { ...mark, references: [reference] } : mark)));
  };
  expect(compiledWith('marks.yaml', withLink('https://example.org/a?b=c@d'))).toHaveProperty('dataset');
  expectProblems(compiledWith('marks.yaml', withLink(url)));
});

test('any one value of any file made something else: a dataset or problems, never a throw', () => {
  const values = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      [],
      {},
      -1,
      1e308,
      Number.NaN,
      true,
      '<script>alert(1)</script>',
      '../../etc/passwd',
    ),
    fc.constantFrom<unknown>(
      '__proto__',
      'x'.repeat(10_000),
      [[[[]]]],
      { constructor: 1 },
      [null],
      'javascript:alert(1)',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...yamlFiles), fc.nat(), values, (file, at, value) => {
      const records: unknown = parse(story.data[file] ?? '');
      const places = placesIn(records);
      const place = places[at % places.length];
      if (place) place.holder[place.key] = value;
      const result = compiledWith(file, stringify(records));
      if ('problems' in result) expectProblems(result);
    }),
    { numRuns: 250 },
  );
}, 60_000);

/** Every value in it, with the object or array that contains it. */
function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
