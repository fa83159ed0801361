// The articles: the list of them at the foot of the page, and a whole article beside the panel.
import type { Writer } from '../intl/writer';

export const article = ({ plural }: Writer) => ({
  articles: 'Articles',
  checked: (articles: number, version: string) =>
    plural(articles, {
      one: `# article. Every quote is checked against the saved text. Version ${version}.`,
      other: `# articles. Every quote is checked against the saved text. Version ${version}.`,
    }),
  untitled: 'Untitled article',
  listed: '{title}. {outlet}, {date}',
  listedUntitled: '{title}, {date}',
  listedWithAddress: '{title}. {outlet}, {date}. {address}',
  /** The site that a text was taken from, and when. */
  fromAddress: '{site}, {accessed}',
  download: 'Download the data: {geojson}, {annotations}, {claims}',
  geojson: 'GeoJSON',
  annotations: 'annotations',
  claims: 'claims (CSV)',
  close: 'Close the article',
  byline: 'Byline',
  publisher: 'Publisher',
  date: 'Date',
  address: 'Address',
  notStated: 'not stated',
  howDatesAreRead: 'How we read its dates',
  dateRead: '{quote}: {date}. {reason}',
  originalText: 'Original text',
  quotesUsed: (count: number) => plural(count, { one: '# quote used', other: '# quotes used' }),
  previousQuote: 'Previous quote',
  nextQuote: 'Next quote',
  /** Above lines of it, each with what it is, such as a caption that is there twice. */
  websiteText: 'Website text, not part of the article',
});
