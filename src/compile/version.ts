// The data version: it names exactly these articles and these data files, so that a citation says what it was made from.
import { createHash } from 'node:crypto';

/**
 * The first 12 hexadecimal digits of a SHA-256 over all files, each with its name and its length before its bytes, in the order of
 * their names by code unit (no locale, so every machine sorts alike). Line endings count as they are: a checkout that changes them
 * changes the offsets of every passage, and is another version. Data files count as the UTF-8 text they were read as.
 */
export function versionOf({
  seeds,
  data,
}: {
  readonly seeds: Readonly<Record<string, Uint8Array>>;
  readonly data: Readonly<Record<string, string>>;
}): string {
  const encoder = new TextEncoder();
  const files = [
    ...Object.entries(seeds).map(([name, bytes]) => ({ name: `seeds/${name}`, bytes })),
    ...Object.entries(data).map(([name, text]) => ({ name: `data/${name}`, bytes: encoder.encode(text) })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
