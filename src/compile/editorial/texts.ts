// The texts in `data/` that are ours: all but what articles and outside sources say, ids, and addresses.
import type { Authored, DataFileName } from '../schema/schema';

type Path = readonly (string | number)[];

/** Fields whose text is an article's or an outside source's own, which is resolved elsewhere, or no text for readers. */
const notOurs = new Set([
  ...['exact', 'prefix', 'suffix', 'words', 'passages', 'aliases', 'reads', 'references', 'named'],
  ...['day', 'date', 'file', 'url', 'geometry', 'numberWords'],
]);

/** The records with every text of ours changed; `claims.yaml` only says what one article says, and stays. */
export function withOwnTexts(
  authored: Authored,
  change: (file: DataFileName, path: Path, text: string) => string,
): Authored {
  const changed = (file: DataFileName, value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return change(file, path, value);
    if (Array.isArray(value)) return value.map((part, index) => changed(file, part, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, notOurs.has(key) ? part : changed(file, part, [...path, key])]),
    );
  };
  return Object.fromEntries(
    Object.entries(authored).map(([file, records]) => [
      file,
      file === 'claims.yaml' ? records : changed(file as DataFileName, records, []),
    ]),
  ) as Authored;
}

export interface OwnText {
  readonly file: DataFileName;
  readonly path: Path;
  readonly text: string;
}

/** Every text of ours, with where it stands. */
export function ownTexts(authored: Authored): OwnText[] {
  const texts: OwnText[] = [];
  withOwnTexts(authored, (file, path, text) => {
    texts.push({ file, path, text });
    return text;
  });
  return texts;
}
