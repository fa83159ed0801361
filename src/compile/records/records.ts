// Reads the YAML files of `data/` into typed records, and keeps the line of every part of them.
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { didYouMean } from '../problems/did-you-mean';
import type { Path, Problem, Report } from '../problems/problem';
import { type Authored, type DataFileName, dataFiles, type Written, withoutFile } from '../schema/schema';
import { faultsOf } from './schema-faults';
import { faultOfYaml } from './yaml-faults';

/** The records of a story, as they are read from its folder. */
export interface DataFiles {
  /** By path below `data/`. */
  readonly data: Readonly<Record<string, string>>;
  /** What is wrong with files of `data/` that are not text, and so not in `data`. */
  readonly unreadable?: readonly Problem[];
}

export interface WrittenRecords {
  readonly authored: Written;
  /** A problem at a place in a file, with its line and the id of the record there. */
  readonly problemAt: (file: DataFileName, path: Path, message: string) => Problem;
  /** Whether no problem has been reported for this record so far. What follows from a problem is not reported beside it. */
  readonly hasNoProblem: (file: DataFileName, id: string) => boolean;
}

/** With every field of the claims that may be left out. */
export interface Records extends Omit<WrittenRecords, 'authored'> {
  readonly authored: Authored;
  /** The ids of the claims whose words do not give a field that is left out, or give several: what stands there means nothing. */
  readonly unfinished: ReadonlySet<string>;
  /** Those of them of whose author a field is asked, which stands in the way of whatever else is wrong with them. */
  readonly asked: ReadonlySet<string>;
}

/** Reports required files that are missing, and files that are not YAML or do not fit their schemas; null if there is any. */
export function readRecords(
  { data, unreadable = [] }: DataFiles,
  report: Report,
  hasNoProblem: Records['hasNoProblem'],
): WrittenRecords | null {
  const authored: Partial<Record<DataFileName, unknown>> = {};
  const locators = new Map<DataFileName, (path: Path, message: string) => Problem>();
  let complete = unreadable.length === 0;
  unreadable.forEach(report);

  const names = Object.keys(dataFiles) as DataFileName[];
  for (const name of Object.keys(data)) {
    if (!/^[^/]*\.ya?ml$/.test(name) || names.some((expected) => expected === name)) continue;
    const meant = didYouMean(name, names);
    const message = meant
      ? `is none of the files of a story${meant} Then give it that name`
      : `is none of the files of a story, which are ${names.join(', ')}; give it one of these names, or take it out of data/`;
    report({ file: `data/${name}`, line: null, id: null, message });
    complete = false;
  }
  for (const name of names) {
    const file = `data/${name}`;
    if (unreadable.some((problem) => problem.file === file)) continue;
    const text = data[name];
    if (text === undefined && name in withoutFile) {
      authored[name] = withoutFile[name];
      continue;
    }
    if (text === undefined) {
      report({ file, line: null, id: null, message: 'is missing; every story needs this file' });
      complete = false;
      continue;
    }
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter });
    const fault = faultOfYaml(text, document);
    if (fault) {
      report({ file, line: fault.line, id: null, message: fault.message });
      complete = false;
      continue;
    }
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    const problemAt = (path: Path, message: string): Problem => ({
      file,
      line: lineOf(document, lineCounter, path),
      id: idAlong(value, path),
      message,
      path,
    });
    locators.set(name, problemAt);
    const faults = faultsOf(dataFiles[name], value, document);
    for (const { path, message } of faults) report(problemAt(path, message));
    if (faults.length > 0) complete = false;
    else authored[name] = v.parse(dataFiles[name], value);
  }

  if (!complete) return null;
  return {
    authored: authored as Written,
    hasNoProblem,
    problemAt: (file, path, message) =>
      locators.get(file)?.(path, message) ?? { file: `data/${file}`, line: null, id: null, message },
  };
}

type Document = ReturnType<typeof parseDocument>;

/** The line of the innermost part of `path` that is in the file: a missing field is reported where its record begins. */
function lineOf(document: Document, lineCounter: LineCounter, path: Path): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
  }
  return null;
}

/** The id of the innermost record along `path`. */
function idAlong(value: unknown, path: Path): string | null {
  let found: string | null = null;
  let inner: unknown = value;
  for (const step of [...path, null]) {
    if (typeof inner !== 'object' || inner === null) break;
    if ('id' in inner && typeof inner.id === 'string') found = inner.id;
    if (step === null || !Object.hasOwn(inner, step)) break;
    inner = (inner as Record<string | number, unknown>)[step];
  }
  return found;
}
