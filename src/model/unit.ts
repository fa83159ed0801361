// English units in any number and spelling: "boat" and "boats" are one unit, "sq. meters" and "m²" too.

const sameWords: ReadonlyMap<string, string> = new Map([
  ['sq', 'square'],
  ['cu', 'cubic'],
  ['%', 'percent'],
  ['m²', 'square meter'],
  ['km²', 'square kilometer'],
  ['m³', 'cubic meter'],
  ['metre', 'meter'],
  ['kilometre', 'kilometer'],
  ['km', 'kilometer'],
  ['litre', 'liter'],
  ['hr', 'hour'],
  ['min', 'minute'],
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['foot', 'feet'],
]);

/** The words of a unit in the singular and in one spelling, for comparison. */
export function plainUnit(unit: string): string[] {
  const words = unit
    .toLowerCase()
    .replaceAll('per cent', 'percent')
    .split(/[\s-]+/);
  return words.flatMap((word) => {
    const one = singular(word.replace(/\.$/, ''));
    return (sameWords.get(one) ?? one).split(' ');
  });
}

export const isSameUnit = (first: string, second: string): boolean =>
  first === second || plainUnit(first).join(' ') === plainUnit(second).join(' ');

const irregularPlurals = new Set('people men women children feet troops aircraft personnel'.split(' '));
export const isPlural = (word: string): boolean =>
  irregularPlurals.has(word.toLowerCase()) || (/s$/i.test(word) && !/(?:ss|us|is|['’]s)$/i.test(word));

/** Drops the e of "house" as well as that of "boxes", since both become the same and only comparisons use the result. */
function singular(word: string): string {
  if (irregularPlurals.has(word)) return word;
  const one = isPlural(word) ? word.replace(/ies$/, 'y').replace(/s$/, '') : word;
  return one.replace(/(?<=s|x|z|ch|sh)e$/, '');
}
