// Names in an article: runs of words with capitals that name a person, a place, a body or a thing. English copy, letters of every script.
import type { Span } from '../../model/quotation';
import {
  calendarWords,
  isOfNation,
  namesNobody,
  openers,
  ordinaryToo,
  partsOfNames,
  saysOfWhat,
  titlesBeforeNames,
} from './capitalised-words';
import { sentencesOf } from './sentences';

export interface NameToken extends Span {
  readonly name: string;
}

/** What is known to be a name wherever it stands, also where every word has a capital. */
export interface KnownNames {
  /** As it is written, of one word or more. */
  readonly has: (name: string) => boolean;
}

interface Run {
  readonly words: readonly NameToken[];
  /** How its first word stands: where an ordinary word would have a capital too, or not. */
  readonly opens: boolean;
  /** It stands in a line in which every longer word has a capital. */
  readonly headline: boolean;
}

// One word of a name: initials ("U.S.", "V."), or letters from a capital on, with what stands behind an apostrophe or a hyphen where it
// belongs to the name ("O’Brien", "Spokesman-Review", "Rostov-on-Don", "Kh-22"), and without "’s".
const letters = String.raw`[\p{L}\p{M}\p{N}]`;
const word = new RegExp(
  String.raw`(?<!${letters}|</?)(?:\p{Lu}\.(?:\p{Lu}\.)*(?!${letters})` +
    String.raw`|\p{Lu}${letters}*(?:['’](?!(?:s|S|re|ve|ll|d|m|t)(?!${letters}))\p{L}${letters}*)*` +
    String.raw`(?:-(?:(?:an|by|de|der|en|in|la|le|on|sur|the|upon)-)?(?:(?:\p{Lu}\.)+(?!${letters})|\p{Lu}${letters}*)|-\p{N}+(?!${letters}))*)`,
  'gu',
);
const joins =
  /^(?:-elect)?[ \u00a0]+(?:(?:of(?: the)?|al|bin|da|de|de la|del|della|den|der|di|do|dos|du|el|ibn|la|le|ul|van|van de[nr]?|von|von der) +)?$/u;
const joinsWithOf = /\bof\b/;
// An ordinary word has a capital at the beginning of a sentence, and of what stands in quotation marks, in brackets, after a colon or a dash.
const opening = /(?:^|[“"„‘«(:;|–—•]|(?<=^|\s)[-*]|(?<=[\s“"(])’)[\s“"„‘«(]*$/u;

/** Every name in the text, once for each time it stands there, without `The` before it and `’s` after it. */
export function namesIn(text: string, known: KnownNames): NameToken[] {
  const runs = runsIn(text);
  const inText = trusted(runs, text);
  const isKnown = (name: string) => inText.has(name) || (known.has(name) && !ordinaryToo.has(name));
  return runs
    .flatMap((run) => (run.headline ? knownPartsOf(run, text, isKnown) : nameOf(run, text, isKnown)))
    .flatMap((name) => partsOf(name, known))
    .sort((a, b) => a.start - b.start);
}

function runsIn(text: string): Run[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const headline = isHeadline(sentence);
    const runs: { words: NameToken[]; opens: boolean; headline: boolean }[] = [];
    for (const match of sentence.matchAll(word)) {
      const token = { start: start + match.index, end: start + match.index + match[0].length, name: match[0] };
      const before = runs.at(-1)?.words.at(-1);
      const between = before && text.slice(before.end, token.start);
      const joined =
        before &&
        between !== undefined &&
        (joins.test(between) || (between === '. ' && titlesBeforeNames.has(before.name)));
      if (joined) runs.at(-1)?.words.push(token);
      else runs.push({ words: [token], opens: opening.test(text.slice(start, token.start)), headline });
    }
    return runs;
  });
}

/** A line in which every longer word has a capital, as in American headlines: there capitals tell nothing. */
function isHeadline(sentence: string): boolean {
  if (/[.!?]["”’)]*$/u.test(sentence) || /^(?:By|Photo)\b/u.test(sentence)) return false;
  const long = sentence.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((one) => /^\p{Lu}/u.test(one)).length >= 0.7 * long.length;
}

/** What stands with a capital where no ordinary word has one: by itself, or as the last word of a name, such as a surname. */
function trusted(runs: readonly Run[], text: string): ReadonlySet<string> {
  const names = runs
    .filter(({ headline }) => !headline)
    .flatMap(({ words, opens }) => {
      const [first, second] = words;
      const own = opens && first && second && beginsOnly(first, second, text) ? words.slice(1) : words;
      if (own.length === 0 || (own === words && opens && own.length === 1)) return [];
      return [own.map(({ name }) => name).join(' '), own.at(-1)?.name ?? ''];
    });
  return new Set(names.filter((name) => name.length > 1 && !partsOfNames.has(name)));
}

/** Whether the first word has its capital from the sentence: "While Fiji", "Officials of Fiji"; but "President Jane Smith". */
const beginsOnly = (first: NameToken, second: NameToken, text: string) =>
  openers.has(first.name.toLowerCase()) || joinsWithOf.test(text.slice(first.end, second.start));

const isDate = (words: readonly NameToken[]) => words.every(({ name }) => calendarWords.has(name.replace(/\.$/, '')));

/** The name that a run is, without what only begins the sentence or says of what nation the named is. */
function nameOf({ words, opens }: Run, text: string, isKnown: (name: string) => boolean): NameToken[] {
  const own = [...words];
  const [first, second] = own;
  if (first && opens && !isName(first, own, text, isKnown)) {
    own.shift();
    if (second && !beginsOnly(first, second, text)) own.unshift(first);
  }
  while (own[0] && /^(?:The|A|An|I)$/.test(own[0].name)) own.shift();
  const names = own.map(({ name }) => name);
  if (own.length === 0 || isDate(own) || saysOfWhat(names) || (own.length === 1 && namesNobody.has(names[0] ?? '')))
    return [];
  for (let length = own.length - 1; length > 0; length--) {
    if (isOfNation(names.slice(0, length))) return [joinedAs(own.slice(length), text)];
  }
  return [joinedAs(own, text)];
}

/** Whether the word at the beginning of a sentence is a name, or the first word of one, by what is known of it. */
function isName(
  first: NameToken,
  run: readonly NameToken[],
  text: string,
  isKnown: (name: string) => boolean,
): boolean {
  const { name, end } = first;
  if (openers.has(name.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(name)) return false;
  // "(Ukroboronprom)"
  if (run.length === 1 && text[first.start - 1] === '(' && text[end] === ')') return true;
  if (isKnown(name) || isKnown(run.map((part) => part.name).join(' '))) return true;
  // "NASA", "U.S.", "SeaLand", "F-16"
  if (/\p{Lu}\.?\p{Lu}|\p{Ll}\p{Lu}|-\p{N}/u.test(name) || /^\p{Lu}\.\p{Lu}/u.test(name)) return true;
  // "Smith said": a word that is no plural and has no article.
  return (
    run.length === 1 &&
    !/s$|^(?:Police|People|Nobody|Everybody)$/.test(name) &&
    /^ (?:said|told|says|wrote)\b/.test(text.slice(end))
  );
}

/** In a headline only what is known as a name counts, and what is written in capitals. */
function knownPartsOf({ words }: Run, text: string, isKnown: (name: string) => boolean): NameToken[] {
  const shouted = words.every(({ name }) => !/\p{Ll}/u.test(name));
  const found: NameToken[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const part = joinedAs(words.slice(from, to), text);
      const acronym =
        to - from === 1 && /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(part.name) && (!shouted || words.length === 1);
      if (namesNobody.has(part.name)) continue;
      if (!acronym && !(isKnown(part.name) && !isDate(words.slice(from, to)))) continue;
      if (!saysOfWhat(words.slice(from, to).map(({ name }) => name))) found.push(part);
      from = to - 1;
      break;
    }
  }
  return found;
}

/** "South Korea-U.S." is two names where either side of the hyphen is known as one. */
function partsOf(name: NameToken, known: KnownNames): NameToken[] {
  if (known.has(name.name)) return [name];
  for (const { index } of name.name.matchAll(/-/g)) {
    const [before, after] = [name.name.slice(0, index), name.name.slice(index + 1)];
    if (!known.has(before) && !known.has(after)) continue;
    const middle = name.start + index;
    return [
      { start: name.start, end: middle, name: before },
      ...partsOf({ start: middle + 1, end: name.end, name: after }, known),
    ].filter((part) => !saysOfWhat(part.name.split(' ')));
  }
  return [name];
}

function joinedAs(words: readonly NameToken[], text: string): NameToken {
  const start = words[0]?.start ?? 0;
  const last = words.at(-1);
  // "on X." ends a sentence; "the U.S." is written so.
  const end = last ? last.end - (/^\p{Lu}\.$/u.test(last.name) ? 1 : 0) : 0;
  return { start, end, name: text.slice(start, end) };
}
