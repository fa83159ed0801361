// The names that readers see of a source: they must be stated in its text or known from its address.
import type { Authored } from '../schema/schema';

type SourceRecord = Authored['sources.yaml'][number];

/** What is wrong with them, each with its field. */
export function faultsOfOutletNames(
  record: SourceRecord,
): { readonly path: readonly string[]; readonly message: string }[] {
  const { label, address, published } = record;
  const statements = [record.title, record.publisher, record.byline, published].map((statement) => statement?.exact);
  const stated = [...statements, address?.publisher].filter((words) => words !== undefined);
  const faults: { path: readonly string[]; message: string }[] = [];

  const unstated = namesIn(label).filter((name) => !stated.some((words) => has(words, name)));
  if (unstated.length > 0) {
    const message = `“${label}” names ${listed(unstated)}, which the text does not state in its title, publisher or byline; if you know the outlet from where you got the text, give \`address: { url, publisher, accessed }\`; otherwise write what the text states, or “${unknownOutlet}”`;
    faults.push({ path: ['label'], message });
  }
  for (const field of ['title', 'publisher', 'byline'] as const) {
    const { exact = '', reads = '' } = record[field] ?? {};
    const added = namesIn(reads).filter((name) => !has(exact, name));
    if (added.length === 0) continue;
    const message = `“${reads}” names ${listed(added)}, which is not in “${exact}”; \`reads\` leaves out markup and layout, and adds no name`;
    faults.push({ path: [field, 'reads'], message });
  }
  if (address && published && address.accessed < published.date) {
    const message = `the text was taken from its address on ${address.accessed}, before it was published on ${published.date}; one of the two dates is wrong`;
    faults.push({ path: ['address', 'accessed'], message });
  }
  return faults;
}

/** What an article is called where its text states no outlet. */
export const unknownOutlet = 'An article of unknown publisher';
/** Words that a label without a name may begin with: "A wire report". */
const openingWords = new Set('A An The Agency Article Local News Newspaper Outlet Report Unnamed Wire'.split(' '));

/** The words with a capital, and numbers. */
function namesIn(label: string): string[] {
  return wordsIn(label).filter(
    (word, index) => /^[\p{Lu}\p{N}]/u.test(word) && !(index === 0 && openingWords.has(word)),
  );
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [];

/** Whether words have a whole word, in capitals or not, as mastheads have it. */
const has = (words: string, name: string) => wordsIn(words.toLowerCase()).includes(name.toLowerCase());

const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' and ');
