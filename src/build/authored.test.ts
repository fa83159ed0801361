// What an author writes for readers reaches them: in the page, in what it opens, or in a published file. What does not leaves the schema.

import { readFileSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import type { StoryFiles } from '../compile/compile';
import { compiledFiles, storyFiles } from '../compile/fixtures/compiled-story';
import { jsonSchemas } from '../compile/schema/json-schema';
import { createScene } from '../map/scene/scene';
import type { Dataset } from '../model/dataset';
import { publishedFiles } from '../publish/published';
import { formatDate } from '../text/format';
import { textIn } from '../text/text';
import { fragmentsOf, rendered, stubBrowser } from '../ui/every-state.fixture';
import { prerenderPage } from './page';

// biome-ignore lint/suspicious/noExplicitAny: records as an author may write them
type Records = any;

/** Fields that are no text for readers, each with what it is. */
const notForReaders: Readonly<Record<string, string>> = {
  '**.id': 'a name in links',
  '**.kind': 'one of a few words',
  '**.basis': 'one of a few words',
  '**.limit': 'one of a few words',
  '**.accent': 'one of a few words',
  '**.pointsTo': 'one of a few words',
  '**.expected': 'one of a few words',
  'claims[].status': 'one of a few words',
  '**.unit': 'one of a few words, or compared with other units',
  'story.units': 'one of a few words',
  '**.language': 'a language tag',
  'story.ground.**': 'codes of countries',
  'sources[].sha256': 'a hash',
  'places.places[].aliases[]': 'for finding names',
  'voices[].aliases[]': 'for finding names',
  'marks[].aliases[]': 'for finding names',
  'places.places[].country': 'a code of a country',
  'places.places[].farAway': 'an answer to what the build asks',
  '**.geometry': 'a file',
  'marks[].constraints[].line': 'a file',
  '**.prefix': 'for finding a quote',
  '**.suffix': 'for finding a quote',
  // Named by their ids.
  'claims[].source': 'an id',
  'claims[].voice': 'an id',
  'claims[].via': 'an id',
  'claims[].question': 'an id',
  'claims[].event': 'an id',
  'claims[].marks[]': 'an id',
  'coverage.leftOut[].source': 'an id',
  'coverage.notPlaces[].name': 'for finding names',
  'coverage.notPlaces[].reason': 'an answer to what the build asks',
  'checks[].claims[]': 'an id',
  'checks[].between[]': 'an id',
  'checks[].mark': 'an id',
  'events[].claims[]': 'an id',
  'events[].lead.claim': 'an id',
  'events[].lead.words': 'the words of an article',
  'events[].sources[]': 'an id',
  'marks[].inside': 'an id',
  'marks[].lead.claim': 'an id',
  'marks[].lead.words': 'the words of an article',
  'marks[].centerMark': 'an id',
  'marks[].rangeClaim': 'an id',
  'marks[].rangeQuestion': 'an id',
  'marks[].rivalOf': 'an id',
  'marks[].accordingTo[]': 'an id',
  'marks[].range': 'an id',
  'marks[].constraints[].claim': 'an id',
  'marks[].constraints[].place': 'an id',
  'marks[].constraints[].area': 'an id',
  'story.rings[]': 'an id',
  'story.basemap.file': 'the file of an archive',
  'story.basemap.schema': 'one of a few words',
  'story.basemap.attribution': 'said below the map of a story that brings streets, which this one does not',
  'story.event': 'an id',
  'story.captionQuestion': 'an id',
  'story.ledger.columns[].question': 'an id',
  'story.ledger.columns[].dot': 'one of a few words',
  'story.ledger.silent[]': 'an id',
  'story.notStated[].claim': 'an id',
  'story.notStated[].refutedBy.**': 'what would make it untrue: for the compiler',
  'tour[].view': 'an id',
  'tour[].claims[]': 'an id',
  'tour[].marks[]': 'an id',
  'views[].rings[]': 'an id',
  'views[].mark': 'an id',
  'voices[].sameAs.voice': 'an id',
  'views[].name': 'the title of the view’s own page, which the public contract has and the site does not have yet',
};
const patterns = Object.keys(notForReaders).map(
  (path) =>
    new RegExp(
      `^${path
        .replaceAll(/[.[\]]/g, '\\$&')
        .replace(/^\*\*\\\./, '(?:.*\\.)?')
        .replace('**', '.*')}$`,
    ),
);
const isForReaders = (path: string) => !patterns.some((pattern) => pattern.test(path));

/** Fields with words of an article, and fields that machines read too: shown unchanged. */
const isGiven = (path: string) =>
  /\.(?:exact|words|word|named|day|date|accessed|file|first)$|passages\[\]|\.reads$/.test(path) &&
  !/references\[\]/.test(path);

/** The second story, with every field that a story may have, and a different marker in every sentence that we write. */
function marked(): { story: StoryFiles; written: Map<string, string[]> } {
  const { data, ...rest } = storyFiles('second-story');
  const records: Record<string, Records> = Object.fromEntries(
    Object.entries(data).flatMap(([name, text]) =>
      name.endsWith('.yaml') ? [[name.replace('.yaml', ''), parse(text)]] : [],
    ),
  );
  fillIn(records);
  const written = new Map<string, string[]>();
  let count = 0;
  const mark = (value: Records, path: string): Records => {
    if (Array.isArray(value)) return value.map((part) => mark(part, `${path}[]`));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mark(part, `${path}.${key}`)]));
    if (typeof value !== 'string' || !isForReaders(path)) return value;
    const authoredText = `zq${++count}zq`;
    const text = isGiven(path)
      ? value
      : value.replace(/[.?!”)]*$/, (end) => `${path.endsWith('url') ? '/' : ' '}${authoredText}${end}`);
    const shown = /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, 'long', textIn('en')) : value;
    written.set(path, [...(written.get(path) ?? []), isGiven(path) ? shown : authoredText]);
    return text;
  };
  const texts = Object.entries(records).map(([name, value]) => [`${name}.yaml`, stringify(mark(value, name))]);
  const geometry = Object.entries(data).filter(([name]) => name.endsWith('.geojson'));
  return { story: { ...rest, data: Object.fromEntries([...texts, ...geometry]) }, written };
}

/** The optional fields that the second story does not use. */
function fillIn({
  sources,
  places,
  voices,
  claims,
  marks,
  events,
  checks,
  coverage,
  story,
  questions,
}: Record<string, Records>): void {
  const reference = {
    title: 'A book',
    publisher: 'A house',
    date: '1999',
    url: 'https://example.org',
    exact: 'Out of print',
  };
  sources[0].note = 'The text is invented.';
  sources[0].title.reads = 'Search for the Marama widens';
  sources[0].publisher.reads = 'The Islander (paper)';
  places.places[0].note = 'The office is there.';
  // A name for readers that no article has.
  for (const voice of voices) voice.aliases = [...(voice.aliases ?? []), voice.name];
  voices[2].sameAs = { voice: 'harbour-office', reason: 'They sound alike.' };
  claims[0].via = 'harbour-office';
  claims[2].question = 'how-far';
  // Questions that no claim answers say only what would refute an entry, and no reader sees them.
  questions.splice(1, Infinity, { id: 'how-far', text: 'How far?' });
  for (const entry of story.notStated) entry.refutedBy = { source: 'wire', states: 'byline' };
  marks[0].shortName = 'Last call';
  marks[0].originName = 'the call';
  marks.find(({ kind }: Records) => kind === 'reach').originName = 'the shore';
  story.rangesTitle = 'Search ranges';
  marks[0].references = [reference];
  marks.find(({ kind }: Records) => kind === 'ring').callouts = [{ text: 'Where it could look', bearing: 90 }];
  marks[1].constraints[0].words = 'off Taveuni';
  events[0].references = [{ ...reference, url: 'https://example.org/day' }];
  checks[0].references = [{ ...reference, url: 'https://example.org/check' }];
  checks.push(
    {
      id: 'days',
      kind: 'days-between',
      question: 'Was it one day?',
      claims: ['called'],
      words: 'on Thursday',
      between: ['called', 'aboard-eleven'],
      from: 0,
      to: 3,
      expected: 'holds',
      reason: 'We count days.',
    },
    {
      id: 'unknown',
      kind: 'none',
      question: 'Was it a boat?',
      claims: ['called'],
      expected: 'cannot',
      reason: 'Nothing here tells.',
    },
    {
      id: 'day-number',
      kind: 'day-number',
      question: 'Was it the twelfth day?',
      claims: ['off-reef'],
      first: '2023-02-19',
      expected: 'holds',
    },
  );
  claims[7].passages[0] = { exact: claims[7].passages[0] };
  claims[7].day = 'Thursday';
  claims[7].passages.push('when it called from off Taveuni on Thursday');
  coverage.leftOut = [{ source: 'islander', exact: '3 March 2023', reason: 'It is the date.' }];
  story.captionQuestion = 'aboard';
  story.ledger = {
    title: 'Two lists',
    columns: [
      { question: 'aboard', label: 'aboard', dot: 'full' },
      { question: 'aboard', label: 'saved', dot: 'hollow' },
    ],
    rest: 'not reported saved',
    silent: ['coastguard-officer'],
  };
}

let story: StoryFiles;
let written: Map<string, string[]>;
let dataset: Dataset;
let reached: string;

beforeAll(() => {
  stubBrowser(vi);
  ({ story, written } = marked());
  const result = compiledFiles(story);
  dataset = result.dataset;
  const page = prerenderPage(
    readFileSync('index.html', 'utf8'),
    dataset,
    { map: '', attribution: '' } as never,
    'd.json',
  );
  const states = fragmentsOf(dataset).map((fragment) => rendered('panel', dataset, fragment));
  const published = Object.entries(publishedFiles(result)).filter(([name]) => !name.startsWith('sources/'));
  reached = [page, ...states]
    .map((markup) =>
      markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    .concat(published.map(([, text]) => text))
    .concat(
      JSON.stringify(createScene({ dataset, text: textIn('en') }, { rings: ['plane'], mark: 'boat', highlighted: [] })),
    )
    .join('\n');
});

test('every field of the schemas is written in the story of this test, or is no text for readers', () => {
  const fields = Object.entries(jsonSchemas()).flatMap(([name, schema]) => [
    ...stringFields(JSON.parse(schema), name.replace('.json', '')),
  ]);
  expect([...new Set(fields)].filter((path) => isForReaders(path) && !written.has(path))).toEqual([]);
});

test('every sentence that an author writes reaches a reader', () => {
  const lost = [...written].flatMap(([path, values]) =>
    values.filter((value) => !reached.includes(value)).map((value) => `${path}: ${value}`),
  );
  expect(lost).toEqual([]);
});

test('what counts as agreeing with a stated figure is said beside it', () => {
  const ranges = ['we count 10 to 14 miles as a match', 'we count 0 to 3 days as a match', 'Day 1 is 19 February 2023'];
  const isSaid = (words: string) => reached.toLowerCase().includes(words.toLowerCase());
  expect(ranges.filter((words) => !isSaid(words))).toEqual([]);
});

function* stringFields(schema: Records, path: string): Generator<string> {
  for (const part of schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) yield* stringFields(part, path);
  for (const [name, part] of Object.entries<Records>(schema.properties ?? {}))
    yield* stringFields(part, `${path}.${name}`);
  for (const part of schema.prefixItems ?? (Array.isArray(schema.items) ? schema.items : []))
    yield* stringFields(part, `${path}[]`);
  if (schema.items && !Array.isArray(schema.items)) yield* stringFields(schema.items, `${path}[]`);
  if (schema.type === 'string') yield path;
}
