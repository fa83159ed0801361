// The words beside a verb of saying that name who speaks.
import { titlesBeforeNames } from '../compile/english/capitalised-words';
import { spansOf } from '../compile/english/spans';
import type { Span } from '../model/quotation';
import { isVerb } from './verbs';

const titles = [...titlesBeforeNames].join('|');
/** Where the subject of a verb cannot continue to the left: a full stop, but not that of "U.S." and "Gen."; a comma or a dash; a conjunction. */
const boundary = new RegExp(
  [
    String.raw`(?<!(?:^|[^\p{L}\p{N}])(?:(?:\p{Lu}\.)*\p{Lu}|${titles}))\.\s*(?:and |but )?$`,
    String.raw`(?:[,;:”“"–—)]|\s-)\s*(?:and |but )?$`,
    String.raw`(?<=^|\s)(?:that|which|who|because|while|although|and then|as|since|after|before|when|where)\s+$`,
  ].join('|'),
  'iu',
);
/** Words that only open a sentence. */
const opener =
  /^(?:(?:still|additionally|meanwhile|however|but|and|yet|later|earlier|in contrast|in response|on \p{Lu}\p{L}+day|this week|last week),?\s+)+/iu;
/** Words between a subject and its verb. */
const beforeVerb = /(?:\s(?:has|have|had|also|later|then|repeatedly|publicly|not|did|again|\p{L}+ly))+$/u;

/** The subject of a verb that begins at `verb`; null where no words before it can be one. */
export function nounsBefore(words: string, verb: number, quotations: readonly Span[]): Span | null {
  const end = endOfName(words, withoutEnd(words.slice(0, verb).trimEnd(), beforeVerb));
  if (end === null) return null;
  const isCut = (at: number) =>
    boundary.test(words.slice(0, at)) || quotations.some((one) => one.end === words.slice(0, at).trimEnd().length);
  let start = end;
  for (;;) {
    const word = /\S+\s*$/u.exec(words.slice(0, start))?.[0];
    if (!word || (start < end && isCut(start))) break;
    start -= word.length;
    if (quotations.some((quotation) => quotation.start < start && start < quotation.end)) return null;
  }
  const subject = trimmed(words, start, end);
  const isShared = subject !== null && /(?:^|\s)(?:and|but)$/i.test(words.slice(subject.start, subject.end));
  if (!isShared) return subject;
  // "The minister, Jane Doe, left and said": the subject is that of the first verb.
  const first = spansOf(/[\p{L}’']+/gu, words.slice(0, subject.end)).find((word) =>
    isVerb(words.slice(word.start, word.end)),
  );
  return first ? nounsBefore(words, first.start, quotations) : null;
}

const withoutEnd = (words: string, end: RegExp) => words.length - (end.exec(words)?.[0].length ?? 0);

/** Where the name ends: before a description between commas ("Peskov, a spokesman, said"), but not before a name there ("the spokesman, Jane Doe, said"). */
function endOfName(words: string, end: number): number | null {
  if (end === 0) return null;
  const { name, description = '' } =
    /^(?<name>.*?[\p{L}\p{N}.]),\s(?<description>[^,“”"]+),$/su.exec(words.slice(0, end))?.groups ?? {};
  if (name !== undefined) return isPersonsName(description) ? end - 1 : name.length;
  return words[end - 1] === ',' ? null : end;
}

const isPersonsName = (words: string) => /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)+$/u.test(words);

/** The nouns after `from`, up to a comma, or to a word with which something else begins. */
export function nounsAfter(words: string, from: number): Span | null {
  const found = /^\s*(?<nouns>(?:(?<!\p{L})(?:\p{Lu}\.)+|[^,.;:”“"])*)/u.exec(words.slice(from));
  const nouns = found?.groups?.nouns ?? '';
  const start = from + (found?.[0].length ?? 0) - nouns.length;
  // "a spokesman for the port": there "for" belongs to the description.
  const isDescribed = /^(?:an?|the|\p{Ll}+)\s/u.test(nouns);
  const ends = /\s(?:as|who|which|that|speaking|in|on|at|with|after|before|for|and that)\s.*$/u;
  const endsDescribed = /\s(?:as|who|which|that|speaking|on|after|before|and that)\s.*$/u;
  return trimmed(words, start, start + withoutEnd(nouns, isDescribed ? endsDescribed : ends));
}

/** Without words that only open the sentence, without "the" and what describes a name ("the operator Trenord"), and without space and commas at the ends. */
function trimmed(words: string, from: number, to: number): Span | null {
  const raw = words.slice(from, to);
  const opening = opener.exec(raw)?.[0].length ?? 0;
  const article = /^\s*the\s+/iu.exec(raw.slice(opening))?.[0].length ?? 0;
  const described = /^(?!.*(?<!\p{L})(?:in|of|for|at|from|and) )(?:\p{Ll}+ )+(?=(?:\p{Lu}\S* ?)+$)/u;
  const description = described.exec(raw.slice(opening + article).trim())?.[0].length ?? 0;
  const text = raw
    .slice(opening + article)
    .trimStart()
    .slice(description);
  const start = from + raw.length - raw.slice(opening + article).trimStart().length + description;
  const length = text.trim().replace(/[\s,–—-]+$/u, '').length;
  return length > 0 ? { start, end: start + length } : null;
}
