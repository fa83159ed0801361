// Counts set side by side are whatever a story counts. Page and published files have its own words for them, and none for what others count.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compiledFiles, storyFiles } from '../compile/fixtures/compiled-story';
import { describedAnew } from '../compile/fixtures/described-anew';
import { publishedFiles } from '../publish/published';
import { fragmentsOf, rendered, stubBrowser } from '../ui/every-state.fixture';
import { prerenderPage } from './page';

const html = readFileSync('index.html', 'utf8');

beforeAll(() => stubBrowser(vi));

/** A story of one article, in which every sentence is a count: `[question, its text, number, unit, sentence]`. */
function storyOf(
  title: string,
  ledger: string,
  counts: readonly (readonly [string, string, number, string, string])[],
) {
  const { seeds: _, data, gazetteer } = storyFiles('small-story');
  const text = `${title}\n${counts.map(([, , , , sentence]) => sentence).join('\n')}\n`;
  const asked = new Map(counts.map(([question, asks]) => [question, asks]));
  return compiledFiles(
    describedAnew({
      seeds: { 'harbour.txt': new TextEncoder().encode(text) },
      gazetteer,
      data: {
        ...data,
        'sources.yaml': (data['sources.yaml'] ?? '').replace('Harbour of Apia open again', title),
        'story.yaml': `title: Counted in Apia
description: A small invented story.
kicker: { where: Apia, when: Date not stated }
standfirst: What is counted in Apia.
language: en
units: km
ledger: ${ledger}
`,
        'questions.yaml': [...asked].map(([id, asks]) => `- { id: ${id}, text: '${asks}' }\n`).join(''),
        'voices.yaml': ['The hospital', 'A firefighter']
          .filter((name) => text.includes(name.replace('The', 'the').replace('A ', 'a ')))
          .map((name) => `- { id: ${name.toLowerCase().replace(' ', '-')}, name: ${name}, named: false }\n`)
          .join(''),
        'claims.yaml': counts
          .map(
            ([question, , number, unit, sentence], index) => `- id: count-${index}
  says: ${sentence.replace(/, .*/, '')}.
  question: ${question}
  value: { number: ${number}, unit: ${unit} }
  passages: ${sentence}
`,
          )
          .join(''),
      },
    }),
  );
}

const stories = {
  'dead, wounded, missing': storyOf(
    'A fire',
    `{ title: 'Dead, wounded and missing, by source', columns: [{ question: dead, label: dead, dot: full }, { question: wounded, label: wounded, dot: half }, { question: missing, label: missing, dot: hollow }], silent: [] }`,
    [
      ['dead', 'How many died?', 4, 'people', 'Four people died in Apia, the hospital said.'],
      ['wounded', 'How many were wounded?', 7, 'people', 'Seven people were wounded, the hospital said.'],
      ['missing', 'How many are missing?', 2, 'people', 'Two people are missing, the hospital said.'],
      ['dead', 'How many died?', 5, 'people', 'Five people died, a firefighter said.'],
      ['wounded', 'How many were wounded?', 3, 'people', 'Three people were wounded, a firefighter said.'],
    ],
  ),
  'ordered, done': storyOf(
    'Repairs',
    `{ title: 'Repairs ordered and done, by source', columns: [{ question: ordered, label: ordered, dot: hollow }, { question: done, label: done, dot: full }], rest: not reported done, silent: [] }`,
    [
      [
        'ordered',
        'How many repairs were ordered?',
        9,
        'repairs',
        'Nine repairs were ordered in Apia, the hospital said.',
      ],
      ['done', 'How many repairs were done?', 6, 'repairs', 'Six repairs were done, the hospital said.'],
    ],
  ),
};

/** All that the page says, in every state that a link can open, and all that is published. */
function everythingOf(name: keyof typeof stories): string {
  const { dataset } = stories[name];
  const pages = fragmentsOf(dataset).flatMap((fragment) => [
    rendered('panel', dataset, fragment),
    rendered('embed', dataset, fragment),
  ]);
  const first = prerenderPage(html, dataset, { map: '', attribution: '' } as never, 'dataset-1.json');
  return [
    first.replaceAll(/<(script|style)\b.*?<\/\1>/gs, ''),
    ...pages,
    ...Object.values(publishedFiles(stories[name])),
  ].join('\n');
}

const panelOf = (name: keyof typeof stories) => rendered('panel', stories[name].dataset, '');
const titlesOf = (name: keyof typeof stories) =>
  [...panelOf(name).matchAll(/<svg class="unit-dots"[^>]*aria-hidden="false"[^>]*><title>(.*?)<\/title>/g)].map(
    ([, title]) => title,
  );
const keyOf = (name: keyof typeof stories) =>
  [...(/<p class="dot-key".*?<\/p>/.exec(panelOf(name))?.[0] ?? '').matchAll(/<\/svg> (.*?) <\/span>/g)].map(
    ([, label]) => label,
  );

describe.each(Object.keys(stories) as (keyof typeof stories)[])('%s', (name) => {
  test('are spoken of in the words of the story, and nothing else is', () => {
    // The links of the page name the rings that are on, of which there are none.
    const said = everythingOf(name).replaceAll(/#rings=|&amp;rings=/g, '');
    expect(
      said.match(/[^<>\n]*(?:missile|\bfired\b|intercept|\branges?\b|\brings?\b|\baboard\b)[^<>\n]*/gi) ?? [],
    ).toEqual([]);
  });
});

test('counts that are no parts of each other have a dot for each, in the form of their column', () => {
  expect(titlesOf('dead, wounded, missing')).toEqual(['4 dead, 7 wounded and 2 missing', '5 dead and 3 wounded']);
  expect(keyOf('dead, wounded, missing')).toEqual(['dead', 'wounded', 'missing']);
  const glance = /<ul class="counts.*?<p class="dot-key"/s.exec(panelOf('dead, wounded, missing'))?.[0] ?? '';
  // Half dots are a circle and a path: seven and three.
  expect([glance.match(/<circle/g)?.length, glance.match(/<path/g)?.length]).toEqual([4 + 7 + 2 + 5 + 3, 7 + 3]);
});

test('of a whole the parts have their dots, and what is left of it has its own', () => {
  expect(titlesOf('ordered, done')).toEqual(['9 ordered, 6 done and 3 not reported done']);
  expect(keyOf('ordered, done')).toEqual(['done', 'not reported done']);
});
