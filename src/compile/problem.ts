// What is wrong with a story, said so that an author can mend it. Problems are collected and shown together, never one at a time.

export interface Problem {
  /** Relative to the story's folder, such as `data/claims.yaml`. */
  readonly file: string;
  /** Counted from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** The record it stands in, where it has one. */
  readonly id: string | null;
  readonly message: string;
}

export type Report = (problem: Problem) => void;

/** One line a problem: `data/claims.yaml:12 (fired-six): message`. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ file, line, id, message }) =>
        `${file}${line === null ? '' : `:${line}`}${id === null ? '' : ` (${id})`}: ${message}`,
    )
    .join('\n');
}
