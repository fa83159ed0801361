// The front of the panel: the list of what is on the map, and what no article says.
import type { Writer } from '../intl/writer';

export const front = ({ plural }: Writer) => ({
  onTheMap: 'On the map',
  onTheMapNote: 'and how we know',
  placesMentioned: 'Places mentioned',
  placesMentionedNote: 'on the map',
  alsoMentioned: 'Also mentioned',
  alsoMentionedNote: 'select to show',
  quotes: (count: number) => plural(count, { one: '# quote', other: '# quotes' }),
  areaWithQuotes: (count: number) => plural(count, { one: 'area, # quote', other: 'area, # quotes' }),
  lineWithQuotes: (count: number) => plural(count, { one: 'line, # quote', other: 'line, # quotes' }),
  accordingTo: (summary: string, sources: string) => `${summary}, according to ${sources}`,
  hidden: (range: string) => `${range}, hidden`,
  notStated: (articles: number) =>
    plural(articles, { one: 'What the article doesn’t say', other: 'What no article says' }),
});
