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
  /**
   * The sentence of an article that it is about, as it stands there. Problems about one sentence are shown together below it, and `toDo`, which
   * is then the same for all of them, once.
   */
  readonly sentence?: { readonly exact: string; readonly toDo: string };
}

export type Report = (problem: Problem) => void;

/**
 * One line a problem: `data/claims.yaml:12 (fired-six): message`. Those about a sentence of an article stand below one line that has it:
 *
 *     seeds/000.txt:5 (000): “The ministry said that six were fired.”
 *         the number “six” is in no passage
 *         to do: quote it in a claim
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sentences = new Map<string, Problem[]>();
  const blocks: Problem[][] = [];
  for (const problem of problems) {
    const { file, line, sentence } = problem;
    const key = sentence && JSON.stringify([file, line, sentence]);
    const others = key && sentences.get(key);
    if (others) others.push(problem);
    else {
      const block = [problem];
      blocks.push(block);
      if (key) sentences.set(key, block);
    }
  }
  return blocks.map(formatBlock).join('\n');
}

function formatBlock(block: readonly Problem[]): string {
  const [first] = block;
  if (!first) return '';
  const { file, line, id, message, sentence, also = [] } = first;
  const where = `${placeOf({ file, line })}${id === null ? '' : ` (${id})`}`;
  const others = also.slice(0, mostPlaces).map(placeOf);
  if (also.length > mostPlaces) others.push(`${also.length - mostPlaces} more`);
  if (!sentence) return `${where}: ${message}${others.length > 0 ? ` (also ${others.join(', ')})` : ''}`;
  const below = [...block.map((problem) => problem.message), `to do: ${sentence.toDo}`];
  return [`${where}: “${sentence.exact.replaceAll('\n', ' ')}”`, ...below.map((text) => `    ${text}`)].join('\n');
}

/** Where a problem stands: `data/claims.yaml:12`. */
export const placeOf = ({ file, line }: Pick<Problem, 'file' | 'line'>) => `${file}${line === null ? '' : `:${line}`}`;

/** How many other places of one fault are named. */
const mostPlaces = 5;
