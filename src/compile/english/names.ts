// The names in an article: words with capitals that name a person, a place, an organisation or a thing, in letters of every script.
import type { Span } from '../../model/quotation';
import {
  calendarWords,
  isAdjective,
  isNationality,
  openers,
  partsOfNames,
  titlesAndZones,
  titlesBeforeNames,
  townsThatAreWords,
} from './capitalised-words';
import { sentencesIn } from './sentences';

export interface NameToken extends Span {
  readonly name: string;
}

/** Names of places, which count even in a line in which every word has a capital. */
export interface PlaceNames {
  readonly has: (name: string) => boolean;
}

interface Run {
  readonly words: readonly NameToken[];
  /** Its first word is where any word has a capital. */
  readonly isOpening: boolean;
  /** It is in a line in which every longer word has a capital. */
  readonly isInHeadline: boolean;
}

// One word of a name: initials ("U.S.", "V."), or letters from a capital on, with what follows an apostrophe or a hyphen where it
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
// Where any word has a capital: at the beginning of a sentence, in quotation marks or brackets, after a colon or a dash.
const opening = /(?:^|[“"„‘«(:;|–—•]|(?<=^|\s)[-*]|(?<=[\s“"(])’)[\s“"„‘«(]*$/u;

/** Every occurrence of a name, without “The” before it and “’s” after it. */
export function namesIn(text: string, placeNames: PlaceNames): NameToken[] {
  const runs = runsIn(text);
  const inText = certainNames(runs, text);
  const isKnown = (name: string) => inText.has(name) || (placeNames.has(name) && !townsThatAreWords.has(name));
  return runs
    .flatMap((run) => (run.isInHeadline ? knownPartsOf(run, text, isKnown) : nameOf(run, text, isKnown)))
    .flatMap((name) => partsOf(name, placeNames))
    .sort((a, b) => a.start - b.start);
}

function runsIn(text: string): Run[] {
  return sentencesIn(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const isInHeadline = isHeadline(sentence);
    const runs: { words: NameToken[]; isOpening: boolean; isInHeadline: boolean }[] = [];
    for (const match of sentence.matchAll(word)) {
      const token = { start: start + match.index, end: start + match.index + match[0].length, name: match[0] };
      const before = runs.at(-1)?.words.at(-1);
      const between = before && text.slice(before.end, token.start);
      const joined =
        before &&
        between !== undefined &&
        (joins.test(between) || (between === '. ' && titlesBeforeNames.has(before.name)));
      if (joined) runs.at(-1)?.words.push(token);
      else runs.push({ words: [token], isOpening: opening.test(text.slice(start, token.start)), isInHeadline });
    }
    return runs;
  });
}

/** Whether every longer word of a line has a capital, as in American headlines, where a capital does not mean a name. */
function isHeadline(sentence: string): boolean {
  if (/[.!?]["”’)]*$/u.test(sentence) || /^(?:By|Photo)\b/u.test(sentence)) return false;
  const long = sentence.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((one) => /^\p{Lu}/u.test(one)).length >= 0.7 * long.length;
}

/** The names, and their last words, such as surnames, that have a capital where other words have none. */
function certainNames(runs: readonly Run[], text: string): ReadonlySet<string> {
  const names = runs
    .filter(({ isInHeadline }) => !isInHeadline)
    .flatMap(({ words, isOpening }) => {
      const [first, second] = words;
      const part = isOpening && first && second && beginsOnly(first, second, text) ? words.slice(1) : words;
      if (part.length === 0 || (part === words && isOpening && part.length === 1)) return [];
      return [part.map(({ name }) => name).join(' '), part.at(-1)?.name ?? ''];
    });
  return new Set(names.filter((name) => name.length > 1 && !partsOfNames.has(name)));
}

/** Whether the first word has a capital only because it begins the sentence: "While Fiji", "Officials of Fiji"; but "President Jane Smith". */
const beginsOnly = (first: NameToken, second: NameToken, text: string) =>
  openers.has(first.name.toLowerCase()) || joinsWithOf.test(text.slice(first.end, second.start));

const isDate = (words: readonly NameToken[]) => words.every(({ name }) => calendarWords.has(name.replace(/\.$/, '')));

/** The name in a run, without a word that only begins the sentence and without a nationality. */
function nameOf({ words, isOpening }: Run, text: string, isKnown: (name: string) => boolean): NameToken[] {
  const rest = [...words];
  const [first, second] = rest;
  if (first && isOpening && !isName(first, rest, text, isKnown)) {
    rest.shift();
    if (second && !beginsOnly(first, second, text)) rest.unshift(first);
  }
  while (rest[0] && /^(?:The|A|An|I)$/.test(rest[0].name)) rest.shift();
  const names = rest.map(({ name }) => name);
  if (
    rest.length === 0 ||
    isDate(rest) ||
    isAdjective(names) ||
    (rest.length === 1 && titlesAndZones.has(names[0] ?? ''))
  )
    return [];
  for (let length = rest.length - 1; length > 0; length--) {
    if (isNationality(names.slice(0, length))) return [joinedAs(rest.slice(length), text)];
  }
  return [joinedAs(rest, text)];
}

/** Whether the word at the beginning of a sentence is a name, or the first word of one. */
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
  // "Smith said": a word that is no plural and has no "a" or "the" before it.
  return (
    run.length === 1 &&
    !/s$|^(?:Police|People|Nobody|Everybody)$/.test(name) &&
    /^ (?:said|told|says|wrote)\b/.test(text.slice(end))
  );
}

/** In a headline only known names count, and abbreviations in capitals. */
function knownPartsOf({ words }: Run, text: string, isKnown: (name: string) => boolean): NameToken[] {
  const isAllCapitals = words.every(({ name }) => !/\p{Ll}/u.test(name));
  const found: NameToken[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const part = joinedAs(words.slice(from, to), text);
      const acronym =
        to - from === 1 &&
        /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(part.name) &&
        (!isAllCapitals || words.length === 1);
      if (titlesAndZones.has(part.name)) continue;
      if (!acronym && !(isKnown(part.name) && !isDate(words.slice(from, to)))) continue;
      if (!isAdjective(words.slice(from, to).map(({ name }) => name))) found.push(part);
      from = to - 1;
      break;
    }
  }
  return found;
}

/** "South Korea-U.S." is two names, since one side of the hyphen is a place. */
function partsOf(name: NameToken, placeNames: PlaceNames): NameToken[] {
  if (placeNames.has(name.name)) return [name];
  for (const { index } of name.name.matchAll(/-/g)) {
    const [before, after] = [name.name.slice(0, index), name.name.slice(index + 1)];
    if (!placeNames.has(before) && !placeNames.has(after)) continue;
    const middle = name.start + index;
    return [
      { start: name.start, end: middle, name: before },
      ...partsOf({ start: middle + 1, end: name.end, name: after }, placeNames),
    ].filter((part) => !isAdjective(part.name.split(' ')));
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
