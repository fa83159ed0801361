// The recipe gives the bytes that are committed: shown for one tile, from the few polygons of the packages that it is made of.
import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { expect, test, vi } from 'vitest';
import { buildArchive } from './archive';
import { readCountries } from './countries';
import { detailedGround } from './ground';
import { borderLines, findOutlines } from './outlines';
import { region } from './region';
import { readLakes } from './water';

vi.mock('./files', () => ({
  readPackageJson: (path: string) =>
    JSON.parse(readFileSync(path.includes('lakes') ? region.lakesFile : region.countriesFile, 'utf8')),
}));

async function tileIn(archive: Uint8Array): Promise<Buffer> {
  const bytes = Uint8Array.from(archive).buffer;
  const source = {
    getKey: () => 'archive',
    getBytes: async (offset: number, length: number) => ({ data: bytes.slice(offset, offset + length) }),
  };
  const tile = await new PMTiles(source).getZxy(...region.tile);
  if (!tile) throw new Error(`The archive has no tile ${region.tile.join('/')}`);
  return Buffer.from(tile.data);
}

test('the recipe makes the committed tile of a small region, byte for byte', async () => {
  const outlines = findOutlines(readCountries([]));
  const nothing = { country: [], coast: [], border: [], lake: [], river: [] };
  const archive = buildArchive({
    world: nothing,
    national: { ...nothing, admin1: [] },
    detailed: {
      ...detailedGround(outlines, borderLines(outlines)),
      lake: readLakes().detailed,
      river: [],
      admin1: [],
    },
  });
  const committed = await tileIn(readFileSync('public/basemap/basemap.pmtiles'));
  // The cover, two countries, a lake, their coasts and the border take about a thousand bytes; the cover alone would take 30.
  expect(committed.length).toBeGreaterThan(500);
  expect((await tileIn(archive)).equals(committed)).toBe(true);
});
