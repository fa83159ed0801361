// What a source is called, held against what its text states of itself and against the address that it was taken from.
import type { Authored } from '../schema/schema';

type SourceRecord = Authored['sources.yaml'][number];

/** What is wrong with the names that readers see of a source: each with the field it stands in. */
export function faultsOfOutlet(record: SourceRecord): { readonly path: readonly string[]; readonly message: string }[] {
  const { label, address, published } = record;
  const statements = [record.title, record.publisher, record.byline, published].map((statement) => statement?.exact);
  const stated = [...statements, address?.publisher].filter((words) => words !== undefined);
  const faults: { path: readonly string[]; message: string }[] = [];

  const unknown = namesIn(label).filter((name) => !stated.some((words) => has(words, name)));
  if (unknown.length > 0) {
    const message = `“${label}” names ${listed(unknown)}, which the text does not state of itself in its title, publisher or byline; if you know the outlet from where you got the text, give \`address: { url, publisher, accessed }\`, and else call the source by what the text states, or “${notStated}”`;
    faults.push({ path: ['label'], message });
  }
  for (const field of ['title', 'publisher', 'byline'] as const) {
    const { exact = '', reads = '' } = record[field] ?? {};
    const added = namesIn(reads).filter((name) => !has(exact, name));
    if (added.length === 0) continue;
    const message = `“${reads}” names ${listed(added)}, which does not stand in “${exact}”; \`reads\` leaves out markup and layout, and adds no name`;
    faults.push({ path: [field, 'reads'], message });
  }
  if (address && published && address.accessed < published.date) {
    const message = `the text was taken from its address on ${address.accessed}, before the day that it gives as its own, ${published.date}; one of the two is wrong`;
    faults.push({ path: ['address', 'accessed'], message });
  }
  return faults;
}

const notStated = 'Outlet not stated';
/** Words that a label may begin with where it names nobody: "A wire report". */
const openingWords = new Set([
  'A',
  'An',
  'The',
  'Agency',
  'Article',
  'Local',
  'News',
  'Newspaper',
  'Report',
  'Unnamed',
  'Wire',
]);

/** The words that are names by their capitals, and numbers. */
function namesIn(label: string): string[] {
  if (label === notStated) return [];
  return wordsIn(label).filter(
    (word, index) => /^[\p{Lu}\p{N}]/u.test(word) && !(index === 0 && openingWords.has(word)),
  );
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [];

/** Whether a word stands in words whole, in capitals or not, as mastheads are. */
const has = (words: string, name: string) => wordsIn(words.toLowerCase()).includes(name.toLowerCase());

const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' and ');
