// The dataset as a file, which the page fetches. It contains the articles, so a quotation is written as its id alone,
// `{"quote":"wire:120-164"}`, and its words are taken from the article when the file is read.
import type { Dataset } from './dataset';
import { type Quotation, quotationAt } from './quotation';

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

export function writeDataset(dataset: Dataset): string {
  return JSON.stringify(dataset, (_, value: unknown) => {
    if (!isQuotation(value)) return value;
    const { id, source, exact, start, end, ...rest } = value;
    return { quote: id, ...rest };
  });
}

/**
 * Throws an Error that names `file` where the text is cut off, is something else, such as a host's error page, or quotes what no article
 * has.
 */
export function readDataset(text: string, file: string): Dataset {
  const name = file.split('/').at(-1);
  let value: Partial<Dataset> | null;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(text.trim() === '' ? `${name} is empty` : `${name} is cut off or is not the story’s data`);
  }
  if (typeof value?.story?.title !== 'string' || !lists.every((list) => Array.isArray(value[list]))) {
    throw new Error(`${name} is not the story’s data`);
  }
  const texts = new Map(value.sources?.map(({ id, text }) => [id, text]));
  return withWords(value, (id) => {
    const [, source = '', start, end] = /^(.+):(\d+)-(\d+)$/.exec(id) ?? [];
    try {
      return quotationAt({ id: source, text: texts.get(source) ?? '' }, { start: Number(start), end: Number(end) });
    } catch {
      throw new Error(`${name} quotes words that no article has: ${id}`);
    }
  }) as Dataset;
}

/** A value with every quotation in it read from its id. */
function withWords(value: unknown, quotationOf: (id: string) => Quotation): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withWords(part, quotationOf));
  if ('quote' in value) {
    const { quote, ...rest } = value;
    return { ...quotationOf(String(quote)), ...rest };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withWords(part, quotationOf)]));
}

const isQuotation = (value: unknown): value is Quotation =>
  typeof value === 'object' && value !== null && 'exact' in value && 'start' in value && 'end' in value;
