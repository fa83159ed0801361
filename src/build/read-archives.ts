// What the PMTiles archives in the folder of a story say of themselves. Their tiles, which may be many, are not read here.
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bytesToHeader, Compression, TileType } from 'pmtiles';
import type { ArchiveHead, ArchiveHeads } from '../compile/streets/archive-head';

export const archiveEnding = '.pmtiles';

export function readArchiveHeads(directory: string): ArchiveHeads {
  const names = readdirSync(directory).filter((name) => name.endsWith(archiveEnding) && !name.startsWith('.'));
  return Object.fromEntries(names.sort().map((name) => [name, headOf(path.join(directory, name))]));
}

const headerBytes = 127;
const mostTileZoom = 22;
/** More than the metadata of any archive of these schemas has. */
const mostMetadataBytes = 4_000_000;

function headOf(file: string): ArchiveHeads[string] {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return { fault: 'cannot be opened' };
  }
  try {
    return readHead(descriptor);
  } catch {
    return { fault: 'is no PMTiles archive of version 3, or is cut off' };
  } finally {
    closeSync(descriptor);
  }
}

function readHead(descriptor: number): ArchiveHead | { readonly fault: string } {
  const header = bytesToHeader(bytesAt(descriptor, 0, headerBytes).buffer as ArrayBuffer);
  if (header.tileType !== TileType.Mvt)
    return { fault: 'has pictures or other tiles: only vector tiles (MVT) can be drawn' };
  if (![Compression.None, Compression.Gzip].includes(header.tileCompression)) {
    return { fault: 'has tiles in a compression that browsers cannot open; convert it to gzip' };
  }
  const length = Math.min(header.jsonMetadataLength, mostMetadataBytes);
  const written = bytesAt(descriptor, header.jsonMetadataOffset, length);
  const text = header.internalCompression === Compression.Gzip ? gunzipSync(written) : written;
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
  if (!(minLon < maxLon && minLat < maxLat && minZoom <= maxZoom && maxZoom <= mostTileZoom)) {
    return { fault: 'does not say which part of the world it has, and at which zooms' };
  }
  const { mtimeMs, size } = fstatSync(descriptor);
  return {
    minZoom,
    maxZoom,
    stamp: `${size} ${mtimeMs}`,
    bounds: [minLon, minLat, maxLon, maxLat],
    metadata: text.length === 0 ? {} : JSON.parse(new TextDecoder().decode(text)),
  };
}

function bytesAt(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  if (readSync(descriptor, bytes, 0, length, offset) < length) throw new RangeError('The file is too short');
  return bytes;
}
