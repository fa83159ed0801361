// Quotations and attributions in news copy: words in quotation marks, and verbs of saying.
import type { Span } from '../../model/quotation';
import { spansOf } from './spans';

// A quotation that is not closed ends with its paragraph, since one of several paragraphs is closed only in the last. Single marks open after a
// space and close before one; some programs write ’ for the opening mark too.
const quoted = /“[^”\n]+”?|"[^"\n]+"|(?<=^|[\s(])[‘’](?=\p{Lu})[^‘’\n]+’(?=[\s.,;:)]|$)|„[^“”\n]+[“”]|«[^»\n]+»/gmu;

/** Every quotation of a text, with its marks. */
export const quotationsIn = (text: string): Span[] =>
  spansOf(quoted, text).filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));

// Verbs of saying, and verbs that attribute words only beside a quotation or before "that".
const anywhere =
  'said|says|say|told|tells|stated|announced|wrote|writes|claimed|warned|confirmed|reported|posted|tweeted|alleged|asserted';
const besideWords =
  'acknowledged|added|argued|conceded|continued|declared|denied|explained|insisted|noted|recalled|reiterated|vowed';
const attributing = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:according to|(?:${anywhere})|(?:${besideWords})(?= that\b|[.,:]|$)|(?<=[”"’] \p{L}+ )(?:${besideWords}))(?![\p{L}\p{N}]|-\p{L})`,
  'giu',
);
// In "the reported range" and "were posted" the verb attributes no words.
const noVerbAfter =
  /(?<![\p{L}])(?:an?|the|this|that|these|its|his|her|their|our|no|any|some|newly|widely|is|are|was|were|be|been|being)\s+$/iu;

/** Every verb of saying in a text, and "according to", in the order of the text. */
export function attributionsIn(text: string): Span[] {
  return spansOf(attributing, text).filter(({ start, end }) => {
    const isSpeech = /^(?:said|says|say|told|tells|wrote|writes|according to)$/i.test(text.slice(start, end));
    const before = text.slice(Math.max(0, start - 20), start);
    return isSpeech || !noVerbAfter.test(before) || /^ by\b/.test(text.slice(end));
  });
}
