// Drafted records as YAML, to be pasted into the files of data/.
import { stringify } from 'yaml';
import type { DraftedRecord, DraftedRecords } from './records';

/** Of each file the records, with comments that say what is open in them. */
export const yamlOf = (records: DraftedRecords): Readonly<Record<keyof DraftedRecords, string>> => ({
  'sources.yaml': blockOf(records['sources.yaml']),
  'voices.yaml': blockOf(records['voices.yaml']),
  'places.yaml': blockOf(records['places.yaml'], '  '),
  'claims.yaml': blockOf(records['claims.yaml']),
});

const blockOf = (records: readonly DraftedRecord[], indent = ''): string =>
  records
    .map(({ record, open }) => {
      const comments = open.map((sentence) => `# Open: ${sentence}\n`).join('');
      const text = comments + (record ? stringify([record], { lineWidth: 140, flowCollectionPadding: true }) : '');
      return text.replace(/^(?=.)/gm, indent);
    })
    .join('\n');
