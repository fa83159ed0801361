// Where the records of a story are: in which file, and in which list or field of it.
import * as v from 'valibot';
import { type Schema, schemaAt } from '../../compile/records/schema-walk';
import { dataFiles } from '../../compile/schema/schema';
import type { FieldOfRecord, RecordList } from '../protocol';
import { refusedFile } from './refused';

export interface PlaceOfRecords {
  /** Relative to the story's folder. */
  readonly file: string;
  /** The field of the file that has them; empty for the file as a whole. */
  readonly path: readonly string[];
  /** False where there is one record and no list. */
  readonly isList: boolean;
}

const wholeFiles = [
  'sources.yaml',
  'voices.yaml',
  'questions.yaml',
  'claims.yaml',
  'marks.yaml',
  'views.yaml',
  'events.yaml',
  'tour.yaml',
  'checks.yaml',
] as const;

const inData = (file: string, path: readonly string[] = [], isList = true): PlaceOfRecords => ({
  file: `data/${file}`,
  path,
  isList,
});

const places: Readonly<Record<RecordList, PlaceOfRecords>> = {
  'story.yaml': inData('story.yaml', [], false),
  ...(Object.fromEntries(wholeFiles.map((name) => [name, inData(name)])) as Record<
    (typeof wholeFiles)[number],
    PlaceOfRecords
  >),
  'places.yaml/gazetteer': inData('places.yaml', ['gazetteer'], false),
  'places.yaml/places': inData('places.yaml', ['places']),
  'coverage.yaml/leftOut': inData('coverage.yaml', ['leftOut']),
  'coverage.yaml/notPlaces': inData('coverage.yaml', ['notPlaces']),
  'refused.yaml': { file: 'desk/refused.yaml', path: [], isList: true },
};

export const recordLists = Object.keys(places) as RecordList[];

/** The files that the desk reads and writes; no other is ever opened. */
export const recordFiles: readonly string[] = [...new Set(Object.values(places).map(({ file }) => file))];

/** Null for anything but one of the lists: a request may name whatever it likes. */
export const placeOfRecords = (list: string): PlaceOfRecords | null =>
  Object.hasOwn(places, list) ? places[list as RecordList] : null;

export const listsOf = (file: string): RecordList[] => recordLists.filter((list) => places[list].file === file);

/** The schema of one record; of a list with several kinds, that of the kind which these fields name. */
function schemaOfRecord(list: RecordList, fields: unknown): Schema | null {
  const { file, path, isList } = places[list];
  const schemas: Readonly<Record<string, unknown>> = { ...dataFiles, 'refused.yaml': refusedFile };
  const root = schemas[file.replace(/^.*\//, '')] as Schema;
  const value = path.reduceRight<unknown>((inner, field) => ({ [field]: inner }), isList ? [fields] : fields);
  return schemaAt(root, value, isList ? [...path, 0] : path) ?? null;
}

/** The fields that a record may have, in the order in which they are written. */
export function fieldsOfRecord(list: RecordList, fields: unknown): FieldOfRecord[] {
  const { entries = {} } = schemaOfRecord(list, fields) ?? {};
  return Object.entries(entries).map(([name, schema]) => ({
    name,
    required: schema.type !== 'optional',
    description: v.getDescription((schema.wrapped ?? schema) as unknown as v.GenericSchema) ?? '',
  }));
}
