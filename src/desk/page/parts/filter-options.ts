// What a few typed letters can mean among many options.

export interface Option {
  readonly id: string;
  readonly label: string;
}

const most = 60;
const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those that begin so come first, then those of which a word begins so, then those that have the letters anywhere. */
export function filterOptions(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return options.slice(0, most);
  const rank = ({ id, label }: Option): number => {
    const words = plain(label);
    if (words.startsWith(wanted) || id.startsWith(wanted)) return 0;
    if (words.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
    return words.includes(wanted) || id.includes(wanted) ? 2 : 3;
  };
  return options
    .map((option, index) => ({ option, index, rank: rank(option) }))
    .filter((ranked) => ranked.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, most)
    .map(({ option }) => option);
}
