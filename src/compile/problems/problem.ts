// What is wrong with a story, said so that an author can mend it. Problems are collected and shown together, never one at a time.

export interface Problem {
  /** Relative to the story's folder, such as `data/claims.yaml`. */
  readonly file: string;
  /** Counted from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** The record it stands in, where it has one. */
  readonly id: string | null;
  readonly message: string;
  /** Where else the same fault stands, such as each reference to a record that was given another id. */
  readonly also?: readonly Pick<Problem, 'file' | 'line' | 'id'>[];
}

export type Report = (problem: Problem) => void;

/** How many other places of one fault are named. */
const mostPlaces = 5;

/** One line a problem: `data/claims.yaml:12 (fired-six): message`. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, id, message, also = [] }) => {
      const others = also.slice(0, mostPlaces).map(placeOf);
      if (also.length > mostPlaces) others.push(`${also.length - mostPlaces} more`);
      const elsewhere = others.length > 0 ? ` (also ${others.join(', ')})` : '';
      return `${placeOf({ file, line })}${id === null ? '' : ` (${id})`}: ${message}${elsewhere}`;
    })
    .join('\n');
}

export const placeOf = ({ file, line }: Pick<Problem, 'file' | 'line'>) => `${file}${line === null ? '' : `:${line}`}`;
