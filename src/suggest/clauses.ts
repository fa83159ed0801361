// Divides a sentence where a clause ends, so that each part can be the passage of a claim of its own.
import { quotationsIn } from '../compile/english/attribution';
import { quantitiesIn } from '../compile/english/quantities';
import { spansOf } from '../compile/english/spans';
import type { Span } from '../model/quotation';
import { isVerb } from './verbs';

/** A shorter sentence is one passage: a reader sees at once which of its words are meant. In characters. */
const longSentence = 120;
/** Anything shorter is no statement by itself. In characters. */
const shortestPart = 30;

interface Word extends Span {
  readonly text: string;
  readonly isVerb: boolean;
}

/** A place where a sentence can be divided. */
interface Cut {
  /** Where the part before it ends, and where the part after it begins. */
  readonly before: number;
  readonly after: number;
  /** By how many characters a better place may be farther from the middle of the sentence and still be preferred. */
  readonly handicap: number;
}

/** Words that begin a clause. */
const beginsClause =
  /^(?:who|which|whose|although|though|while|whereas|but|because|after|before|since|when|where|just|however|yet)$/i;
/** Words that begin a clause only if a verb follows soon: "and said", but not "and drones". */
const mayBeginClause = /^(?:and|or|that|with|as|according)$/i;

/**
 * The two parts of a long sentence before and after the end of the clause that is nearest to its middle, and where it can as well be divided
 * elsewhere, the two parts there. None of a short sentence, or of one that has no such place. Words in quotation marks stay together.
 */
export function clausesOf(text: string, sentence: Span): readonly Span[] {
  const { start, end } = sentence;
  if (end - start < longSentence) return [];
  const words = text.slice(start, end);
  const distance = (cut: Cut) => Math.abs(cut.before - words.length / 2) + cut.handicap;
  const [best, ...others] = cutsIn(words).sort((a, b) => distance(a) - distance(b));
  if (!best) return [];
  const second = others.find((cut) => cut.handicap <= 10 && Math.abs(cut.before - best.before) > shortestPart);
  return [best, ...(second ? [second] : [])].flatMap((cut) => [
    { start, end: start + cut.before },
    { start: start + cut.after, end },
  ]);
}

function cutsIn(sentence: string): Cut[] {
  const words = wordsOf(sentence);
  const quotations = quotationsIn(sentence);
  return words.flatMap((word, index): Cut[] => {
    const previous = words[index - 1];
    if (!previous) return [];
    const [before, after] = [previous.end, word.start];
    if (before < shortestPart || sentence.length - after < shortestPart) return [];
    if (quotations.some((quotation) => quotation.start < before && before < quotation.end)) return [];
    const handicap = isAfterCountedSubject(sentence, words, index)
      ? 15
      : handicapOf(words, index, /[,;:–—]/.test(sentence.slice(before, after)));
    return handicap === null ? [] : [{ before, after, handicap }];
  });
}

/** "Up to 500 people from the town | were taken away": a subject with a number states something. */
function isAfterCountedSubject(sentence: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word?.isVerb || words.slice(0, index).some(({ isVerb }) => isVerb)) return false;
  return quantitiesIn(sentence.slice(0, word.start)).some(({ isAmount }) => isAmount);
}

/** Null where no clause begins at the word. */
function handicapOf(words: readonly Word[], index: number, hasComma: boolean): number | null {
  const word = words[index];
  if (!word) return null;
  const verbFollows = words.slice(index + 1, index + 4).some(({ isVerb }) => isVerb);
  const isSurelyClause = beginsClause.test(word.text);
  const isClause = isSurelyClause || (mayBeginClause.test(word.text) && verbFollows);
  if (hasComma) return isClause || word.isVerb ? 0 : 25;
  if (!isClause) return null;
  return isSurelyClause ? 10 : 20;
}

const wordsOf = (sentence: string): Word[] =>
  spansOf(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu, sentence).map((span) => {
    const text = sentence.slice(span.start, span.end);
    return { ...span, text, isVerb: isVerb(text) };
  });
