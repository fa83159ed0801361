// The dataset as the page receives it: a file, which may be another than was meant.
import type { Dataset } from './dataset';
import type { Quotation } from './quotation';

const lists = [
  'sources',
  'voices',
  'questions',
  'claims',
  'marks',
  'views',
  'events',
  'tour',
  'checks',
  'coverage',
] as const;

/**
 * Throws an Error that names `file` where the text is cut off, or is something else altogether, such as a host's page
 * about an error; and where words that it gives as an article's do not stand there.
 */
export function readDataset(text: string, file: string): Dataset {
  const name = file.split('/').at(-1);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(text.trim() === '' ? `${name} is empty` : `${name} is cut off or is not the story’s data`);
  }
  const dataset = value as Dataset;
  if (typeof dataset?.story?.title !== 'string' || !lists.every((list) => Array.isArray(dataset[list]))) {
    throw new Error(`${name} is not the story’s data`);
  }
  const texts = new Map(dataset.sources.map(({ id, text }) => [id, text]));
  const misquoted = misquotedIn(dataset, texts);
  if (misquoted !== null) throw new Error(`${name} quotes words that no article has there: ${misquoted}`);
  return dataset;
}

/** The first words in a value that are said to be an article's and are not there, letter for letter; null where all are. */
function misquotedIn(value: unknown, texts: ReadonlyMap<string, string>): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('exact' in value && 'source' in value) {
    const { source, exact, start, end } = value as Quotation;
    if (texts.get(source)?.slice(start, end) !== exact) return String(exact);
  }
  for (const part of Object.values(value)) {
    const misquoted = misquotedIn(part, texts);
    if (misquoted !== null) return misquoted;
  }
  return null;
}
