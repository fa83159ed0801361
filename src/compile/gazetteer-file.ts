// The gazetteer, out of the files that come with the program.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Gazetteer, readGazetteer } from './gazetteer';

let read: Gazetteer | null = null;

/** Read once: the basemap stays the same while the program runs. */
export function gazetteerOfBasemap(): Gazetteer {
  const labels = fileURLToPath(new URL('../../public/basemap/labels.geojson', import.meta.url));
  read ??= readGazetteer(readFileSync(labels, 'utf8'));
  return read;
}
