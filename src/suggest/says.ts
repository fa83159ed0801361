// A first wording of what a passage says, for an editor to change: its own words without those that say who speaks.
import type { Span } from '../model/quotation';
import type { Attributed } from './speakers';

/** Longer words before or after an attribution are what is said, and not a part of who says it. In characters. */
const longestRest = 30;

/** A sentence with a full stop, without quotation marks. Where who speaks stands in its middle, all words stay. */
export function saysOf(text: string, passage: Span, attributed: Attributed | null): string {
  const words = text.slice(passage.start, passage.end);
  return asSentence((attributed && withoutSpeaker(words, passage, attributed)) ?? words);
}

/** Null where what is said stands on both sides of who says it. */
function withoutSpeaker(words: string, passage: Span, { verb, speaker }: Attributed): string | null {
  const first = Math.max(0, Math.min(speaker.start, verb.start) - passage.start);
  const last = Math.max(0, Math.max(speaker.end, verb.end) - passage.start);
  // "It fell, the spokesman said."
  const before = words.slice(0, first).replace(/(?:[\s,]+(?:the|and))?[\s,]+$/iu, '');
  const after = words.slice(last);
  if (before.length > longestRest && after.length < longestRest + 10) return before;
  // "said on Monday in a statement that it fell"
  const { rest } =
    /^(?: on \p{Lu}\p{L}+day)?(?: in an? [^,]+?)?(?:,| that| whether|:)? (?<rest>\S.*)$/su.exec(after)?.groups ?? {};
  return rest !== undefined && before.length < longestRest ? rest : null;
}

function asSentence(words: string): string {
  const plain = words
    .replace(/[“”"]/gu, '')
    .replace(/^(?:and|but|or|that|who|which|saying|with)\s+/iu, '')
    .replace(/[\s,;:–—-]+$/u, '')
    .trim();
  const sentence = /[.!?]$/.test(plain) ? plain : `${plain}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
