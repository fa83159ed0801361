// The front of the panel: the list of what is on the map, and what no article says.
import type { Writer } from '../intl/writer';

export const front = ({ plural }: Writer) => ({
  promise: 'Select anything on the map to read the sentence behind it.',
  /** With semicolons, since the name of an article may have commas. */
  sources: (articles: readonly string[]) =>
    plural(articles.length, { one: `Source: ${articles.join('; ')}.`, other: `Sources: ${articles.join('; ')}.` }),
  storyInSteps: (steps: number) => plural(steps, { one: 'The story in one step', other: 'The story in # steps' }),
  /** The row of tabs. */
  sections: 'Sections',
  onTheMap: 'On the map',
  /** What no article says, and what of the articles is left out. */
  notOnTheMap: 'Not on the map',
  placesMentioned: 'Places mentioned',
  alsoMentioned: 'Also mentioned: select to show',
  quotes: (count: number) => plural(count, { one: '# quote', other: '# quotes' }),
  areaWithQuotes: (count: number) => plural(count, { one: 'area, # quote', other: 'area, # quotes' }),
  lineWithQuotes: (count: number) => plural(count, { one: 'line, # quote', other: 'line, # quotes' }),
  accordingTo: (summary: string, sources: string) => `${summary}, according to ${sources}`,
  hidden: (range: string) => `${range}, hidden`,
  notStated: (articles: number) =>
    plural(articles, { one: 'What the article doesn’t say', other: 'What no article says' }),
});
