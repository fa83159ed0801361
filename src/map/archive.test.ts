import { afterEach, expect, test, vi } from 'vitest';
import { archiveSource } from './archive';

const file = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** A host that answers ranges, or with `status` whatever is asked. */
function host(status = 206) {
  const asked: string[] = [];
  const answer = async (_url: string, { headers }: { headers: { range: string } }) => {
    asked.push(headers.range);
    const [, from = 0, to = 0] = (/bytes=(\d+)-(\d+)/.exec(headers.range) ?? []).map(Number);
    const body = status === 206 ? file.slice(from, to + 1) : file.slice();
    return { ok: status < 400, status, arrayBuffer: async () => body.buffer };
  };
  vi.stubGlobal('fetch', answer);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

const bytes = async (part: Promise<{ data: ArrayBuffer }>) => [...new Uint8Array((await part).data)];

test('a part is read once, for those who ask while it is being read and for those who ask later', async () => {
  const asked = host();
  const source = archiveSource('basemap');
  const parts = await Promise.all([bytes(source.getBytes(10, 3)), bytes(source.getBytes(10, 3))]);
  expect(parts).toEqual([
    [10, 11, 12],
    [10, 11, 12],
  ]);
  const { data } = await source.getBytes(10, 3);
  // MapLibre transfers the buffer to its worker, which empties it here.
  structuredClone(data, { transfer: [data] });
  expect(await bytes(source.getBytes(10, 3))).toEqual([10, 11, 12]);
  expect(asked).toEqual(['bytes=10-12']);
});

test('a part that could not be read is requested again', async () => {
  host(416);
  const source = archiveSource('basemap');
  await expect(source.getBytes(0, 4)).rejects.toThrow('basemap answered 416');
  const asked = host();
  expect(await bytes(source.getBytes(0, 4))).toEqual([0, 1, 2, 3]);
  expect(asked).toEqual(['bytes=0-3']);
});

test('parts that were requested long ago are removed from the cache', async () => {
  const asked = host();
  const source = archiveSource('basemap');
  for (let part = 0; part < 65; part += 1) await source.getBytes(part, 1);
  await source.getBytes(64, 1);
  expect(asked.length).toBe(65);
  await source.getBytes(0, 1);
  expect(asked.length).toBe(66);
});

test('a host without ranges is asked once, for all of it', async () => {
  const asked = host(200);
  const source = archiveSource('basemap');
  expect(await bytes(source.getBytes(5, 2))).toEqual([5, 6]);
  expect(await bytes(source.getBytes(100, 2))).toEqual([100, 101]);
  expect(asked.length).toBe(1);
});
