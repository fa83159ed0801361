// The page as it is built: its title, and everything on it as text for browsers without scripts.
import type { Writer } from '../intl/writer';

export const wholePage = ({ plural }: Writer) => ({
  siteName: 'Dateline',
  title: (story: string) => `${story} – Dateline`,
  titleOf: (open: string, page: string) => `${open} – ${page}`,
  /** A host sends it for an address that is not there. */
  notFound: 'There is no such page',
  notFoundReason: 'It may have been removed, or the link may be damaged. The story is here:',
  dayInTitle: (label: string, date: string) => `${label}, ${date}`,
  /** In the descriptions that search engines and messengers show of a page: the words of a mark and whose they are. */
  quoteInDescription: (words: string, credit: string) => `${words} (${credit})`,
  /** A range as it is formatted, “up to 300 km”, before that. */
  rangeInDescription: (range: string, words: string) => `${range}. ${words}`,
  /** The same with an outside source of the distance. */
  outsideRangeInDescription: (range: string, publisher: string, words: string) => `${range} (${publisher}). ${words}`,
  /** `ranges`: those on the map with their distances; they may have commas. */
  viewDescription: (ranges: readonly string[], story: string) => `${ranges.join('; ')}. ${story}`,
  articleDescription: (outlet: string, date: string, quotes: number) =>
    plural(quotes, {
      one: `${outlet}, ${date}. The article as received, with the # quote that this map uses.`,
      other: `${outlet}, ${date}. The article as received, with the # quotes that this map uses.`,
    }),
});
