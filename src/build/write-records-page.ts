// Writes docs/records.md: npx tsx src/build/write-records-page.ts
import { writeFileSync } from 'node:fs';
import { recordsPage } from './records-page';

writeFileSync('docs/records.md', recordsPage());
