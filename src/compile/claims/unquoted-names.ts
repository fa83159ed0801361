// The names in an editorial text that the quotes it is about do not have. A name is any word whose capital is not that of a sentence: people,
// places, organisations and things, and also titles (“President”) and adjectives (“Fijian”).

import type { Span } from '../../model/quotation';
import type { Source } from '../../model/source';
import { isNationality, openers, townsThatAreWords } from '../english/capitalised-words';
import { datesIn } from '../english/dates';
import { matchNames } from '../english/name-matching';
import type { PlaceNames } from '../english/names';
import { sentencesIn } from '../english/sentences';
import { contains, overlap, spansOf } from '../english/spans';
import type { Authored } from '../schema/schema';
import { eitherCase, lowerFirst, namesOfVoice } from './voice-names';

/** What is a name in a story. */
export interface StoryNames {
  /** Lists of names that mean the same, such as the aliases of one place. */
  readonly alike: readonly (readonly string[])[];
  /** Whether a word is a name even at the beginning of a sentence: a known name, or one with a capital within a sentence; and never in lower case. */
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
// Between two words of one name in an article, and in an editorial text, where “the President of Fiji” is two names so that each may be in
// another quote. “Fiji’s Marama” is two names in both.
const withinQuoted =
  /^(?:[ \u00a0]|-|[ \u00a0](?:of|of the|for|al|bin|da|de|de la|del|der|di|du|la|van|van der|von|von der)[ \u00a0])$/u;
const withinEditorial = /^[ \u00a0-]$/u;
// "Fiji’s Ministry of Health", but not "US officials", of which only one word is a name.
const onlyNames = /^(?:(?:of|the|and|for|de|der|von|van)[ \u00a0-]|\p{Lu}\S*(?:[ \u00a0]|$))+$/u;
// Where any word has a capital: at the beginning of a sentence, in quotation marks or brackets, after a colon or a dash.
const opening = /(?:^|[“"„‘«([:–—]\s*|(?:^|\s)[’'])$/u;

/** The names of a story: those of its voices and places, and the words that its articles write as names. */
export const namesOfStory = (
  authored: Authored,
  sources: readonly Pick<Source, 'text'>[],
  placeNames: PlaceNames,
): StoryNames =>
  storyNames(
    [
      ...authored['voices.yaml'].map(namesOfVoice),
      ...authored['places.yaml'].places.map(({ name, aliases }) => [name, ...aliases]),
    ],
    sources.map(({ text }) => text),
    placeNames,
  );

/** `alike`: lists of names that mean the same. `texts`: the articles. `placeNames`: other names. */
export function storyNames(
  alike: readonly (readonly string[])[],
  texts: readonly string[],
  placeNames: PlaceNames = { has: () => false },
): StoryNames {
  const withinSentences = texts.flatMap((text) => {
    const words = wordsWithCapital(text);
    return sentencesIn(text).flatMap((sentence) =>
      words.filter((word) => contains(sentence, word) && !opening.test(text.slice(sentence.start, word.start))),
    );
  });
  const inLowerCase = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []));
  const names = new Set(withinSentences.map(({ letters }) => letters));
  const isKnown = (word: string) =>
    names.has(word) || isNationality([word]) || (placeNames.has(word) && !townsThatAreWords.has(word));
  return {
    alike,
    isName: (word) => isKnown(word) && !inLowerCase.has(lowerFirst(word)) && !openers.has(lowerFirst(word)),
  };
}

/**
 * The names in a text that are in none of `quotes`, each once, in the order of the text. A quote has a name when it has its words, in their order
 * and within one name (“President Smith” in “President Jane Smith”), or a name that means the same. Full stops in initials do not count (“US” is
 * “U.S.”). Days and months are dates, and not names.
 */
export function unquotedNames(text: string, quotes: readonly string[], names: StoryNames): string[] {
  const listed = matchNames(
    text,
    names.alike.flat().filter((name) => onlyNames.test(name)),
  );
  const dates = datesIn(text);
  const rest = wordsWithCapital(text).filter(
    (word) => ![...listed, ...dates].some((span) => overlap(span, word)) && isName(word, text, names),
  );
  const found = [
    ...listed.map(({ start, name }) => ({
      start,
      name,
      isQuoted: sameAs(name, names).some((one) => isIn(one, quotes)),
    })),
    ...runsOf(rest, text, withinEditorial).map((run) => {
      const start = run[0]?.start ?? 0;
      const name = text.slice(start, run.at(-1)?.end);
      return { start, name, isQuoted: quotes.some((one) => hasName(one, run)) };
    }),
  ];
  const missing = found.filter(({ isQuoted }) => !isQuoted).sort((a, b) => a.start - b.start);
  return [...new Set(missing.map(({ name }) => name))];
}

/** Whether one of the texts has a name as whole words; its first letter may have a capital there or not (“A US official”). */
function isIn(name: string, texts: readonly string[]): boolean {
  return texts.some((text) => matchNames(text, eitherCase(name)).length > 0);
}

const sameAs = (name: string, { alike }: StoryNames) => [name, ...alike.filter((list) => list.includes(name)).flat()];

const wordsWithCapital = (text: string): Word[] =>
  spansOf(wordWithCapital, text).map((span) => ({
    ...span,
    letters: text.slice(span.start, span.end).replaceAll('.', ''),
  }));

/** Words that make up one name, by the text between them. */
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
function hasName(text: string, run: readonly Word[]): boolean {
  return runsOf(wordsWithCapital(text), text, withinQuoted).some((name) => {
    let at = 0;
    for (const { letters } of name) if (letters === run[at]?.letters) at++;
    return at === run.length;
  });
}

function isName({ start, letters }: Word, text: string, names: StoryNames): boolean {
  if (letters === 'I' || letters === 'A') return false;
  const sentence = sentencesIn(text).find((one) => one.start <= start && start < one.end);
  if (!opening.test(text.slice(sentence?.start ?? 0, start))) return true;
  // "NASA", "SeaLand"
  return /.\p{Lu}/u.test(letters) || names.isName(letters);
}
