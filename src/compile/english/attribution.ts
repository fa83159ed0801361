// Who says what, by the marks and verbs of English news copy: stretches in quotation marks, and the words that tell whose words they are.
import type { Span } from '../../model/quotation';

// A stretch ends with its paragraph where its mark is not closed, as a quotation of several paragraphs does. Single marks open after a space
// and close before none; ’ opens too, where a typist’s program had it so.
const quoted = /“[^”\n]+”?|"[^"\n]+"|(?<=^|[\s(])[‘’](?=\p{Lu})[^‘’\n]+’(?=[\s.,;:)]|$)|„[^“”\n]+[“”]|«[^»\n]+»/gmu;

/** Every stretch of a text in quotation marks, with the marks. */
export function quotedIn(text: string): Span[] {
  return [...text.matchAll(quoted)]
    .filter(([words]) => /\p{L}/u.test(words))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

// Verbs that tell of words by themselves, and those that do where they stand at a quotation or before "that".
const always =
  'said|says|say|told|tells|stated|announced|wrote|writes|claimed|warned|confirmed|reported|posted|tweeted|alleged|asserted';
const atWords =
  'acknowledged|added|argued|conceded|continued|declared|denied|explained|insisted|noted|recalled|reiterated|vowed';
const attributing = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:according to|(?:${always})|(?:${atWords})(?= that\b|[.,:]|$)|(?<=[”"’] \p{L}+ )(?:${atWords}))(?![\p{L}\p{N}]|-\p{L})`,
  'giu',
);
// "the reported range", "were posted": there the verb is an adjective, or what was done to somebody.
const noVerbAfter =
  /(?<![\p{L}])(?:an?|the|this|that|these|its|his|her|their|our|no|any|some|newly|widely|is|are|was|were|be|been|being)\s+$/iu;

/** Every verb of saying in a text, and "according to", in the order of the text. */
export function attributionsIn(text: string): Span[] {
  return [...text.matchAll(attributing)]
    .filter((match) => {
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      const isSpeech = /^(?:said|says|say|told|tells|wrote|writes|according to)$/i.test(match[0]);
      return isSpeech || !noVerbAfter.test(before) || /^ by\b/.test(text.slice(match.index + match[0].length));
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
