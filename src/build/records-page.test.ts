import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordsPage } from './records-page';

test('docs/records.md is what the schemas say; npx tsx src/build/write-records-page.ts writes it anew', () => {
  expect(readFileSync('docs/records.md', 'utf8')).toBe(recordsPage());
});

test('it has the fields of records within records, and of each kind of mark', () => {
  const page = recordsPage();
  for (const field of ['**`title`**', '`basemap.file`', '`ledger.columns[].dot`', '### kind: ring', '`value.limit`']) {
    expect(page).toContain(field);
  }
});
