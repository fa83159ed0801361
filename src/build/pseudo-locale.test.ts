// Every word on the page is the story's or the catalogue's. Each sentence of the catalogue is marked, ⟦so⟧, and the story is recognised by its
// script: its Latin letters are replaced by Cyrillic ones, letter for letter, so that every offset stays what it was. A Latin letter outside
// the marks is then a word that stands in a component.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { compile } from '../compile/compile';
import { formatProblems } from '../compile/problems/problem';
import { isLengthUnit } from '../model/length';
import { type Text, textIn } from '../text/text';
import { fragmentsOf, rendered, stubBrowser } from '../ui/every-state.fixture';
import { openingMap } from './opening-map';
import { prerenderPage } from './page';
import { readStory } from './read';

stubBrowser(vi);

/** Places for elements stay outside the marks: what is put there is marked, or not, by itself. */
const mark = (sentence: string) =>
  sentence
    .split(/(\{\w+\})/)
    .map((part) => (part === '' || /^\{\w+\}$/.test(part) ? part : `⟦${part}⟧`))
    .join('');

function marked<Value>(value: Value): Value {
  if (typeof value === 'string') return mark(value) as Value;
  if (typeof value === 'function') return ((...given: unknown[]) => marked(value(...given))) as Value;
  if (Array.isArray(value)) return value.map(marked) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part)])) as Value;
}

const text: Text = marked(textIn('en'));

const cyrillic = (words: string) =>
  words.replaceAll(/[a-z]/gi, (letter) => {
    const offset = (letter.toLowerCase().codePointAt(0) ?? 0) - 97;
    return String.fromCodePoint((letter === letter.toLowerCase() ? 0x430 : 0x410) + offset);
  });

/** Codes, ids, addresses and file names are no words. */
const codes = new Set(['limit', 'ground', 'language', 'version', 'file', 'url', 'sha256', 'addresses']);
const words = new Set([
  'label',
  'unit',
  'name',
  'shortName',
  'title',
  'text',
  'exact',
  'prefix',
  'suffix',
  'what',
  'where',
  'when',
]);
function foreign<Value>(value: Value, key = ''): Value {
  if (codes.has(key)) return value;
  if (typeof value === 'string') {
    const isCode = /^[\w.:/-]*$/.test(value) && value === value.toLowerCase();
    return (isLengthUnit(value) || (isCode && !words.has(key)) ? value : cyrillic(value)) as Value;
  }
  if (Array.isArray(value)) return value.map((part) => foreign(part, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, foreign(part, name)])) as Value;
}

const compiled = compile(readStory('src/compile/fixtures/second-story'));
if ('problems' in compiled) throw new Error(formatProblems(compiled.problems));
const dataset = foreign(compiled.dataset);

/** What a reader sees or hears of markup: its text, and the attributes that are read out or shown. */
function saidIn(html: string): string[] {
  const shown = html.replaceAll(/<(script|style|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
  const attributes = [
    ...shown.matchAll(
      / (?:aria-label|aria-description|aria-roledescription|title|alt|placeholder|data-label|content)="([^"]*)"/g,
    ),
  ];
  // Names on the picture's ground come with the basemap, in the page's language.
  const texts = shown.replaceAll(/<svg data-static-map[\s\S]*?<\/svg>/g, '').split(/<[^>]*>/);
  return [...attributes.map(([, said = '']) => said), ...texts];
}

/** Marks may stand in marks. */
function unmarked(said: string): string {
  let left = said.replaceAll(/&\w+;|&#\d+;/g, ' ');
  for (let before = ''; before !== left; ) [before, left] = [left, left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')];
  return left;
}

/** Names and addresses, which are the same in every language. */
const names =
  /Dateline|MapLibre|OpenStreetMap contributors|GeoNames|Natural Earth|width=device-width.*|GeoJSON|CSV|JSON-LD|W3C|https?:.*|[\w-]+\.example/g;

const strayWords = (html: string) => [
  ...new Set(
    saidIn(html)
      .map(unmarked)
      .filter((left) => /\p{Script=Latin}/u.test(left.replaceAll(names, ''))),
  ),
];

describe('every word is marked', () => {
  test.each(['panel', 'embed'] as const)('in every state of the %s', (layout) => {
    const found = fragmentsOf(dataset).flatMap((fragment) => strayWords(rendered(layout, dataset, fragment, text)));
    expect([...new Set(found)]).toEqual([]);
  });

  test('in the page as it is built, and in what its picture is called', async () => {
    const map = await openingMap({ ...compiled, dataset }, 'public/basemap', text);
    const page = prerenderPage(readFileSync('index.html', 'utf8'), dataset, map, 'dataset.json', text);
    expect(strayWords(page)).toEqual([]);
  });
});
