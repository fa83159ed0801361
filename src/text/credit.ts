// Whose words they are: who says it, via which outlet, in which article.
import type { Claim, Voice } from '../model/claim';
import type { StoryOutline } from '../model/dataset';
import type { RangeMark } from '../model/mark';
import type { Source } from '../model/source';
import type { Text } from './text';

/**
 * “Ukraine, in Reuters”; “Two officials, not named, via CNN, in an article of unknown publisher”. What an article says in its own words
 * is credited to it alone: “Reuters”. Empty where the dataset has no such voice or article.
 */
export function creditOf(
  { voice, via, source }: Pick<Claim, 'voice' | 'via' | 'source'>,
  { voices, sources }: Pick<StoryOutline, 'voices' | 'sources'>,
  text: Text,
): string {
  const article = sources.find(({ id }) => id === source);
  const speaker = voices.find(({ id }) => id === voice);
  const outlet = voices.find(({ id }) => id === via);
  if (!article || !speaker) return '';
  // The outlet that published the article is not named a second time.
  const viaOutlet = outlet && outlet.name !== article.label ? outlet.name : null;
  // An outlet that writes “Reuters reported” of itself is not credited twice.
  if (speaker.article !== null || speaker.name === article.label) {
    const label = labelInFull(article, text);
    return viaOutlet === null ? label : text.credit.articleViaOutlet(label, viaOutlet);
  }
  const inFull = describedInFull(article, text);
  const within = inFull === labelInFull(article, text) ? inFull : text.credit.anArticle(inFull);
  const who = nameOfVoice(speaker, text);
  return viaOutlet === null ? text.credit.inArticle(who, within) : text.credit.viaOutlet(who, viaOutlet, within);
}

/** Who gives the radius of a ring or a band: whoever makes the claim that it is drawn by, or the outside source. */
export function creditOfRange(
  { rangeClaim, references }: Pick<RangeMark, 'rangeClaim' | 'references'>,
  dataset: Pick<StoryOutline, 'claims' | 'voices' | 'sources'>,
  text: Text,
): string {
  const claim = dataset.claims.find(({ id }) => id === rangeClaim);
  return claim ? creditOf(claim, dataset, text) : (references[0]?.publisher ?? '');
}

/** A voice by its name, and that it is not named, or anonymous where the article itself says so. */
export function nameOfVoice(
  { name, named, anonymous }: Pick<Voice, 'name' | 'named' | 'anonymous'>,
  text: Text,
): string {
  if (anonymous) return text.credit.anonymous(name);
  return named ? name : text.credit.notNamed(name);
}

/** The outlet that the text states, else the one that its address names: "The Harbour Post, by its address"; null where neither does. */
export function outletOf({ publisher, address }: Pick<Source, 'publisher' | 'address'>, text: Text): string | null {
  return publisher ?? (address && text.credit.byAddress(address.publisher));
}

/** The label of a source, and its outlet where only the address names that. */
export function labelInFull(source: Pick<Source, 'label' | 'publisher' | 'address'>, text: Text): string {
  const { label, publisher, address } = source;
  if (publisher !== null || address === null) return label;
  const outlet = text.credit.byAddress(address.publisher);
  return label === address.publisher ? outlet : text.credit.labelWithOutlet(label, outlet);
}

/**
 * The label of an article within a sentence: “an article of unknown publisher”, “a wire report”. What names its outlet or its author stays
 * as it is: “Reuters”, also where only the address tells the outlet.
 */
export const described = (article: Described, text: Text): string => withinWords(article.label, article, text);

/** The same with its outlet where only the address names that: “The Harbour Post, by its address”. */
export const describedInFull = (article: Described, text: Text): string =>
  withinWords(labelInFull(article, text), article, text);

type Described = Pick<Source, 'label' | 'publisher' | 'byline' | 'address'>;

function withinWords(words: string, { label, publisher, byline, address }: Described, text: Text): string {
  const isName = publisher !== null || byline !== null || (address !== null && label.includes(address.publisher));
  return isName ? words : text.credit.descriptionWithinSentence(words);
}
