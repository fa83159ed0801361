import { describe, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import type { Claim } from './claim';
import type { Dataset } from './dataset';
import { type FrontDataset, frontOf } from './front';
import { OtherVersion, readFront, readPart, writeFront, writePart } from './part-files';
import { fileOf, type PartKind, type PartName, type PartsByKind, partNamesOf, partOf } from './parts';

const stories = ['three-articles', 'second-story', 'small-story', 'counts-story', 'french-story', 'derailment-story'];
const datasetOf = (story: string) => compiledStory(story).dataset;

/** A part as the page reads it from its file. */
function readBack<Kind extends PartKind>(dataset: Dataset, name: PartName<Kind>): PartsByKind[Kind] {
  const part = partOf(dataset, name);
  if (!part) throw new Error(`no part ${name.id}`);
  return readPart(name.kind, writePart(dataset.version, part), fileOf(name), dataset.version);
}

/** The dataset again, from its front and its parts alone. */
function putTogether(front: FrontDataset, dataset: Dataset): Dataset {
  const { ofMarks, highlights, closestWords, ...rest } = front;
  const articles = front.sources.map(({ id }) => readBack(dataset, { kind: 'article', id }));
  const claims = new Map(articles.flatMap((article) => article.claims).map((claim) => [claim.id, claim]));
  return {
    ...rest,
    questions: front.questions.map(({ accounts, sources, ...question }) => question),
    sources: front.sources.map((head, index) => {
      const { claims: _, carried, ...text } = articles[index] as PartsByKind['article'];
      return { ...head, ...text };
    }),
    // The parts are by article, while claims are in the order of their file.
    claims: dataset.claims.map(({ id }) => claims.get(id) as Claim),
    marks: front.marks.map((mark) => ({
      ...mark,
      evidence: readBack(dataset, { kind: 'mark', id: mark.id }).evidence,
    })),
    events: front.events.map((event) => {
      const position = front.events.filter(({ date }) => date === event.date).indexOf(event);
      return { ...event, claims: readBack(dataset, { kind: 'day', id: event.date }).ofEvents[position] ?? [] };
    }),
  };
}

test.each(stories)('%s is the same when cut into parts, written, read and put together again', (story) => {
  const dataset = datasetOf(story);
  const front = frontOf(dataset);
  const read = readFront(writeFront(front), 'dataset-1.json');
  expect(read).toEqual(front);
  expect(putTogether(read, dataset)).toEqual(dataset);
});

test.each(stories)('every part of %s has a file of its own, and is the same when read again', (story) => {
  const dataset = datasetOf(story);
  const names = partNamesOf(dataset);
  expect(new Set(names.map(fileOf)).size).toBe(names.length);
  for (const name of names) expect(readBack(dataset, name), fileOf(name)).toEqual(partOf(dataset, name));
});

test.each([
  { kind: 'mark', id: 'depot' },
  // One of its paragraphs begins after a date.
  { kind: 'day', id: '2024-11-19' },
] as const)('the paragraphs of a part have the words of its passages: $kind $id', (name) => {
  const { claims, paragraphs } = readBack(datasetOf('three-articles'), name);
  const passages = claims.flatMap((claim) => claim.passages);
  expect(passages.length).toBeGreaterThan(10);
  for (const { source, start, exact } of passages) {
    const around = paragraphs.find(
      (one) => one.source === source && one.from <= start && start < one.from + one.text.length,
    );
    expect(around?.text.slice(start - around.from).startsWith(exact)).toBe(true);
  }
});

describe('the front', () => {
  const dataset = datasetOf('three-articles');
  const text = writeFront(frontOf(dataset));

  test('has no article', () => {
    for (const source of dataset.sources) {
      const paragraphs = source.text.split('\n').filter((paragraph) => paragraph.length > 300);
      for (const paragraph of paragraphs) expect(text).not.toContain(JSON.stringify(paragraph).slice(1, -1));
    }
  });

  test('does not grow with the claims on the same marks', () => {
    const many = dataset.claims.flatMap((claim) =>
      Array.from({ length: 10 }, (_, copy): Claim => (copy === 0 ? claim : { ...claim, id: `${claim.id}-${copy}` })),
    );
    // What is compared on the front itself is as long as it was.
    const isCompared = new Set(frontOf(dataset).claims.map(({ id }) => id));
    const claims = many.filter(({ id }) => !isCompared.has(id.replace(/-\d$/, '')) || isCompared.has(id));
    expect(claims.length).toBeGreaterThan(5 * dataset.claims.length);
    const larger = writeFront(frontOf({ ...dataset, claims }));
    expect(larger.length).toBeLessThan(1.01 * text.length);
  });
});

describe('a file that is no part is refused', () => {
  const dataset = datasetOf('second-story');
  const [mark] = dataset.marks;
  const name = { kind: 'mark', id: mark?.id ?? '' } as const;
  const good = writePart(dataset.version, partOf(dataset, name) as PartsByKind['mark']);
  const read = (text: string) => readPart('mark', text, `https://example.org/${fileOf(name)}?v=1`, dataset.version);

  test.each([
    ['empty', '', 'evidence.json is empty'],
    ['cut off', good.slice(0, -100), 'evidence.json is cut off or is not the story’s data'],
    [
      'a page about an error',
      '<!doctype html><title>404</title>',
      'evidence.json is cut off or is not the story’s data',
    ],
    ['null', 'null', 'evidence.json is not the story’s data'],
    ['a list', '[]', 'evidence.json is not the story’s data'],
    ['without paragraphs', good.replace('"paragraphs":', '"other":'), 'evidence.json is not the story’s data'],
    ['of claims without words', good.replaceAll('"passages":', '"other":'), 'evidence.json is not the story’s data'],
    [
      'quoting what is too long',
      good.replace('"words":"', '"words":"not said, '),
      'evidence.json quotes words wrongly: ',
    ],
    ['another kind of part', writePart(dataset.version, { captions: [] }), 'evidence.json is not the story’s data'],
  ])('%s', (_, broken, message) => {
    expect(broken).not.toBe(good);
    expect(() => read(broken)).toThrow(message);
  });

  test('of another version', () => {
    expect(() => read(good.replace(dataset.version, '000000000000'))).toThrow(OtherVersion);
  });
});

test.each([
  ['empty', '', 'dataset-1.json is empty'],
  ['cut off', '{"version":', 'dataset-1.json is cut off or is not the story’s data'],
  ['another object', '{"story":{"title":"x"},"marks":{}}', 'dataset-1.json is not the story’s data'],
])('a front that is %s is refused', (_, broken, message) => {
  expect(() => readFront(broken, 'https://example.org/a/dataset-1.json')).toThrow(message);
});
