// Each change leaves every other line as it was, byte for byte: tried on the story's own files, whose comments, folded texts and brackets people
// have written.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import type { Fields, Plain } from '../protocol';
import { CannotWrite, withFields, withoutRecord, withRecord } from './change-record';
import { isSame } from './edits';
import { type PlacedRecord, readFile } from './read-records';
import { placeOfRecords, recordFiles } from './record-lists';

const files = recordFiles.filter((file) => file.startsWith('data/'));
const story = 'src/compile/fixtures/three-articles';
const textOf = (file: string) => readFileSync(`${story}/${file}`, 'utf8');
const texts = new Map(
  files.flatMap((file) => {
    const text = textOf(file);
    return [
      [file, text],
      [`${file} with the line ends of Windows`, text.replaceAll('\n', '\r\n')],
    ];
  }),
);
const read = new Map([...texts].map(([name, text]) => [name, readFile(fileOf(name), text)]));
function fileOf(name: string): string {
  return name.split(' ')[0] ?? '';
}

/** Words as articles and editors have them, and what YAML could misread. */
const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'a',
          'word',
          'He',
          'said:',
          '#1',
          '“quoted”',
          '- no',
          '{x}',
          '[y],',
          "'s",
          '110 km',
          '—',
          'é',
          '\u00a0',
          'on',
          'null',
          '~',
          '&a',
          '*b',
          '!c',
          '%',
          '@',
          '`',
          '|',
          '>',
        ),
        fc.lorem({ maxCount: 1 }),
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
);
const value: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 6, arbitrary: words },
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.constant(null),
  fc.array(words, { maxLength: 4 }),
  fc.array(fc.integer(), { maxLength: 4 }),
  fc.record({ number: fc.integer(), unit: words }),
  fc.array(fc.record({ exact: words, prefix: words }), { maxLength: 3 }),
);

const anyRecord = fc.constantFrom(...texts.keys()).chain((name) => {
  const records = read.get(name)?.records ?? [];
  return fc.record({ name: fc.constant(name), record: fc.constantFrom(...records) });
});

/** The fields of a record but one, as they are written. */
const writtenFields = (text: string, { node }: PlacedRecord, but: string): string[] =>
  isMap(node)
    ? node.items.flatMap(({ key, value }) => {
        const [from, to] = [(key as Node).range?.[0], (value as Node).range?.[1]];
        return isScalar(key) && key.value === but ? [] : [text.slice(from, to).trimEnd()];
      })
    : [];

const commentsOf = (text: string) => text.split('\n').filter((line) => /^ *#/.test(line));

/** Undefined where the desk refuses to write it, and says so. */
function tried(change: () => string): string | undefined {
  try {
    return change();
  } catch (error) {
    expect(error).toBeInstanceOf(CannotWrite);
    return undefined;
  }
}

const runs = { numRuns: Number(process.env.RUNS ?? 40) };

test('a field that is changed, added or removed leaves every other line as it was', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), fc.option(value), fc.boolean(), ({ name, record }, which, set, isNew) => {
      const [file, text] = [fileOf(name), texts.get(name) ?? ''];
      const fields = Object.keys(record.fields);
      const field = isNew ? 'note' : (fields[which % fields.length] ?? '');
      const { [field]: _, ...others } = record.fields;
      const after: Fields = set === null ? others : { ...record.fields, [field]: set };
      if (Object.keys(after).length === 0) return;
      const result = tried(() => withFields(file, text, record, after));
      if (result === undefined) {
        return;
      }
      const now = readFile(file, result).records;
      const index = (read.get(name)?.records ?? []).findIndex(({ key }) => key === record.key);
      expect(now[index]?.fields).toEqual(after);
      expect(result.slice(0, record.start)).toBe(text.slice(0, record.start));
      expect(result.endsWith(text.slice(record.end))).toBe(true);
      // Comments within a list go with it.
      if (typeof record.fields[field] !== 'object') expect(commentsOf(result)).toEqual(commentsOf(text));
      if (!(record.node as YAMLMap).flow) {
        expect(writtenFields(result, now[index] as PlacedRecord, field)).toEqual(writtenFields(text, record, field));
      }
      expect(result.replaceAll('\r\n', '').includes(text.includes('\r\n') ? '\n' : '\r')).toBe(false);
    }),
    runs,
  );
});

test('a field that is changed and changed back is as it was', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), ({ name, record }, which) => {
      const [file, text] = [fileOf(name), texts.get(name) ?? ''];
      const fields = Object.keys(record.fields);
      const field = fields[which % fields.length] ?? '';
      if (typeof record.fields[field] !== 'string') return;
      const changed = tried(() => withFields(file, text, record, { ...record.fields, [field]: 'short' }));
      if (changed === undefined) return;
      const index = (read.get(name)?.records ?? []).findIndex(({ key }) => key === record.key);
      const again = readFile(file, changed).records[index] as PlacedRecord;
      const back = withFields(file, changed, again, record.fields);
      expect(isSame(readFile(file, back).records[index]?.fields, record.fields)).toBe(true);
    }),
    runs,
  );
});

test('a record that is added and removed leaves the file as it was', () => {
  fc.assert(
    fc.property(anyRecord, ({ name, record }) => {
      const [file, text] = [fileOf(name), texts.get(name) ?? ''];
      if (!placeOfRecords(record.list)?.isList) return;
      const fields = 'id' in record.fields ? { ...record.fields, id: 'one-more' } : record.fields;
      const more = withRecord(file, text, record.list, fields, record);
      const found = readFile(file, more).records.filter(({ list }) => list === record.list);
      const at = found.findIndex(({ line }) => line > record.lastLine);
      expect(found[at]?.fields).toEqual(fields);
      expect(withoutRecord(file, more, found[at] as PlacedRecord)).toBe(text);
    }),
    runs,
  );
});
