// Quotations and attributions in news copy: words in quotation marks, and verbs of saying.
import type { Span } from '../../model/quotation';

// A quotation that is not closed ends with its paragraph: one of several paragraphs is closed in the last only. Single marks open after a space
// and close before one; some programs write ’ for the opening mark too.
const quoted = /“[^”\n]+”?|"[^"\n]+"|(?<=^|[\s(])[‘’](?=\p{Lu})[^‘’\n]+’(?=[\s.,;:)]|$)|„[^“”\n]+[“”]|«[^»\n]+»/gmu;

/** Every quotation of a text, with its marks. */
export function quotationsIn(text: string): Span[] {
  return [...text.matchAll(quoted)]
    .filter(([words]) => /\p{L}/u.test(words))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

// Verbs of saying, and verbs that are such only at a quotation or before "that".
const always =
  'said|says|say|told|tells|stated|announced|wrote|writes|claimed|warned|confirmed|reported|posted|tweeted|alleged|asserted';
const atWords =
  'acknowledged|added|argued|conceded|continued|declared|denied|explained|insisted|noted|recalled|reiterated|vowed';
const attributing = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:according to|(?:${always})|(?:${atWords})(?= that\b|[.,:]|$)|(?<=[”"’] \p{L}+ )(?:${atWords}))(?![\p{L}\p{N}]|-\p{L})`,
  'giu',
);
// In "the reported range" and "were posted" the verb attributes no words.
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
