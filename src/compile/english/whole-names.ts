// Whether a name beside a verb of saying is the whole of who speaks: “that Russia said”, but not “officials of Russia said”, “eastern Ukraine said”
// or “according to Russia’s ministry”.
import type { Span } from '../../model/quotation';

// Words before a name that it is not a part of.
const conjunctions =
  'that|while|but|when|as|because|if|though|although|whereas|after|before|since|what|which|where|how|why|however|then|meanwhile|so|yet|the|also|whom|and|or';
const wordsBefore = new RegExp(String.raw`(?:^|[^\p{L}\p{N}\s-]\s*|(?<![\p{L}\p{N}])(?:${conjunctions})\s+)$`, 'iu');
const titles =
  'President|Minister|Secretary|Chancellor|Governor|Senator|General|Colonel|Admiral|Mayor|King|Queen|Pope|spokesman|spokeswoman|spokesperson|chief|leader|adviser|aide';
const titleBefore = new RegExp(
  String.raw`(?<![\p{L}])(?:${titles}|${titles.toLowerCase()}|(?:Mrs?|Ms|Dr|Gen|Gov|Sen)\.?)\s+$`,
  'u',
);
// "an officer and Smith said"; but "it was hit, and Smith said".
const andBefore = /[\p{L}\p{N}]\s+(?:and|or)\s+(?:(?:the|an?)\s+)?$/iu;
const wordsAfter =
  /^(?:$|[^\p{L}\p{N}\s’'-]|\s+(?:who|which|that|in|on|at|as|by|when|while|but|because|after|before|since|with|from|during|speaking)(?![\p{L}]))/iu;

/** `place`: where the name is before its verb or after it. `nameWords`: the words of the whole name, of which the text may have a part. */
export function isWholeName(text: string, { start, end }: Span, place: 'before' | 'after', nameWords: string): boolean {
  const before = text.slice(0, start);
  if (andBefore.test(before)) return false;
  if (place === 'after') return wordsAfter.test(text.slice(end));
  const wordBefore = /([\p{L}\p{M}\p{N}.-]+)\s+$/u.exec(before)?.[1];
  return (
    wordsBefore.test(before) ||
    titleBefore.test(before) ||
    (wordBefore !== undefined && nameWords.split(' ').includes(wordBefore))
  );
}
