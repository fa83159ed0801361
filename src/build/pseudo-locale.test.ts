// Every word on the page is the story's or the catalogue's. Each sentence of the catalogue is marked, ⟦so⟧, and the story is recognised by its
// script: its Latin letters are replaced by Cyrillic ones, letter for letter, so that every offset stays what it was. A Latin letter outside
// the marks is then a word that is in a component.
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../compile/compile';
import { formatProblems } from '../compile/problems/problem';
import { createScene } from '../map/scene/scene';
import { isLengthUnit } from '../model/length';
import { citiesAround } from '../reader-ring/inside';
import { ReaderRingForm } from '../reader-ring/reader-ring';
import { createPage } from '../state/page';
import { type Text, textIn } from '../text/text';
import { drawn } from '../ui/component.fixture';
import { fragmentsOf, rendered, stubBrowser } from '../ui/every-state.fixture';
import { Notices } from '../ui/frame/notices';
import { RememberedProvider } from '../ui/parts/remembered';
import { embedCode, Share } from '../ui/share/share';
import { openingMap } from './opening-map';
import { prerenderPage } from './page';
import { readStory } from './read';

stubBrowser(vi);
afterAll(() => {
  vi.unstubAllGlobals();
});

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
  'measuredFrom',
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

/** What readers and screen readers get of markup: its text, and the attributes that are read out or shown. */
function saidIn(html: string): string[] {
  const shown = html.replaceAll(/<(script|style|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
  const attributes = [
    ...shown.matchAll(
      / (?:aria-label|aria-description|aria-roledescription|title|alt|placeholder|data-label|content)="([^"]*)"/g,
    ),
  ];
  // Sentences that the build leaves in the page for its first script: a code has no space in it.
  const left = [...shown.matchAll(/ data-[\w-]+="([^"]* [^"]*)"/g)];
  // Names on the picture's ground come with the basemap, in the page's language.
  const texts = shown.replaceAll(/<svg data-static-map[\s\S]*?<\/svg>/g, '').split(/<[^>]*>/);
  return [...[...attributes, ...left].map(([, said = '']) => said), ...texts];
}

/** Marks may be nested. */
function unmarked(said: string): string {
  let left = said.replaceAll(/&\w+;|&#\d+;/g, ' ');
  for (let before = ''; before !== left; ) [before, left] = [left, left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')];
  return left;
}

/** Names and addresses, which are the same in every language, and the place of what a browser says of an error. */
const names =
  /Dateline|MapLibre|OpenStreetMap contributors|GeoNames|Natural Earth|width=device-width.*|GeoJSON|CSV|JSON-LD|W3C|https?:.*|[\w-]+\.example|\{error\}/g;

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
    const map = await openingMap({ ...compiled, dataset }, 'public/basemap', null, text);
    const page = prerenderPage(readFileSync('index.html', 'utf8'), dataset, map, 'dataset.json', text);
    expect(strayWords(page)).toEqual([]);
  });

  test('in the share dialog, and in the title of the frame for another page', () => {
    vi.stubGlobal('navigator', { language: 'en', share: () => undefined });
    const found = ['', '#mark=boat'].flatMap((fragment) => {
      const page = createPage(dataset, fragment, text);
      return [
        ...strayWords(drawn(h(Share, { onClose: () => undefined }), page).markup),
        ...strayWords(embedCode(page)),
      ];
    });
    expect(found).toEqual([]);
  });

  test('in the form of the reader’s ring, whatever of it has loaded', () => {
    vi.stubGlobal('navigator', { language: 'en' });
    const list = [0, 1, 2].map((lng) => ({
      id: `${lng}`,
      name: 'Гдзеэ',
      otherNames: [],
      country: 'Лмноп',
      position: [lng, 0] as const,
      population: 9,
    }));
    const center = [0, 0] as const;
    const found = (['loading', 'failed', 'loaded'] as const).flatMap((state) =>
      ['', '#center=0,0&reach=plane', '#center=0,0&reach=300'].flatMap((fragment) => {
        const remembered = new Map<string, unknown>([
          ['cities', { state, list: state === 'loaded' ? list : [] }],
          ['cities measured', { center, rows: citiesAround(center, list) }],
          ['table of cities opened', true],
        ]);
        const form = h(RememberedProvider, { value: remembered, children: h(ReaderRingForm, {}) });
        const { markup } = drawn(form, createPage(dataset, fragment, text));
        // So that it is the form that is searched, and not nothing.
        expect(markup).toContain(text.readerRing.cities.title);
        return strayWords(markup);
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test('in what a link could not open, and in every fault of the map', () => {
    const page = createPage(
      dataset,
      '#map=ц&mark=ц&source=ц&rings=ц&units=ц&time=ц&step=ц&voice=ц&theme=ц&globe=ц',
      text,
    );
    const { partMissing, loadingAgain, loadingPartsAgain, notDrawn } = text.map;
    const faults = [partMissing, loadingAgain, loadingPartsAgain, ...Object.values(notDrawn)];
    const found = faults.flatMap((words) => {
      page.actions.setFault({ words, canRetry: true });
      return strayWords(drawn(h(Notices, {}), page).markup);
    });
    page.actions.dismissNotices();
    expect([...found, ...strayWords(drawn(h(Notices, {}), page).markup)]).toEqual([]);
  });

  test('in everything that is written on the map', () => {
    const all = dataset.marks.map(({ id }) => id);
    const found = [null, ...dataset.voices.map(({ id }) => id)].flatMap((voice) =>
      (['km', 'mi'] as const).flatMap((units) => {
        const ring = { center: [0, 0] as const, size: 300 };
        const state = { rings: all, mark: null, highlighted: all, units, voice, readerRing: ring };
        const { points, ranges, buffers, readerRing } = createScene({ dataset, text }, state);
        return [
          ...points.flatMap(({ name, note }) => [name, note ?? '']),
          ...[...ranges, ...buffers, ...(readerRing ? [readerRing] : [])].flatMap(({ label }) => [
            label.name,
            label.value,
          ]),
          ...ranges.flatMap(({ edgeLabels }) => edgeLabels.map((label) => label.text)),
        ];
      }),
    );
    expect(found.length).toBeGreaterThan(all.length);
    expect(found.flatMap(strayWords)).toEqual([]);
  });
});
