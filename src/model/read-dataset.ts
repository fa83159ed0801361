// The dataset as the page receives it: a file, which may be another than was meant.
import type { Dataset } from './dataset';

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

/** Throws an Error that names `file` where the text is cut off, or is something else altogether, such as a host's page about an error. */
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
  return dataset;
}
