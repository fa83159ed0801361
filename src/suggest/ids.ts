// Ids of drafted records: short, of words that a reader of a link would recognise.
const empty = new Set(
  'a an and as at be been by for from had has have he her his in into is it its of on or said says she that the their they this to was were which who with'.split(
    ' ',
  ),
);
const mostWords = 4;

/** Of the first words of a text that say something, such as “hit-arms-depot”; with a number after it where it is taken. */
export function idFrom(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !empty.has(word));
  const id = (telling.length > 0 ? telling : words).slice(0, mostWords).join('-') || 'new';
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
