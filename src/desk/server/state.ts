// The state of a story as the desk's page sees it, from its files and from what the compiler last said.
import { readStory } from '../../build/read';
import type { Gazetteer } from '../../compile/gazetteer/gazetteer';
import { titleOf } from '../../compile/report';
import type { Authored } from '../../compile/schema/schema';
import { derivedFields } from '../../compile/short-claims/finished-claims';
import {
  type Article,
  type DeskState,
  type Fields,
  type Left,
  type Plain,
  protocolVersion,
  type RecordList,
} from '../protocol';
import { yamlWriter } from '../records/change-record';
import { type PlacedRecord, plainRecord, readFile } from '../records/read-records';
import { placeOfRecords, recordFiles } from '../records/record-lists';
import { articlesOf } from './articles';
import { choicesOf } from './choices';
import type { Compiling } from './compiling';
import type { DraftingStory } from './drafting';
import { deskDrafts } from './drafts';
import type { Journal } from './journal';
import { deskProblems } from './problems';
import { readableRecords } from './readable-records';
import { readRecordFile, storyVersion } from './story-files';

export interface DeskStory {
  readonly directory: string;
  readonly gazetteer: Gazetteer;
  readonly compiling: Pick<Compiling, 'last' | 'isBusy' | 'shownVersion'>;
  readonly journal: Pick<Journal, 'undoLabel' | 'redoLabel'>;
}

export interface StateReader {
  readonly state: () => DeskState;
  /** What drafts of the last state were made from; null where its records cannot be read. */
  readonly drafting: () => DraftingStory | null;
}

/** Gives the state. What does not change with a change of the files is worked out once. */
export function stateReader(story: DeskStory): StateReader {
  const { directory, gazetteer, compiling, journal } = story;
  let last: { readonly version: string; readonly ofFiles: ReturnType<typeof ofFiles> } | null = null;
  const readAll = readableRecords();
  let drafting: DraftingStory | null = null;

  function ofFiles() {
    const files = readStory(directory, gazetteer);
    const readable = readAll(files);
    const records = recordFiles.flatMap((file) => recordsOf(directory, file));
    const title = titleOf(files) ?? directory;
    if (!readable)
      return {
        title,
        articles: [],
        drafts: [],
        records,
        authored: noRecords,
        choices: choicesOf(noRecords),
        language: 'en',
        units: 'km',
      };
    const { language, units } = readable['story.yaml'];
    const articles = articlesOf(files.seeds, readable, gazetteer);
    drafting = { authored: readable, gazetteer, articles, records, write: recordWriter(directory) };
    const drafts = deskDrafts(drafting);
    return { title, articles, drafts, records, authored: readable, choices: choicesOf(readable), language, units };
  }

  const state = (): DeskState => {
    const version = storyVersion(directory);
    if (last?.version !== version) last = { version, ofFiles: ofFiles() };
    const { title, articles, drafts, records, authored, choices, language, units } = last.ofFiles;
    const outcome = compiling.last();
    const problems = deskProblems(outcome?.problems ?? [], records, articles);
    const shownVersion = compiling.shownVersion();
    return {
      protocol: protocolVersion,
      version,
      isCompiling: outcome?.version !== version,
      story: { title, folder: directory, language, units },
      shown: shownVersion === null ? 'none' : shownVersion === version ? 'current' : 'earlier',
      articles,
      drafts,
      problems,
      left: leftOf(articles, problems.length, drafts.length),
      records: records.map((record) => ({ ...plainRecord(record), derived: derivedOf(record, authored) })),
      choices,
      undo: journal.undoLabel(),
      redo: journal.redoLabel(),
    };
  };
  return {
    state,
    drafting: () => {
      state();
      return drafting;
    },
  };
}

/** Of each list the style is found once. */
function recordWriter(directory: string): DraftingStory['write'] {
  const writers = new Map<RecordList, (fields: Fields) => string>();
  return (list, fields) => {
    const file = placeOfRecords(list)?.file ?? '';
    const bytes = readRecordFile(directory, file);
    const writer = writers.get(list) ?? yamlWriter(file, bytes && new TextDecoder().decode(bytes), list);
    writers.set(list, writer);
    return writer(fields);
  };
}

const noRecords: Authored = {
  'sources.yaml': [],
  'voices.yaml': [],
  'questions.yaml': [],
  'claims.yaml': [],
  'marks.yaml': [],
  'views.yaml': [],
  'events.yaml': [],
  'tour.yaml': [],
  'checks.yaml': [],
  'places.yaml': { gazetteer: { publisher: '', url: '', basisNote: '' }, places: [] },
  'coverage.yaml': { leftOut: [], notPlaces: [] },
} as unknown as Authored;

/** The fields of a claim that follow from its words. */
function derivedOf({ list, id, fields }: PlacedRecord, authored: Authored): Fields {
  const claim = list === 'claims.yaml' && authored['claims.yaml'].find((one) => one.id === id);
  if (!claim) return {};
  const derived = derivedFields.filter((field) => fields[field] === undefined && claim[field] !== undefined);
  return Object.fromEntries(derived.map((field) => [field, claim[field] as Plain]));
}

/** A file that is no UTF-8 has none that the desk could write. */
function recordsOf(directory: string, file: string): readonly PlacedRecord[] {
  const bytes = readRecordFile(directory, file);
  if (!bytes) return [];
  try {
    return readFile(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes)).records;
  } catch {
    return [];
  }
}

function leftOf(articles: readonly Article[], problems: number, drafts: number): Left {
  const open = articles.flatMap(({ spans }) => spans.flatMap((span) => (span.is === 'open' ? [span.what] : [])));
  const count = (...kinds: readonly (typeof open)[number][]) => open.filter((what) => kinds.includes(what)).length;
  return {
    problems,
    numbers: count('number', 'day'),
    names: count('name', 'place'),
    quotations: count('quotation'),
    attributions: count('attribution'),
    drafts,
  };
}
