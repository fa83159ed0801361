// The editorial texts of `data/`: all that are shown to readers and not quoted from articles or other sources.
import type { Path } from '../problems/problem';
import type { Authored, DataFileName } from '../schema/schema';

/** Fields with the words of an article or of another source, letter for letter, and fields that are not for readers. */
const notProse = [
  ...['exact', 'prefix', 'suffix', 'words', 'passages', 'aliases', 'reads', 'named'],
  ...['day', 'file', 'url', 'geometry', 'numberWords'],
];
const notEditorial: readonly string[] = [...notProse, 'references', 'date'];

type Change = (path: Path, text: string) => string;

/** A value with every text in it changed, but for those of the fields that are left out. */
function mapTexts(value: unknown, leftOut: readonly string[], change: Change, path: Path = []): unknown {
  const mapped = (part: unknown, key: string | number) => mapTexts(part, leftOut, change, [...path, key]);
  if (typeof value === 'string') return change(path, value);
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, leftOut.includes(key) ? part : mapped(part, key)]),
  );
}

/** The records with every editorial text changed. Those of `claims.yaml` stay: each says what a single article says. */
export const mapEditorialTexts = (
  authored: Authored,
  change: (file: DataFileName, ...place: Parameters<Change>) => string,
): Authored =>
  Object.fromEntries(
    (Object.entries(authored) as [DataFileName, unknown][]).map(([file, records]) => [
      file,
      file === 'claims.yaml' ? records : mapTexts(records, notEditorial, (...place) => change(file, ...place)),
    ]),
  ) as Authored;

export interface EditorialText {
  readonly file: DataFileName;
  readonly path: Path;
  readonly text: string;
}

/** Every editorial text outside `claims.yaml`, with its place. */
export function editorialTexts(authored: Authored): EditorialText[] {
  const texts: EditorialText[] = [];
  mapEditorialTexts(authored, (file, path, text) => {
    texts.push({ file, path, text });
    return text;
  });
  return texts;
}

/** Reads every text in a value that is not quoted, the titles and dates of references too. */
export function eachProse(value: unknown, path: Path, read: (path: Path, text: string) => void): void {
  mapTexts(
    value,
    notProse,
    (at, text) => {
      read(at, text);
      return text;
    },
    path,
  );
}
