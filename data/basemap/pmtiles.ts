/** Writes a PMTiles archive, version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bounds } from './planar';
import type { Tile } from './tiles';

export interface ArchiveDescription {
  readonly bounds: Bounds;
  readonly center: readonly [number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly metadata: object;
}

interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  runLength: number;
}

const headerLength = 127;
const largestHeaderAndRoot = 16_384;
const gzipCode = 2;
const vectorTileCode = 1;
/** The place of the operating system in a gzip header (RFC 1952); 255 is "unknown", the same on every machine. */
const gzipSystemByte = 9;

function compress(content: Uint8Array): Buffer {
  const compressed = gzipSync(content, { level: 9 });
  compressed[gzipSystemByte] = 255;
  return compressed;
}

function writeVarint(value: number, into: number[]): void {
  let rest = value;
  while (rest >= 128) {
    into.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  into.push(rest);
}

function encodeDirectory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  writeVarint(entries.length, bytes);
  for (const [index, entry] of entries.entries()) writeVarint(entry.tileId - (entries[index - 1]?.tileId ?? 0), bytes);
  for (const entry of entries) writeVarint(entry.runLength, bytes);
  for (const entry of entries) writeVarint(entry.length, bytes);
  entries.forEach((entry, index) => {
    const previous = entries[index - 1];
    const follows = previous && entry.offset === previous.offset + previous.length;
    writeVarint(follows ? 0 : entry.offset + 1, bytes);
  });
  return compress(Buffer.from(bytes));
}

interface Directories {
  readonly root: Buffer;
  readonly leaves: Buffer;
}

/** A root that fits into the first request, with leaves as large as that allows. */
function encodeDirectories(entries: readonly Entry[]): Directories {
  const whole = encodeDirectory(entries);
  if (whole.length <= largestHeaderAndRoot - headerLength) return { root: whole, leaves: Buffer.alloc(0) };
  for (let leafSize = 2048; ; leafSize *= 2) {
    const rootEntries: Entry[] = [];
    const leaves: Buffer[] = [];
    let offset = 0;
    for (let first = 0; first < entries.length; first += leafSize) {
      const leaf = encodeDirectory(entries.slice(first, first + leafSize));
      const tileId = (entries[first] as Entry).tileId;
      rootEntries.push({ tileId, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(rootEntries);
    if (root.length <= largestHeaderAndRoot - headerLength) return { root, leaves: Buffer.concat(leaves) };
  }
}

interface TileData {
  readonly entries: Entry[];
  readonly contents: Buffer[];
  readonly length: number;
}

/** Equal tiles are stored once. */
function collectTileData(tiles: readonly Tile[]): TileData {
  const stored = new Map<string, { offset: number; length: number }>();
  const entries: Entry[] = [];
  const contents: Buffer[] = [];
  let length = 0;
  const inOrder = tiles
    .map((tile) => ({ tileId: zxyToTileId(tile.zoom, tile.column, tile.row), content: tile.content }))
    .sort((one, other) => one.tileId - other.tileId);
  for (const { tileId, content } of inOrder) {
    const digest = createHash('sha256').update(content).digest('hex');
    let place = stored.get(digest);
    if (!place) {
      const compressed = compress(content);
      place = { offset: length, length: compressed.length };
      stored.set(digest, place);
      contents.push(compressed);
      length += compressed.length;
    }
    const last = entries.at(-1);
    if (last?.offset === place.offset && last.tileId + last.runLength === tileId) last.runLength++;
    else entries.push({ tileId, ...place, runLength: 1 });
  }
  return { entries, contents, length };
}

export function encodeArchive(tiles: readonly Tile[], description: ArchiveDescription): Buffer {
  const data = collectTileData(tiles);
  const { root, leaves } = encodeDirectories(data.entries);
  const metadata = compress(Buffer.from(JSON.stringify(description.metadata)));
  const sections = [root, metadata, leaves];
  const header = Buffer.alloc(headerLength);
  header.write('PMTiles', 0);
  header[7] = 3;
  let field = 8;
  const writeInteger = (value: number) => {
    header.writeBigUInt64LE(BigInt(value), field);
    field += 8;
  };
  let offset = headerLength;
  for (const length of [...sections.map((section) => section.length), data.length]) {
    writeInteger(offset);
    writeInteger(length);
    offset += length;
  }
  for (const count of [tiles.length, data.entries.length, data.contents.length]) writeInteger(count);
  const clustered = 1;
  const { minZoom, maxZoom, bounds, center } = description;
  header.set([clustered, gzipCode, gzipCode, vectorTileCode, minZoom, maxZoom], 96);
  const writeDegrees = (degrees: number, at: number) => header.writeInt32LE(Math.round(degrees * 1e7), at);
  for (const [index, degrees] of bounds.entries()) writeDegrees(degrees, 102 + index * 4);
  header[118] = center[2];
  writeDegrees(center[0], 119);
  writeDegrees(center[1], 123);
  return Buffer.concat([header, ...sections, ...data.contents]);
}
