// Ids for new records: a few of their words, and none that is taken.

const mostWords = 5;
/** Words that say nothing of what a sentence is about. */
const empty = new Set(
  'a an and are as at be by for from has have in is it its of on or that the this to was were with'.split(' '),
);

export function idFrom(words: string, taken: ReadonlySet<string>): string {
  const parts = words
    .normalize('NFD')
    .replaceAll(/\p{M}|[’']/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const telling = parts.filter((part) => !empty.has(part));
  const base = (telling.length > 0 ? telling : parts).slice(0, mostWords).join('-') || 'record';
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
