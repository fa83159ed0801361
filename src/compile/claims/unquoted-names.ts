// Whether the names in a sentence of ours stand in the words that it is about. A name here is any word with a capital that is not the
// sentence’s own: of people, places, bodies and things, titles (“President”) and adjectives (“Fijian”), which are names of their own.

import type { Span } from '../../model/quotation';
import type { Source } from '../../model/source';
import { isOfNation, openers, ordinaryToo } from '../english/capitalised-words';
import { datesIn } from '../english/dates';
import { nameTokens } from '../english/name-matching';
import type { KnownNames } from '../english/names';
import { sentencesOf } from '../english/sentences';
import type { Authored } from '../schema/schema';
import { eitherCase, lowerFirst, namesOfVoice } from './voice-names';

/** What is known of the names of a story. */
export interface StoryNames {
  /** Lists of names that mean the same, such as the aliases of one place. */
  readonly alike: readonly (readonly string[])[];
  /** Whether a word that begins a sentence is a name there: nowhere small in the articles, and known, or with a capital within a sentence of theirs. */
  readonly isName: (word: string) => boolean;
}

interface Word extends Span {
  readonly letters: string;
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;
// Initials ("U.S.", "V."), or letters from a capital on, without "’s"; "O’Brien" is one word.
const wordWithCapital = new RegExp(
  String.raw`(?<!${letter})(?:(?:\p{Lu}\.)+(?!${letter})|\p{Lu}${letter}*(?:[’']\p{Lu}${letter}+)*)`,
  'gu',
);
// What stands between two words of one name in an article, and in a sentence of ours: of that we ask less, so that “the President of Fiji” is
// two names. “Fiji’s Marama” is two in both.
const withinTheirs =
  /^(?:[ \u00a0]|-|[ \u00a0](?:of|of the|for|al|bin|da|de|de la|del|der|di|du|la|van|van der|von|von der)[ \u00a0])$/u;
const withinOurs = /^[ \u00a0-]$/u;
// "Fiji’s Ministry of Health", but not "US officials", of which only one word is a name.
const onlyNames = /^(?:(?:of|the|and|for|de|der|von|van)[ \u00a0-]|\p{Lu}\S*(?:[ \u00a0]|$))+$/u;
// An ordinary word has a capital at the beginning of a sentence, of words in quotation marks or brackets, and after a colon or a dash.
const opening = /(?:^|[“"„‘«([:–—]\s*|(?:^|\s)[’'])$/u;

/** The names of a story: those of its voices and places, the words that its articles write as names, and what else is known. */
export const namesOfStory = (
  authored: Authored,
  sources: readonly Pick<Source, 'text'>[],
  known: KnownNames,
): StoryNames =>
  storyNames(
    [
      ...authored['voices.yaml'].map(namesOfVoice),
      ...authored['places.yaml'].places.map(({ name, aliases }) => [name, ...aliases]),
    ],
    sources.map(({ text }) => text),
    known,
  );

/** `alike`: lists of names that mean the same. `texts`: the articles. `known`: what else is known to be a name. */
export function storyNames(
  alike: readonly (readonly string[])[],
  texts: readonly string[],
  known: KnownNames = { has: () => false },
): StoryNames {
  const inside = texts.flatMap((text) => {
    const words = wordsWithCapital(text);
    return sentencesOf(text).flatMap(({ start, end }) =>
      words.filter((word) => start <= word.start && word.end <= end && !opening.test(text.slice(start, word.start))),
    );
  });
  const small = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []));
  const names = new Set(inside.map(({ letters }) => letters));
  const isKnown = (word: string) =>
    names.has(word) || isOfNation([word]) || (known.has(word) && !ordinaryToo.has(word));
  return { alike, isName: (word) => isKnown(word) && !small.has(lowerFirst(word)) && !openers.has(lowerFirst(word)) };
}

/**
 * The names in a text that stand in none of `words`, each once, in the order of the text. A name stands there when its own words do, in their
 * order and within one name (“President Smith” in “President Jane Smith”), or when a name that means the same does. Points in initials do not
 * count (“US” is “U.S.”). Days and months are dates, and no names.
 */
export function namesNotIn(text: string, words: readonly string[], names: StoryNames): string[] {
  const known = nameTokens(
    text,
    names.alike.flat().filter((name) => onlyNames.test(name)),
  );
  const dates = datesIn(text);
  const rest = wordsWithCapital(text).filter(
    (word) => ![...known, ...dates].some((span) => overlap(span, word)) && isName(word, text, names),
  );
  const found = [
    ...known.map(({ start, name }) => ({
      start,
      name,
      stands: means(name, names).some((one) => standsIn(one, words)),
    })),
    ...runsOf(rest, text, withinOurs).map((run) => {
      const start = run[0]?.start ?? 0;
      const name = text.slice(start, run.at(-1)?.end);
      return { start, name, stands: words.some((one) => holds(one, run)) };
    }),
  ];
  const missing = found.filter(({ stands }) => !stands).sort((a, b) => a.start - b.start);
  return [...new Set(missing.map(({ name }) => name))];
}

/** Whether a name stands in one of the texts as whole words; its first letter may be large or small there (“A US official”). */
function standsIn(name: string, texts: readonly string[]): boolean {
  return texts.some((text) => nameTokens(text, eitherCase(name)).length > 0);
}

const means = (name: string, { alike }: StoryNames) => [name, ...alike.filter((list) => list.includes(name)).flat()];

const wordsWithCapital = (text: string): Word[] =>
  [...text.matchAll(wordWithCapital)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    letters: match[0].replaceAll('.', ''),
  }));

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Words that make up one name, as far as the text between them tells. */
function runsOf(words: readonly Word[], text: string, within: RegExp): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && within.test(text.slice(before.end, word.start))) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Whether one name of the text has the words of the run in their order. */
function holds(text: string, run: readonly Word[]): boolean {
  return runsOf(wordsWithCapital(text), text, withinTheirs).some((name) => {
    let at = 0;
    for (const { letters } of name) if (letters === run[at]?.letters) at++;
    return at === run.length;
  });
}

function isName({ start, letters }: Word, text: string, names: StoryNames): boolean {
  if (letters === 'I' || letters === 'A') return false;
  const sentence = sentencesOf(text).find((one) => one.start <= start && start < one.end);
  if (!opening.test(text.slice(sentence?.start ?? 0, start))) return true;
  // "NASA", "SeaLand"
  return /.\p{Lu}/u.test(letters) || names.isName(letters);
}
