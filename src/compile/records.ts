// Reads the YAML files of `data/` into typed records, and remembers on which line each part of them stands.
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { StoryFiles } from './compile';
import type { Problem, Report } from './problem';
import { type Authored, type DataFileName, dataFiles, withoutFile } from './schema';

type Path = readonly (string | number)[];

export interface Records {
  readonly authored: Authored;
  /** A problem at a place in a file, with its line and the id of the record that holds it. */
  readonly problemAt: (file: DataFileName, path: Path, message: string) => Problem;
  /** false: something is wrong with this record itself, as far as has been found out. What follows from it is then no problem of its own. */
  readonly isWhole: (file: DataFileName, id: string) => boolean;
}

/** Reports every file that a story needs and that is missing, and every one that is not YAML or does not fit its schema; null if there is any. */
export function readRecords(
  { data, unreadable = [] }: Pick<StoryFiles, 'data' | 'unreadable'>,
  report: Report,
  isWhole: Records['isWhole'],
): Records | null {
  const authored: Partial<Record<DataFileName, unknown>> = {};
  const locators = new Map<DataFileName, (path: Path, message: string) => Problem>();
  let complete = unreadable.length === 0;
  unreadable.forEach(report);

  for (const name of Object.keys(dataFiles) as DataFileName[]) {
    const file = `data/${name}`;
    if (unreadable.some((problem) => problem.file === file)) continue;
    const text = data[name];
    if (text === undefined && name in withoutFile) {
      authored[name] = withoutFile[name];
      continue;
    }
    if (text === undefined) {
      report({ file, line: null, id: null, message: 'is missing; no story can do without this file' });
      complete = false;
      continue;
    }
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter });
    const faults = document.errors.map(({ message, linePos }) => ({ message, line: linePos?.[0].line ?? null }));
    let value: unknown;
    try {
      // No aliases: they hide what a record says, and a few lines of them can fill the memory.
      value = document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      faults.push({ message: error instanceof Error ? error.message : String(error), line: null });
    }
    for (const { message, line } of faults) {
      report({ file, line, id: null, message: `cannot be read: ${message.split('\n')[0]}` });
    }
    if (faults.length > 0) {
      complete = false;
      continue;
    }
    const problemAt = (path: Path, message: string): Problem => ({
      file,
      line: lineOf(document, lineCounter, path),
      id: idAlong(value, path),
      message,
    });
    locators.set(name, problemAt);
    const result = v.safeParse(dataFiles[name], value);
    if (result.success) {
      authored[name] = result.output;
      continue;
    }
    complete = false;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((step) => step.key as string | number);
      report(problemAt(path, `${path.at(-1) ?? name}: ${issue.message}`));
    }
  }

  if (!complete) return null;
  return {
    authored: authored as Authored,
    isWhole,
    problemAt: (file, path, message) =>
      locators.get(file)?.(path, message) ?? { file: `data/${file}`, line: null, id: null, message },
  };
}

type Document = ReturnType<typeof parseDocument>;

/** The line of the innermost part of `path` that the file holds: a missing field is reported where its record begins. */
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
