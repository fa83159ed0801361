// The records of a story that can be read, while others are broken: an editor in the middle of one record goes on seeing the rest.
import type { Problem } from '../../compile/problems/problem';
import type { Authored } from '../../compile/schema/schema';
import { readFinishedRecords, type SeedsAndData } from '../../compile/short-claims/finished-claims';
import { readFile } from '../records/read-records';

/** How often records are left out and the rest is read again: a record may be broken in a way that shows only then. */
const mostRounds = 4;

/**
 * Returns a function that reads them. A record that is no record is left out; a file that is no YAML is as it last was. Null where even then the
 * story cannot be read.
 */
export function readableRecords(): (files: SeedsAndData) => Authored | null {
  let lastTexts: Readonly<Record<string, string>> = {};
  let last: Authored | null = null;
  return (files) => {
    let data = files.data;
    for (let round = 0; round < mostRounds; round++) {
      const problems: Problem[] = [];
      const read = readFinishedRecords(
        { seeds: files.seeds, data },
        (problem) => problems.push(problem),
        () => true,
      );
      if (read) {
        lastTexts = data;
        last = read.authored;
        return last;
      }
      data = withoutBroken(data, problems, lastTexts);
    }
    return last;
  };
}

function withoutBroken(
  data: Readonly<Record<string, string>>,
  problems: readonly Problem[],
  lastTexts: Readonly<Record<string, string>>,
): Record<string, string> {
  const files = Object.entries(data).flatMap(([name, text]): [string, string][] => {
    const lines = problems.flatMap(({ file, line }) => (file === `data/${name}` ? [line] : []));
    if (lines.length === 0) return [[name, text]];
    const { document, records } = readFile(`data/${name}`, text);
    const broken = records.filter(({ line, lastLine }) =>
      lines.some((at) => at !== null && line <= at && at <= lastLine),
    );
    const isWhole = document === null || broken.length === 0 || name === 'story.yaml';
    const before = lastTexts[name];
    if (isWhole) return before === undefined ? [] : [[name, before]];
    const kept = text
      .split('\n')
      .filter((_, index) => !broken.some(({ line, lastLine }) => line <= index + 1 && index + 1 <= lastLine));
    // A list whose records are all left out would be empty, and a field without a value.
    const isEmpty = broken.length === records.length;
    return isEmpty ? (before === undefined ? [] : [[name, before]]) : [[name, kept.join('\n')]];
  });
  const missing = Object.entries(lastTexts).filter(([name]) => !Object.hasOwn(data, name));
  return Object.fromEntries([...files, ...missing]);
}
