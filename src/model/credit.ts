// Whose words they are: who says it, through whom, in which article.
import type { Claim } from './claim';
import type { Dataset } from './dataset';
import type { RangeMark } from './mark';
import { naming } from './naming';
import { labelInFull } from './outlet';
import type { Source } from './source';

/**
 * “Ukraine, in Reuters”; “Two officials, not named, through CNN, in an article (outlet not stated)”. What an article says in its own words
 * is credited to it alone: “Reuters”.
 */
export function creditOf(
  { voice, via, source }: Pick<Claim, 'voice' | 'via' | 'source'>,
  { voices, sources }: Pick<Dataset, 'voices' | 'sources'>,
): string {
  const article = sources.find(({ id }) => id === source);
  const speaker = voices.find(({ id }) => id === voice);
  const outlet = voices.find(({ id }) => id === via);
  if (!article || !speaker) return '';
  // What was told to the outlet whose article this is came through no other.
  const through = outlet && outlet.name !== article.label ? `, through ${outlet.name}` : '';
  // An outlet that writes “Reuters reported” of itself is not credited twice.
  if (speaker.article !== null || speaker.name === article.label) return labelInFull(article) + through;
  const inFull = describedInFull(article);
  const within = inFull === labelInFull(article) ? inFull : `an article (${inFull})`;
  return `${speaker.name}${naming(speaker)}${through}, in ${within}`;
}

/** Who gives the radius of a ring or a band: whoever makes the claim that it is drawn by, or the outside source. */
export function creditOfRange(
  { rangeClaim, references }: Pick<RangeMark, 'rangeClaim' | 'references'>,
  dataset: Pick<Dataset, 'claims' | 'voices' | 'sources'>,
): string {
  const claim = dataset.claims.find(({ id }) => id === rangeClaim);
  return claim ? creditOf(claim, dataset) : (references[0]?.publisher ?? '');
}

/**
 * The label of an article where more words stand before it: “outlet not stated”, “a wire report”. What names its outlet or its author stays
 * as it is: “Reuters”, also where only the address tells the outlet.
 */
export const described = (article: Described): string => withinWords(article.label, article);

/** The same with its outlet where that is known by the address alone: “The Harbour Post, by its address”. */
export const describedInFull = (article: Described): string => withinWords(labelInFull(article), article);

type Described = Pick<Source, 'label' | 'publisher' | 'byline' | 'address'>;

function withinWords(words: string, { label, publisher, byline, address }: Described): string {
  const isName = publisher !== null || byline !== null || (address !== null && label.includes(address.publisher));
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
