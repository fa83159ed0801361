// A problem in a story's files, worded for the author who has to correct it. Problems are collected and shown together.

import type { Span } from '../../model/quotation';

export interface Problem {
  /** Relative to the story's folder, such as `data/claims.yaml`. */
  readonly file: string;
  /** Counted from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** The record it is in; null outside of records. */
  readonly id: string | null;
  readonly message: string;
  /** Where in the file it is, where that is more than a line: for the desk, which shows it beside its field. */
  readonly path?: Path;
  /** The words of an article that it speaks of, by its source: for the desk, which shows it beside them. */
  readonly words?: { readonly source: string; readonly spans: readonly Span[] };
  /** Where else the same problem is, such as each reference to a record whose id was changed. */
  readonly also?: readonly Pick<Problem, 'file' | 'line' | 'id'>[];
}

export type Report = (problem: Problem) => void;

/** Where a value is in a file: the names of fields, and the indices of lists. */
export type Path = readonly (string | number)[];

/** Reports a problem at a place in a record. */
export type ReportAt = (path: Path, message: string) => void;

/** The most other places of one problem that are listed. */
const mostPlaces = 5;

/** A line for each problem: `data/claims.yaml:12 (sent-six): message`. */
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
