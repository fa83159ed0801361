// Drafted records as YAML, to be pasted at the end of the files of data/.
import { stringify } from 'yaml';
import type { DraftedRecord, DraftedRecords } from './records';

export type Blocks = Readonly<Record<keyof DraftedRecords, string>>;

/** Of each file the records, with comments that say what is open in them. Empty where nothing is drafted. */
export const yamlOf = (records: DraftedRecords): Blocks => ({
  'sources.yaml': blockOf(records['sources.yaml']),
  'voices.yaml': blockOf(records['voices.yaml']),
  // They are in the list `places` of their file.
  'places.yaml': blockOf(records['places.yaml'], '  '),
  'claims.yaml': blockOf(records['claims.yaml']),
});

/** The files of data/ once everything that is drafted is accepted as it is. */
export const withBlocks = (data: Readonly<Record<string, string>>, blocks: Blocks): Record<string, string> => ({
  ...data,
  ...Object.fromEntries(
    Object.entries(blocks)
      .filter(([, block]) => block !== '')
      .map(([file, block]) => [file, `${(data[file] ?? '').trimEnd()}\n\n${block}`]),
  ),
});

/** Lines of a list as comments. */
export const commented = (text: string): string => text.replace(/^/gm, '# ');

function blockOf(records: readonly DraftedRecord[], indent = ''): string {
  const written = records.map(({ record, open }) => {
    const comments = open.map((sentence) => `${commented(`Open: ${sentence}`)}\n`).join('');
    return comments + (record ? stringify([record], { lineWidth: 140 }) : '');
  });
  return written.join('\n').replace(/^(?=.)/gm, indent);
}
