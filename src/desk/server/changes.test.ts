// Changes of records on disk: side by side with an editor in a terminal, taken back and done again.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeRequest, Fields, RecordChange, RecordList } from '../protocol';
import { CannotWrite } from '../records/change-record';
import { type ChangeContext, makeChanges } from './changes';
import { createJournal, type Journal } from './journal';
import { Conflicting, recordsOf } from './steps';
import { NotAFileOfTheStory } from './story-files';
import { workingCopy } from './working-copy';

let folder: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-desk-'));
  cpSync('src/compile/fixtures/second-story', folder, { recursive: true });
  journal = createJournal(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => path.join(folder, 'data', name);
const read = (name: string) => readFileSync(file(name), 'utf8');
/** As an editor in a terminal does. */
const replace = (name: string, from: string, to: string) => writeFileSync(file(name), read(name).replace(from, to));
const given = new Map<string, Fields>();
const context = (): ChangeContext => ({
  directory: folder,
  articles: () =>
    ['islander', 'wire'].map((id) => ({ id, text: readFileSync(path.join(folder, 'seeds', `${id}.txt`), 'utf8') })),
  fieldsOf: (version) => given.get(version) ?? null,
});
function seen(list: RecordList, id: string) {
  const record = recordsOf(workingCopy(folder), list).find((one) => one.key === `${list}/${id}`);
  if (!record) throw new Error(`There is no ${list}/${id}.`);
  given.set(record.version, record.fields);
  return { key: record.key, version: record.version };
}
function make(...changes: RecordChange[]) {
  const request: ChangeRequest = { label: 'A change', changes };
  const made = makeChanges(request, context());
  if (!('conflict' in made)) journal.add(made);
  return made;
}
const written = (made: ReturnType<typeof make>) => {
  if ('conflict' in made) throw new Error(made.conflict.message);
  return made.steps.map(({ after }) => after?.yaml);
};
const change = (list: RecordList, id: string, field: string, value: string): RecordChange => ({
  kind: 'change',
  record: seen(list, id),
  set: [{ path: [field], value }],
});
const voice = (id: string): RecordChange => ({
  kind: 'add',
  list: 'voices.yaml',
  fields: { named: true, id, name: 'A ferryman, of Suva' },
});

test('a claim is written where its sentence stands in the article, as the claims beside it are', () => {
  const made = make({
    kind: 'add',
    list: 'claims.yaml',
    fields: {
      id: 'clear-of-the-airfield',
      passages: ['drones must stay 20 miles clear of the island’s airfield'],
      marks: ['drone'],
      says: 'Drones keep 20 miles clear: "always".',
      source: 'wire',
      voice: 'owner',
      value: { number: 20, unit: 'mi' },
      status: 'claimed',
    },
  });
  expect(written(made)).toEqual([
    `- id: clear-of-the-airfield
  source: wire
  says: 'Drones keep 20 miles clear: "always".'
  voice: owner
  status: claimed
  value: { number: 20, unit: mi }
  marks: [drone]
  passages:
    - drones must stay 20 miles clear of the island’s airfield`.replace(
      `'Drones keep 20 miles clear: "always".'`,
      '"Drones keep 20 miles clear: \\"always\\"."',
    ),
  ]);
  // wire-from, which quotes the first word of the article, stands out of order.
  const ids = [...read('claims.yaml').matchAll(/- id: (.*)/g)].map(([, id]) => id);
  expect(ids.slice(4, 8)).toEqual(['aboard-eleven', 'drone-range', 'wire-from', 'clear-of-the-airfield']);
});

test('a voice is written in brackets, in quotation marks where a comma would end its name', () => {
  expect(written(make(voice('ferryman-of-suva')))).toEqual([
    '- { id: ferryman-of-suva, name: "A ferryman, of Suva", named: true }',
  ]);
});

test('several records are written together or not at all', () => {
  const before = read('voices.yaml');
  const stale = change('claims.yaml', 'drill', 'says', 'Another.');
  replace('claims.yaml', 'A drill found two boats', 'One drill found two boats');
  expect(make(voice('somebody'), stale)).toHaveProperty('conflict');
  expect(read('voices.yaml')).toBe(before);
});

describe('an editor in a terminal', () => {
  test('who changes another record of the file: both changes stand', () => {
    const mine = change('claims.yaml', 'drill', 'says', 'A drill found two boats, at night.');
    replace('claims.yaml', 'Eleven people were aboard.', 'Eleven were aboard.');
    written(make(mine));
    expect(read('claims.yaml')).toContain('says: A drill found two boats, at night.');
    expect(read('claims.yaml')).toContain('says: Eleven were aboard.');
  });

  test('who changes the same record: nothing is written, and both versions are given', () => {
    const mine = change('claims.yaml', 'drill', 'says', 'A drill found two boats, at night.');
    replace('claims.yaml', 'A drill found two boats', 'One drill found two boats');
    const before = read('claims.yaml');
    const made = make(mine);
    expect(made).toMatchObject({
      conflict: {
        change: 0,
        theirs: { id: 'drill', fields: { says: 'One drill found two boats in one night.' } },
        yours: { id: 'drill', says: 'A drill found two boats, at night.' },
      },
    });
    expect(read('claims.yaml')).toBe(before);
  });

  test('who removes the record: nothing is written', () => {
    const mine = change('voices.yaml', 'owner', 'name', 'Another');
    writeFileSync(file('voices.yaml'), '[]\n');
    expect(make(mine)).toMatchObject({ conflict: { theirs: null } });
    expect(read('voices.yaml')).toBe('[]\n');
  });

  test('who leaves the file broken: it is not touched, and the message says where to look', () => {
    const mine = change('claims.yaml', 'drill', 'says', 'Another.');
    writeFileSync(file('claims.yaml'), '- id: [\n');
    expect(make(mine)).toMatchObject({ conflict: { theirs: null } });
    expect(() => make({ kind: 'add', list: 'claims.yaml', fields: { id: 'x', passages: ['y'] } })).toThrow(
      /cannot be read as YAML/,
    );
    expect(read('claims.yaml')).toBe('- id: [\n');
  });
});

describe('undo and redo', () => {
  const bytes = () =>
    readdirSync(path.join(folder, 'data'))
      .filter((name) => name.endsWith('.yaml'))
      .map(read);

  test('give the files of before and after, byte for byte, over several changes', () => {
    writeFileSync(file('claims.yaml'), `\uFEFF${read('claims.yaml').replaceAll('\n', '\r\n')}`);
    const states = [bytes()];
    const changes: (() => RecordChange[])[] = [
      () => [change('claims.yaml', 'drill', 'says', 'A drill found two boats, at night.')],
      () => [voice('ferryman-of-suva'), change('claims.yaml', 'wire-from', 'voice', 'ferryman-of-suva')],
      () => [{ kind: 'remove', record: seen('claims.yaml', 'called') }],
      () => [{ kind: 'move', record: seen('claims.yaml', 'drill'), after: 'claims.yaml/off-reef' }],
      () => [{ kind: 'add', list: 'refused.yaml', fields: { draft: 'd1', source: 'wire', exact: 'on Thursday' } }],
    ];
    for (const changesNow of changes) {
      written(make(...changesNow()));
      states.push(bytes());
    }
    expect(read('claims.yaml')).toMatch(/^\uFEFF.*\r\n/);
    expect(read('claims.yaml').replaceAll('\r\n', '')).not.toMatch(/\n/);
    for (let index = 4; index >= 0; index--) {
      journal.undo();
      expect(bytes()).toEqual(states[index]);
    }
    expect(journal.undo()).toBeNull();
    for (let index = 1; index <= 5; index++) {
      journal.redo();
      expect(bytes()).toEqual(states[index]);
    }
    expect(journal.redo()).toBeNull();
  });

  test('leave what an editor has changed in other records meanwhile', () => {
    const before = read('claims.yaml');
    const edit = () => replace('claims.yaml', 'Eleven people were aboard.', 'Eleven were aboard.');
    written(make(change('claims.yaml', 'drill', 'says', 'A drill found two boats, at night.')));
    written(make({ kind: 'remove', record: seen('claims.yaml', 'drill') }));
    edit();
    journal.undo();
    journal.undo();
    expect(read('claims.yaml')).toBe(before.replace('Eleven people were aboard.', 'Eleven were aboard.'));
    journal.redo();
    expect(read('claims.yaml')).toContain('at night');
  });

  test('do not touch a record that was changed since', () => {
    written(make(change('claims.yaml', 'drill', 'says', 'A drill found two boats, at night.')));
    replace('claims.yaml', 'at night', 'by night');
    const before = read('claims.yaml');
    expect(() => journal.undo()).toThrow(Conflicting);
    expect(read('claims.yaml')).toBe(before);
    expect(journal.undoLabel()).toBeNull();
  });
});

describe('what is refused', () => {
  test.each<[string, RecordChange, RegExp]>([
    ['an id that is there', voice('owner'), /already has a record with the id “owner”/],
    [
      'a field that no record has',
      { kind: 'add', list: 'voices.yaml', fields: { id: 'x', nmae: 'X' } },
      /has no field “nmae”/,
    ],
    ['a list that is none', { kind: 'remove', record: { key: '../../etc/passwd', version: '' } }, /is no record/],
  ])('%s', (_, one, message) => {
    const before = read('voices.yaml');
    expect(() => make(one)).toThrow(message);
    expect(() => make(one)).toThrow(CannotWrite);
    expect(read('voices.yaml')).toBe(before);
  });

  test('a file that a link puts outside the story', () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'dateline-outside-'));
    writeFileSync(path.join(outside, 'voices.yaml'), '[]\n');
    rmSync(file('voices.yaml'));
    symlinkSync(path.join(outside, 'voices.yaml'), file('voices.yaml'));
    expect(() => make(voice('x'))).toThrow(NotAFileOfTheStory);
    expect(readFileSync(path.join(outside, 'voices.yaml'), 'utf8')).toBe('[]\n');
    rmSync(outside, { recursive: true });
  });

  test('bytes that are no UTF-8, which would be spoilt', () => {
    writeFileSync(file('voices.yaml'), Buffer.from('- { id: x, name: Jos\xe9, named: true }\n', 'latin1'));
    expect(() => make(voice('y'))).toThrow(/is not in UTF-8/);
  });
});

test('files that are not there yet are made, and go again', () => {
  rmSync(file('coverage.yaml'));
  rmSync(file('places.yaml'));
  const place = {
    id: 'suva',
    name: 'Suva',
    aliases: ['Suva'],
    gazetteerId: 1,
    country: 'FJI',
    position: [178.4, -18.1],
    shown: true,
  };
  written(
    make({
      kind: 'add',
      list: 'coverage.yaml/leftOut',
      fields: { source: 'wire', exact: 'SUVA', reason: 'The dateline.' },
    }),
  );
  written(make({ kind: 'add', list: 'places.yaml/places', fields: place }));
  expect(read('coverage.yaml')).toBe('leftOut:\n  - { source: wire, exact: SUVA, reason: The dateline. }\n');
  expect(read('places.yaml')).toMatch(
    /^gazetteer:\n[\s\S]*\nplaces:\n {2}- id: suva\n[\s\S]* {4}position: \[178.4, -18.1\]\n/,
  );
  journal.undo();
  journal.undo();
  expect(readdirSync(path.join(folder, 'data'))).not.toContain('coverage.yaml');
  expect(readdirSync(path.join(folder, 'data'))).not.toContain('places.yaml');
});
