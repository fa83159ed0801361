// Whose words they are.
import type { Writer } from '../intl/writer';

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const isIndefinite = (label: string) => /^an? /i.test(label);

export const credit = ({ plural }: Writer) => ({
  notNamed: (name: string) => `${name}, not named`,
  anonymous: (name: string) => `${name}, anonymous`,
  inArticle: (who: string, article: string) => `${who}, in ${article}`,
  viaOutlet: (who: string, outlet: string, article: string) => `${who}, via ${outlet}, in ${article}`,
  /** What an article says in its own words, where another outlet carried it. */
  articleViaOutlet: (article: string, outlet: string) => `${article}, via ${outlet}`,
  /** An article that is known neither by its outlet nor by its author, within a sentence: “an article of unknown publisher”. */
  anArticle: (label: string) => (isIndefinite(label) ? label : `an article (${label})`),
  /** The name of an article as a speaker. */
  theArticle: (label: string) =>
    isIndefinite(label) ? label.charAt(0).toUpperCase() + label.slice(1) : `The article (${label})`,
  byAddress: (outlet: string) => `${outlet}, by its address`,
  labelWithOutlet: (label: string, outlet: string) => `${label}, ${outlet}`,
  /** Who is quoted, and of which other event. */
  ofEvent: (who: string, event: string) => `${who}; ${event}`,
  /** The last of a row of names: the others are not named for want of space. */
  others: (count: number) => plural(count, { one: 'one other', other: `${smallNumbers[count] ?? '#'} others` }),
  /** A name that begins with “a”, “an” or “the”, where it does not begin the sentence. */
  withinSentence: (name: string) => name.replace(/^(?:An?|The) /, (determiner) => determiner.toLowerCase()),
  /** A description that is no name, such as “A wire report”, where it does not begin the sentence. */
  descriptionWithinSentence: (words: string) => words.charAt(0).toLowerCase() + words.slice(1),
});
