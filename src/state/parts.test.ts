import { expect, test, vi } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { writePart } from '../model/part-files';
import { fileOf, type PartName, partOf } from '../model/parts';
import { createParts } from './parts';

const { dataset } = compiledStory('second-story');
const name = { kind: 'mark', id: 'boat' } as const;
const part = partOf(dataset, name);
const textOf = (one: PartName, version = dataset.version) => {
  const found = partOf(dataset, one);
  if (!found) throw new Error(`no part ${one.id}`);
  return writePart(version, found);
};
const never = () => {
  throw new Error('not asked for');
};

test('a part is fetched once, when it is first asked for', async () => {
  const read = vi.fn(async () => textOf(name));
  const parts = createParts(dataset.version, { read, readNow: never });
  expect(parts.stateOf(name)).toBeNull();
  const loading = parts.load(name);
  expect(parts.stateOf(name)).toEqual({ status: 'loading' });
  expect(await Promise.all([loading, parts.load(name)])).toEqual([part, part]);
  expect(await parts.load(name)).toEqual(part);
  expect(read.mock.calls).toEqual([[fileOf(name)]]);
  expect(parts.stateOf(name)).toEqual({ status: 'loaded', part });
});

test('what has failed stays so while it is tried again, fails again while the fault lasts, and is there once it is gone', async () => {
  let text: string | null = null;
  const parts = createParts(dataset.version, {
    read: async () => {
      if (text === null) throw new Error('offline');
      return text;
    },
    readNow: never,
  });
  const changes: unknown[] = [];
  parts.subscribe(() => changes.push(parts.stateOf(name)));
  expect(await parts.load(name)).toBeNull();
  text = '<!doctype html><title>404</title>';
  expect(await parts.load(name)).toBeNull();
  text = textOf(name);
  expect(await parts.load(name)).toEqual(part);
  expect(changes).toEqual([
    { status: 'loading' },
    { status: 'failed', isRetrying: false },
    { status: 'failed', isRetrying: true },
    { status: 'failed', isRetrying: false },
    { status: 'failed', isRetrying: true },
    { status: 'loaded', part },
  ]);
});

test('a part of another version is not shown beside this one', async () => {
  const parts = createParts(dataset.version, { read: async () => textOf(name, '000000000000'), readNow: never });
  expect(await parts.load(name)).toBeNull();
  expect(parts.stateOf(name)).toEqual({ status: 'outdated' });
});

test('for print, what is on the page is read before anything else happens, each part once', () => {
  const readNow = vi.fn((file: string) => textOf(file === fileOf(name) ? name : other));
  const other = { kind: 'day', id: dataset.events[0]?.date ?? '' } as const;
  const parts = createParts(dataset.version, { read: async () => never(), readNow });
  const leaves = parts.onPage(other);
  parts.onPage(name);
  parts.onPage(name);
  leaves();
  parts.loadWhatIsOnPage();
  expect(readNow.mock.calls).toEqual([[fileOf(name)]]);
  expect(parts.stateOf(name)).toEqual({ status: 'loaded', part });
});
