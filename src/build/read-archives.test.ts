import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { streetTiles } from '../compile/fixtures/street-archive';
import { tileFeatures } from '../picture/tile-features';
import { readArchiveHeads } from './read-archives';

const committed = readFileSync('src/compile/fixtures/derailment-story/corbel.pmtiles');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-archives-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const headOf = (bytes: Uint8Array) => {
  writeFileSync(path.join(folder, 'a.pmtiles'), bytes);
  return readArchiveHeads(folder)['a.pmtiles'];
};

test('an archive says how far it reaches, at which zooms, and what is in it', () => {
  const metadata = { version: '4.0.0' };
  expect(headOf(committed)).toMatchObject({ minZoom: 8, maxZoom: 14, bounds: [-84.9, 40.04, -84.72, 40.16], metadata });
});

test('what is no archive, is cut off, has pictures or no place in the world has a fault, and other files are left alone', () => {
  writeFileSync(path.join(folder, 'notes.txt'), 'x');
  expect(headOf(new TextEncoder().encode('PMTiles'))).toEqual({
    fault: 'is no PMTiles archive of version 3, or is cut off',
  });
  expect(headOf(committed.subarray(0, 200))).toEqual({ fault: 'is no PMTiles archive of version 3, or is cut off' });
  const changed = (at: number, ...bytes: number[]) => {
    const copy = new Uint8Array(committed);
    copy.set(bytes, at);
    return headOf(copy);
  };
  expect(changed(99, 2)).toMatchObject({ fault: expect.stringContaining('pictures') });
  expect(changed(98, 4)).toMatchObject({ fault: expect.stringContaining('compression') });
  expect(changed(100, 15, 3)).toMatchObject({ fault: expect.stringContaining('which part of the world') });
  expect(Object.keys(readArchiveHeads(folder))).toEqual(['a.pmtiles']);
});

test('the archive of the derailment story is what its script makes', async () => {
  const tiles = streetTiles();
  expect(tiles.length).toBeGreaterThan(100);
  const at = tiles.map(({ zoom, column, row }) => [zoom, column, row] as const);
  const written = await tileFeatures(committed, at);
  const { streetArchive } = await import('../compile/fixtures/street-archive');
  expect(await tileFeatures(streetArchive(), at)).toEqual(written);
});
