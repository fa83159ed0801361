// A first wording of what a passage says, for an editor to change: its own words without those that say who speaks.
import { quotationsIn } from '../compile/english/attribution';
import type { Span } from '../model/quotation';
import type { Attributed } from './speakers';
import { isVerb } from './verbs';

/** Longer words before or after an attribution are what is said, and not a part of who says it. In characters. */
const longestRest = 30;

/** A sentence with a full stop, without quotation marks. Where who speaks stands in its middle, all words stay, and also where somebody denies or keeps silent. */
export function saysOf(text: string, statement: Span, attributed: Attributed | null): string {
  const words = text.slice(statement.start, statement.end);
  const isOfSpeaker = attributed?.status === 'denied' || attributed?.status === 'not-said';
  return asSentence((attributed && !isOfSpeaker && withoutSpeaker(words, statement, attributed)) || words);
}

/** Null where what is said cannot be told from who says it. */
function withoutSpeaker(words: string, statement: Span, { verb, speaker }: Attributed): string | null {
  const first = Math.max(0, Math.min(speaker.start, verb.start) - statement.start);
  const last = Math.max(0, Math.max(speaker.end, verb.end) - statement.start);
  const after = words.slice(last);
  // "“It fell,” said the spokesman, Jane Doe." and "“It fell,” she said, “and it burned.”"
  const quoted = quotationsIn(words);
  const [opening, continued] = quoted;
  if (opening?.start === 0 && opening.end <= first && words.length - opening.end < 150)
    return continued && after.length - 3 <= continued.end - continued.start
      ? `${words.slice(0, opening.end).replace(/,?[”"’]$/u, '')} ${words.slice(continued.start, continued.end)}`
      : words.slice(0, opening.end);
  // "It fell, the spokesman said."
  const before = words.slice(0, first).replace(/(?:[\s,]+(?:the|and))?[\s,]+$/iu, '');
  if (before.length > longestRest && after.length < longestRest + 10) return before;
  if (before.length >= longestRest) return null;
  return afterVerb(after);
}

/** What is said after a verb of saying: "on Monday that it fell", "in a statement it fell"; null where nothing is. */
function afterVerb(after: string): string | null {
  const { between = '', rest } =
    /^(?<between>[^,“”":;]*?) (?:that(?! (?:is|was|were|are|had|has)\b)|whether) (?<rest>\S.*)$/su.exec(after)
      ?.groups ?? {};
  // With a verb between, "that" belongs to what is said: "it had seen the boat that sank".
  if (rest !== undefined && !between.split(' ').some(isVerb)) return rest;
  return /^(?: on \p{Lu}\p{L}+day)?(?: in an? [^,]+?)?[,:]? (?<rest>\S.*)$/su.exec(after)?.groups?.rest ?? null;
}

function asSentence(words: string): string {
  const plain = words
    .replace(/[“”"„«»]|(?<=^|\s)‘|(?<=[.,!?])’/gu, '')
    .replace(/^(?:and|but|or|that|who|which|saying|with)\s+/iu, '')
    .replace(/[\s,;:–—-]+$/u, '')
    .trim();
  const sentence = /[.!?]$/.test(plain) ? plain : `${plain}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
