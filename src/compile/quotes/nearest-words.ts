// Where a text has words that are nearly the given ones.

/** How far words may be from those of the text and still be meant for them, as a share of their characters. */
const nearEnough = 0.3;
/** Only so many characters of long words are compared. */
const longestSearched = 200;
/** Words are also near where the text has so many of their first characters. */
const shortestBeginning = 20;

export interface NearWords {
  /** Where they begin in the text, in UTF-16 code units. */
  readonly start: number;
  /** 0 where the text has them, up to 1. */
  readonly distance: number;
}

/**
 * The place in a text that has the words nearest to these, by the fewest characters changed, left out and added, the first of several; null
 * where none is near. Look-alikes, such as ’ and ', A and a, count a quarter.
 */
export function nearestWords(text: string, words: string): NearWords | null {
  const searched = words.slice(0, longestSearched);
  if (searched.length === 0 || text.length === 0) return null;
  const found = cheapest(text, searched);
  const distance = found.cost / (differs * searched.length);
  if (distance <= nearEnough) return { start: found.start, distance };
  const beginning = longestBeginning(text, words);
  return beginning.length < shortestBeginning ? null : { start: text.indexOf(beginning), distance: nearEnough };
}

const looksAlike = 1;
const differs = 4;

/**
 * Sellers' algorithm: the edit distance of the words to every stretch of the text at once, one character of the text after the other. `costs[n]`
 * is that of the first n characters of the words to the best stretch that ends here, and `starts[n]` is where that begins.
 */
function cheapest(text: string, words: string): { readonly start: number; readonly cost: number } {
  const wanted = Array.from({ length: words.length }, (_, index) => words.charCodeAt(index));
  const wantedFolded = folded(words);
  const textFolded = folded(text);
  const costs = Int32Array.from({ length: words.length + 1 }, (_, count) => count * differs);
  const starts = new Int32Array(words.length + 1);
  let best = { start: 0, cost: costs[words.length] ?? 0 };
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    const characterFolded = textFolded[at];
    let diagonalCost = costs[0] ?? 0;
    let diagonalStart = at;
    starts[0] = at + 1;
    for (let count = 1; count <= words.length; count++) {
      const aboveCost = costs[count] ?? 0;
      const aboveStart = starts[count] ?? 0;
      const change =
        wanted[count - 1] === character ? 0 : wantedFolded[count - 1] === characterFolded ? looksAlike : differs;
      let cost = diagonalCost + change;
      let start = diagonalStart;
      if (aboveCost + differs < cost) {
        cost = aboveCost + differs;
        start = aboveStart;
      }
      const leftCost = (costs[count - 1] ?? 0) + differs;
      if (leftCost < cost) {
        cost = leftCost;
        start = starts[count - 1] ?? 0;
      }
      diagonalCost = aboveCost;
      diagonalStart = aboveStart;
      costs[count] = cost;
      starts[count] = start;
    }
    const cost = costs[words.length] ?? 0;
    if (cost < best.cost) best = { start: starts[words.length] ?? 0, cost };
  }
  return best;
}

/** Each character as one that it looks like: in lower case, with one kind of quotation mark, of dash and of space. */
function folded(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => {
    const character = text.charAt(index);
    if (/[‘’‚“”„«»`´′″"]/.test(character)) return 39;
    if (/[‐‑–—−]/.test(character)) return 45;
    if (/\s/.test(character)) return 32;
    return character.toLowerCase().charCodeAt(0);
  });
}

/** The longest beginning of the words that the text has. */
function longestBeginning(text: string, words: string): string {
  let [found, tooLong] = [0, words.length + 1];
  while (tooLong - found > 1) {
    const middle = Math.floor((found + tooLong) / 2);
    if (text.includes(words.slice(0, middle))) found = middle;
    else tooLong = middle;
  }
  return words.slice(0, found);
}
