// The editorial texts of `data/`: all that are shown to readers and not quoted from articles or other sources.
import type { Path } from '../problems/problem';
import type { Authored, DataFileName } from '../schema/schema';

/** Fields with words of an article or of another source, which are checked elsewhere, and fields that are not for readers. */
const notEditorial = new Set([
  ...['exact', 'prefix', 'suffix', 'words', 'passages', 'aliases', 'reads', 'references', 'named'],
  ...['day', 'date', 'file', 'url', 'geometry', 'numberWords'],
]);

/** The records with every editorial text changed. Those of `claims.yaml` stay: each says what a single article says. */
export function mapEditorialTexts(
  authored: Authored,
  change: (file: DataFileName, path: Path, text: string) => string,
): Authored {
  const changed = (file: DataFileName, value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return change(file, path, value);
    if (Array.isArray(value)) return value.map((part, index) => changed(file, part, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        notEditorial.has(key) ? part : changed(file, part, [...path, key]),
      ]),
    );
  };
  return Object.fromEntries(
    Object.entries(authored).map(([file, records]) => [
      file,
      file === 'claims.yaml' ? records : changed(file as DataFileName, records, []),
    ]),
  ) as Authored;
}

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
