// Whose words they are: who says it, through whom, in which article.
import type { Claim, Dataset, RangeMark, Source } from './dataset';
import { naming } from './naming';

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
  const through = outlet ? `, through ${outlet.name}` : '';
  if (!article || !speaker) return '';
  // An outlet that writes “Reuters reported” of itself is not credited twice.
  if (speaker.article !== null || speaker.name === article.label) return article.label + through;
  const within = isUnsigned(article) ? `an article (${described(article)})` : article.label;
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

/** The label of an article where more words stand before it: where the text names neither outlet nor author the label is no name, but says so. */
export function described(source: Pick<Source, 'label' | 'publisher' | 'byline'>): string {
  return isUnsigned(source) ? source.label.charAt(0).toLowerCase() + source.label.slice(1) : source.label;
}

const isUnsigned = ({ publisher, byline }: Pick<Source, 'publisher' | 'byline'>) =>
  publisher === null && byline === null;
