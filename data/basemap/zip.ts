import { inflateRawSync } from 'node:zlib';

const endOfDirectory = Buffer.from([0x50, 0x4b, 5, 6]);
const deflated = 8;

/** One file out of a zip archive (APPNOTE.TXT 4.3), enough for @comapeo/fallback-smp. */
export function readZipEntry(archive: Buffer, wanted: string): string {
  const end = archive.lastIndexOf(endOfDirectory);
  let entriesLeft = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  for (; entriesLeft > 0; entriesLeft--) {
    const nameLength = archive.readUInt16LE(entry + 28);
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    if (name === wanted) return contentOf(archive, entry);
    entry += 46 + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  throw new Error(`${wanted} is not in the archive`);
}

function contentOf(archive: Buffer, entry: number): string {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + size);
  return (method === deflated ? inflateRawSync(content) : content).toString('utf8');
}
