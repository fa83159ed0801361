// What the desk shows of a story: its articles with what their words are to it, drafts of what is open, and what can be read while records are broken.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBasemapGazetteer, readStory } from '../../build/read';
import { compile } from '../../compile/compile';
import type { Problem } from '../../compile/problems/problem';
import type { DeskState, Fields, RecordChange } from '../protocol';
import { makeChanges } from './changes';
import { deskDrafts, draftOfWords } from './drafts';
import { createJournal } from './journal';
import { addArticle, readArticle } from './new-article';
import { findPlaces } from './places';
import { ringRequest } from './ring';
import { type StateReader, stateReader } from './state';
import { storyVersion } from './story-files';

const gazetteer = readBasemapGazetteer();
let folder: string;
let reader: StateReader;
let problems: readonly Problem[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-desk-'));
  cpSync('src/compile/fixtures/second-story', folder, { recursive: true });
  problems = [];
  const outcome = () => ({ version: storyVersion(folder), problems, built: null, report: null });
  const compiling = { last: outcome, isBusy: () => false, shownVersion: () => null };
  reader = stateReader({ directory: folder, gazetteer, compiling, journal: createJournal(folder) });
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => path.join(folder, 'data', name);
const replace = (name: string, from: string, to: string) =>
  writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to));
const article = (state: DeskState, id: string) => {
  const found = state.articles.find((one) => one.id === id);
  if (!found) throw new Error(`There is no article ${id}.`);
  return found;
};
const drafting = () => {
  const story = reader.drafting();
  if (!story) throw new Error('The story cannot be read.');
  return story;
};
const make = (...changes: RecordChange[]) =>
  makeChanges(
    { label: '', changes },
    { directory: folder, articles: () => reader.state().articles, fieldsOf: () => null },
  );
const compiled = () => {
  const result = compile(readStory(folder, gazetteer));
  return 'problems' in result ? result.problems : [];
};

test('every word that a record has is marked, and of a whole story nothing is open', () => {
  const state = reader.state();
  const { text, spans } = article(state, 'islander');
  const words = (is: string) => spans.filter((span) => span.is === is).map(({ start, end }) => text.slice(start, end));
  expect(words('carried')).toContain('“Nine people were aboard,” the office said.');
  expect(words('open')).toEqual([]);
  expect(state.left).toMatchObject({ problems: 0, numbers: 0, names: 0, quotations: 0, attributions: 0, drafts: 0 });
  expect(state.records.find(({ key }) => key === 'claims.yaml/drill')).toMatchObject({
    id: 'drill',
    line: expect.any(Number),
  });
});

test('what a removed claim carried is open, and drafted until it is accepted or refused', () => {
  const seen = reader.state().records.find(({ key }) => key === 'claims.yaml/off-reef');
  make({ kind: 'remove', record: { key: 'claims.yaml/off-reef', version: seen?.version ?? '' } });
  const state = reader.state();
  const { text, spans } = article(state, 'wire');
  const open = spans.flatMap((span) =>
    span.is === 'open' ? [`${span.what}: ${text.slice(span.start, span.end)}`] : [],
  );
  expect(open).toEqual(['number: 12', 'attribution: said']);
  const draft = state.drafts.find(({ changes }) => JSON.stringify(changes).includes('"number":12'));
  expect(draft?.yaml).toMatch(/^- id: .*\n[\s\S]*value: \{ number: 12, unit: mi, limit: about \}/);

  make(...(draft?.refusal ?? []));
  expect(reader.state().drafts.map(({ id }) => id)).not.toContain(draft?.id);
  expect(readFileSync(path.join(folder, 'desk/refused.yaml'), 'utf8')).toContain(
    'The boat was some 12 miles off the outer reef',
  );
  // A refusal is nothing of the published story.
  expect(compile(readStory(folder, gazetteer))).toHaveProperty('problems');
  make(...(draft?.changes ?? []));
  expect(reader.state().left).toMatchObject({ numbers: 0, attributions: 0 });
});

test('problems stand beside their record, their field and the words that they speak of', () => {
  replace('claims.yaml', 'voice: coastguard-officer', 'voice: coastgard-officer');
  replace(
    'claims.yaml',
    'The boat was some 12 miles off the outer reef, the owner said.',
    'The boat was some 12 miles off the outer reef',
  );
  replace('claims.yaml', '“Nine people were aboard,” the office said.', '“Nine persons were aboard,” the office said.');
  problems = compiled();
  const state = reader.state();
  const { text } = article(state, 'wire');
  const misquoted = state.problems.find(
    ({ record, path: at }) => record === 'claims.yaml/aboard-nine' && at?.[0] === 'passages',
  );
  const [near] = misquoted?.words?.spans ?? [];
  expect(article(state, 'islander').text.slice(near?.start, near?.end)).toMatch(
    /^“Nine people were aboard,” the office said/,
  );
  const shown = state.problems.map(({ record, path: at, words }) => [
    record,
    at,
    words?.article,
    words?.spans.map(({ start, end }) => text.slice(start, end)),
  ]);
  expect(shown).toContainEqual(['claims.yaml/plane-range', ['voice'], 'islander', expect.any(Array)]);
  expect(shown).toContainEqual([
    null,
    null,
    'wire',
    ['The boat was some 12 miles off the outer reef, the owner said.'],
  ]);
});

test('while one record is broken the others are read, and while one file is, it is as it last was', () => {
  const carried = () => article(reader.state(), 'wire').spans.filter(({ is }) => is === 'carried').length;
  const before = carried();
  replace('voices.yaml', 'name: The owner of the Marama', 'nmae: The owner of the Marama');
  expect(carried()).toBe(before);
  replace('claims.yaml', 'says: Eleven people were aboard.', 'sais: Eleven people were aboard.');
  expect(carried()).toBe(before - 1);
  writeFileSync(file('claims.yaml'), '- id: [');
  expect(carried()).toBe(before - 1);
});

test('words that an editor has chosen are drafted as exactly those words', () => {
  const { text } = article(reader.state(), 'wire');
  const start = text.indexOf('some 12 miles');
  const end = text.indexOf(' reef') + ' reef'.length;
  const { changes } = draftOfWords([{ start, end }], article(reader.state(), 'wire'), drafting());
  expect((changes.at(-1) as { fields: Fields }).fields).toMatchObject({
    passages: 'some 12 miles off the outer reef',
  });
});

test('an article is kept once, with the record that was agreed on, and proposed for what it says', async () => {
  const text =
    'Boat that was lost for days is found off Koro\n\nBy Ana Vula\n\n4 March 2023\n\nThe harbour office in Suva said on Saturday that 3 people were found off the island of Koro after a night.\n';
  const read = await readArticle({ name: '', text }, drafting(), '2023-03-05');
  expect(read).toMatchObject({
    text,
    sameAs: null,
    source: { title: { exact: 'Boat that was lost for days is found off Koro' }, published: { date: '2023-03-04' } },
  });
  const body = { name: '', text, source: { ...read.source, id: 'third', file: '../elsewhere.txt', sha256: 'x' } };
  const action = await addArticle(body, folder);
  const name = action.seed?.name ?? '';
  expect(name).toMatch(/^third_[0-9a-f]{16}\.txt$/);
  expect(readFileSync(path.join(folder, 'seeds', name), 'utf8')).toBe(text);
  const state = reader.state();
  expect(article(state, 'third').open).toBeGreaterThan(0);
  expect(state.drafts.some(({ source }) => source === 'third')).toBe(true);
  expect(deskDrafts(drafting()).length).toBe(state.drafts.length);
  await expect(addArticle(body, folder)).rejects.toThrow(/already has a record with the id “third”/);
  expect(await readArticle({ name: '', text }, drafting(), '2023-03-05')).toMatchObject({ sameAs: 'third' });

  const journal = createJournal(folder);
  journal.add(action);
  journal.undo();
  expect(readStory(folder, gazetteer).seeds).not.toHaveProperty(name);
  journal.redo();
  expect(readFileSync(path.join(folder, 'seeds', name), 'utf8')).toBe(text);
});

test('a ring is drawn from a claim that gives a distance, in one change', () => {
  const seen = reader.state().records.find(({ key }) => key === 'claims.yaml/off-reef');
  const claim = { key: 'claims.yaml/off-reef', version: seen?.version ?? '' };
  make(...ringRequest(claim, 'suva', drafting()).changes);
  const ring = reader.state().records.find(({ key }) => key === 'marks.yaml/off-reef-ring');
  expect(ring?.fields).toMatchObject({
    kind: 'ring',
    basisNote: 'The radius is stated: “some 12 miles”.',
    centerMark: 'suva',
    rangeClaim: 'off-reef',
    radius: { value: 12, unit: 'mi', limit: 'about' },
  });
  expect(compiled()).toEqual([]);
  expect(() => ringRequest({ key: 'claims.yaml/drill', version: '' }, 'suva', drafting())).toThrow(/gives no distance/);
});

test('places are found by name, whatever their case and diacritics, each with its country', () => {
  const { places } = findPlaces('suva', gazetteer, new Set(['suva']));
  expect(places[0]).toMatchObject({
    name: 'Suva',
    countryName: 'Fiji',
    fields: { id: 'suva-2', country: 'FJI', aliases: ['Suva'] },
  });
  expect(findPlaces('U.K.', gazetteer, new Set()).places[0]?.name).toBe('United Kingdom');
  expect(findPlaces('  ', gazetteer, new Set()).places).toEqual([]);
});

test('an article is carried by its suggestions alone: short claims, every name of a voice, a country, a name that is no place', async () => {
  const text =
    'Storm over the reef\n\nHarbour Chief Ana Vula said 14 boats were lost off New Zealand. Vula said two more sank off Canada.\n\nTwo boats were from Suva, Vula said.\n';
  const read = await readArticle({ name: '', text }, drafting(), '2023-03-05');
  await addArticle({ name: '', text, source: { ...read.source, id: 'storm' } }, folder);
  const drafts = () => reader.state().drafts.filter(({ source }) => source === 'storm');
  const named = (name: string) => drafts().find(({ yaml }) => yaml.includes(`name: ${name},`));
  make(...(named('Canada')?.refusal ?? []));
  for (let draft = drafts()[0]; draft; draft = drafts()[0]) {
    expect(draft.open.filter(({ path: at }) => at.length > 0)).toEqual([]);
    make(...draft.changes);
  }
  // All that is asked is why a country so far away belongs to the story.
  expect(compiled().map(({ message }) => message)).toEqual([expect.stringContaining('`farAway`')]);
  const { records } = reader.state();
  expect(records.find(({ key }) => key === 'voices.yaml/harbour-chief-ana-vula')?.fields.aliases).toEqual(['Vula']);
  expect(records.find(({ key }) => key === 'places.yaml/places/new-zealand')?.fields).not.toHaveProperty('gazetteerId');
  const claim = records.find(({ fields }) => JSON.stringify(fields).includes('from Suva, Vula said'));
  expect(Object.keys(claim?.fields ?? {})).toEqual(['id', 'says', 'question', 'value', 'passages']);
});

test('an archive of streets that is added or cut anew makes another version of the story', () => {
  const archive = path.join(folder, 'town.pmtiles');
  const versions = ['', 'streets', 'more streets'].map((content) => {
    if (content !== '') writeFileSync(archive, content);
    return storyVersion(folder);
  });
  expect(new Set(versions).size).toBe(3);
});
