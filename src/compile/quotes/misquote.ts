// For words that an article does not have: the nearest words that it has, and the first difference.
import { escapeOf, isInvisible, nameOfCharacter } from './character-names';
import { nearestWords } from './nearest-words';

interface Article {
  readonly id: string;
  readonly text: string;
}

/**
 * The nearest words in a text, or else in the other articles, and how they differ; to be put after "is not in this source, letter for letter".
 */
export function misquote(text: string, words: string, others: readonly Article[] = []): string {
  const having = others.filter((other) => other.text.includes(words)).map(({ id }) => id);
  if (having.length > 0)
    return `; source ${having.join(' and ')} has these words: name it under \`source\`, or quote words of this one`;
  const leftOut = ellipsisOf(text, words);
  if (leftOut.all) return ': the ellipsis is not in the article; quote the words before and after it as two passages';
  const difference = firstDifference(text, leftOut.missing);
  if (difference !== null) return `: ${difference}`;
  const nearby = nearestArticle(others, words);
  if (nearby) return `, and has no words near them; source ${nearby.id} has: ${firstDifference(nearby.text, words)}`;
  return others.length > 0 ? ', and no source has words near them' : ', and has no words near them';
}

/** The article that has the words nearest to these; null where none has any that are near. */
export function nearestArticle<Other extends { readonly text: string }>(
  articles: readonly Other[],
  words: string,
): Other | null {
  const near = articles.flatMap((article) => {
    const found = nearestWords(article.text, words);
    return found ? [{ article, distance: found.distance }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.article ?? null;
}

/** For words with an ellipsis: whether a text has all parts between ellipses, and the first part that it does not have. */
function ellipsisOf(text: string, words: string): { readonly all: boolean; readonly missing: string } {
  const parts = words.split(/\s*(?:\[(?:…|\.{3})\]|…|\.{3})\s*/).filter((part) => part !== '');
  const missing = parts.find((part) => !text.includes(part));
  return { all: parts.length > 1 && missing === undefined, missing: parts.length > 1 ? (missing ?? words) : words };
}

/**
 * How words differ from the nearest that a text has, with what these are: "after “Biden” you have ’ U+2019 right single quotation mark, the
 * article has ' U+0027 apostrophe; line 4 has “after Biden's permission”". Null where no words are near, and where the text has them.
 */
export function firstDifference(text: string, words: string): string | null {
  const nearest = nearestWords(text, words);
  if (!nearest || text.includes(words)) return null;
  const { start } = nearest;
  let same = 0;
  while (same < words.length && words[same] === text[start + same]) same++;
  // A letter with its accents is one to a reader.
  while (same > 0 && /^[\p{M}\u{DC00}-\u{DFFF}]/u.test(words.slice(same) || text.slice(start + same))) same--;
  const place = start + same;
  const line = text.slice(0, place).split('\n').length;
  const difference = differenceAt(words, same, text, place);
  const before = words
    .slice(0, difference.from)
    .match(/\S*\s*$/)?.[0]
    ?.trim();
  return `${before ? `after “${before}” ` : ''}${difference.message}; line ${line} has “${around(text, start, place)}”`;
}

/** `from`: where in the words the difference begins; for whole words, the beginning of the word. */
function differenceAt(words: string, same: number, text: string, place: number): { from: number; message: string } {
  const [yours, theirs] = [letterAt(words, same), letterAt(text, place)];
  if (differAsWords(words.slice(0, same), yours, theirs)) {
    const [yourWord, theirWord] = [wordAt(words, same), wordAt(text, place)];
    const message = `you have “${yourWord.word}”, the article has “${theirWord.word}”`;
    return { from: yourWord.start, message };
  }
  return { from: same, message: differenceOf(yours, theirs) };
}

/** Whether the difference is shown by words, not by characters: another letter, or a longer word. */
function differAsWords(before: string, yours: string, theirs: string): boolean {
  if (isLetter(yours) && isLetter(theirs)) {
    return isLatin(yours) === isLatin(theirs) && yours.normalize() !== theirs.normalize();
  }
  return (
    isLetter(yours) !== isLetter(theirs) &&
    /\p{L}$/u.test(before) &&
    /^[ .,;:!?]/.test(isLetter(yours) ? theirs : yours)
  );
}

function differenceOf(yours: string, theirs: string): string {
  if (yours === '') return 'your words end, and the article goes on';
  if (theirs === '') return `the article ends, and you have ${nameOfCharacter(yours)}`;
  if (yours.normalize() === theirs.normalize()) {
    const count = ({ length }: readonly string[]) => (length === 1 ? 'one character' : `${length} characters`);
    return `the letters are composed differently: “${theirs}” is ${count([...yours])} here and ${count([...theirs])} in the article; ${written(theirs)}`;
  }
  if (/^[\n\r]/.test(theirs)) return 'your words run over a line break of the article: quote them as two passages';
  if (isInvisible(theirs)) return `the article has ${nameOfCharacter(theirs)}, which nobody sees; ${written(theirs)}`;
  if (isInvisible(yours))
    return `you have ${nameOfCharacter(yours)}, which nobody sees and the article does not have: remove it`;
  const unusual = /^\s/.test(theirs) && theirs !== ' ' ? `; ${written(theirs)}` : '';
  return `you have ${nameOfCharacter(yours)}, the article has ${nameOfCharacter(theirs)}${unusual}`;
}

const written = (characters: string) =>
  `copy the words from the article, or write ${escapeOf(characters)} there, the whole in double quotation marks`;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A character as readers see it, with its accents. */
const letterAt = (text: string, at: number) => [...graphemes.segment(text.slice(at, at + 16))][0]?.segment ?? '';
const isLetter = (character: string) => /^[\p{L}\p{N}]/u.test(character);
const isLatin = (character: string) => /^[\p{Script=Latin}\p{N}]/u.test(character);

/** The whole word at a place, and where it begins. */
function wordAt(text: string, at: number): { readonly word: string; readonly start: number } {
  const before = /[\p{L}\p{M}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}’'-]*/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  return { word: before + after, start: at - before.length };
}

/** Characters of a text that are shown on either side of a difference. */
const shownLength = 40;

/** Whole words on either side of a place, from the beginning of the nearest words on. */
function around(text: string, start: number, place: number): string {
  const { start: wordStart } = wordAt(text, start);
  const first = Math.max(wordStart, place - shownLength);
  const from = text.slice(first, place).replace(first > wordStart ? /^\S*\s*/ : /^\s*/, '');
  const to = text.slice(place, place + shownLength);
  const cut = place + shownLength < text.length ? to.replace(/\s+\S*$/, '') : to;
  return `${from}${cut}`.replaceAll(/\s*\n\s*/g, ' ⏎ ').trim();
}
