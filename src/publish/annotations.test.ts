// The annotations as another program reads them: every selector resolved by Apache Annotator (`@apache-annotator/selector`), which
// works on text without a DOM and shares no code with `quote.ts`.

import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from '@apache-annotator/selector';
import jsonld from 'jsonld';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { StoryFiles } from '../compile/compile';
import { compiledFiles, compiledStory, storyFiles } from '../compile/fixtures/compiled-story';
import { describedAnew } from '../compile/fixtures/described-anew';
import { annotationsSchema } from './formats';
import { publishedFiles } from './published';

const secondStory = storyFiles('second-story');
// One emoji is one code point and two UTF-16 code units: offsets after it tell the two counts apart.
const withEmoji: StoryFiles = {
  ...secondStory,
  seeds: {
    ...secondStory.seeds,
    'wire.txt': Buffer.from(
      Buffer.from(secondStory.seeds['wire.txt'] ?? '')
        .toString()
        .replace('SUVA –', 'SUVA 🚤 –'),
    ),
  },
};

describe.each([
  ['the real story', storyFiles('three-articles')],
  ['the second story', secondStory],
  ['a story with an emoji in it', withEmoji],
])('%s', (_, story) => {
  const result = compiledFiles(describedAnew(story));
  const files = publishedFiles(result);
  const { first, total } = v.parse(annotationsSchema, JSON.parse(files['annotations.jsonld'] ?? ''));

  test('has the fields that the standard requires, and each id once', () => {
    expect(first.items).toHaveLength(total);
    expect(new Set([first.id, ...first.items.map(({ id }) => id)]).size).toBe(total + 1);
    expect(total).toBe(result.dataset.claims.flatMap(({ passages }) => passages).length);
  });

  test('each selector finds its words, once, in the published text', async () => {
    for (const { id, target } of first.items) {
      const text = files[target.source] ?? '';
      const [quote, position] = target.selector;
      const byQuote = await matches(textQuoteSelectorMatcher(quote), text);
      expect(byQuote, id).toHaveLength(1);
      expect(byQuote.map(([start, end]) => text.slice(start, end))).toEqual([quote.exact]);
      expect(await matches(textPositionSelectorMatcher(position), text), id).toEqual(byQuote);
    }
  });
});

type Matcher = ReturnType<typeof textQuoteSelectorMatcher>;

/** Where a matcher finds its words, in UTF-16 code units: the text is given to it as one chunk. */
async function matches(matcher: Matcher, text: string): Promise<[start: number, end: number][]> {
  const chunk = { data: text, equals: (other: { data: string }) => other === chunk };
  const chunker = {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
  const found: [number, number][] = [];
  for await (const { startIndex, endIndex } of matcher(chunker)) found.push([startIndex, endIndex]);
  return found;
}

// Of the standard's context (https://www.w3.org/ns/anno.jsonld) the terms that are looked at here: tests ask no network.
const oa = 'http://www.w3.org/ns/oa#';
const context = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${oa}Annotation`,
    target: { '@id': `${oa}hasTarget`, '@type': '@id' },
    source: { '@id': `${oa}hasSource`, '@type': '@id' },
    selector: { '@id': `${oa}hasSelector`, '@type': '@id' },
    exact: `${oa}exact`,
    first: { '@id': 'https://www.w3.org/ns/activitystreams#first', '@type': '@id' },
    items: { '@id': 'https://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
  },
};

describe.each([
  ['built without an address', null, 'https://dateline.invalid/'],
  ['built with one', 'https://news.example/strike/', 'https://news.example/strike/'],
])('as linked data, read from a file that says nothing of where it was, %s', async (_, site, begin) => {
  const result = compiledStory('three-articles');
  const passages = result.dataset.claims.flatMap((claim) => claim.passages);
  const quads = await jsonld.toRDF(JSON.parse(publishedFiles(result, site)['annotations.jsonld'] ?? ''), {
    documentLoader: async (documentUrl) => ({ contextUrl: null, documentUrl, document: context }),
  });
  const objects = (predicate: string) => quads.filter((quad) => quad.predicate.value === predicate);

  test('every annotation is there, under an address that is whole', () => {
    const kinds = objects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
    const found = kinds.filter(({ object }) => object.value === `${oa}Annotation`).map(({ subject }) => subject.value);
    expect(new Set(found).size).toBe(passages.length);
    for (const id of found) expect(id.startsWith(begin)).toBe(true);
  });

  test('every article that an annotation is of is named, and the words are there', () => {
    const named = objects(`${oa}hasSource`).map(({ object }) => object.value);
    expect(named).toHaveLength(passages.length);
    for (const address of named) expect(address).toMatch(/^https:\/\/[^#?]+\/sources\/\d{3}\.txt$/);
    expect(new Set(objects(`${oa}exact`).map(({ object }) => object.value))).toEqual(
      new Set(passages.map(({ exact }) => exact)),
    );
  });
});
