// The gazetteer, out of the files that come with the program.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Gazetteer, readGazetteer } from '../compile/gazetteer/gazetteer';

let read: Gazetteer | null = null;

/** Read once: the basemap stays the same while the program runs. */
export function gazetteerOfBasemap(): Gazetteer {
  read ??= readGazetteer(textOf('public/basemap/labels.geojson'), textOf('data/basemap/country-shapes.geojson'));
  return read;
}

const textOf = (file: string) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
