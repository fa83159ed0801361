/** Rows by the names in the first one, as RFC 4180 has them: cells in quotation marks, doubled inside, or bare. A byte order mark is left out. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') rows.push([]);
  }
  const [names = [], ...others] = rows;
  return others
    .filter((row) => row.length > 0)
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
