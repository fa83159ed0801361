// The map in a frame on another page.
import type { Writer } from '../intl/writer';

export const embed = ({ plural }: Writer) => ({
  openFullMap: 'Open the full map',
  /** `{dateline}` is the paper's name; `articles` names them. */
  source: (count: number, articles: string) =>
    plural(count, {
      one: `{dateline}, from # article: ${articles}.`,
      other: `{dateline}, from # articles: ${articles}.`,
    }),
  /** The same where there is space for one line. */
  shortSource: (count: number) =>
    plural(count, { one: `{dateline}, from # article.`, other: `{dateline}, from # articles.` }),
  textVersion: 'Text version',
  ranges: 'Ranges',
  /** A range that is shown, with its distance and from where it is measured. */
  range: '{name}: {distance} from {from}.',
  noRange: 'No range is shown.',
  close: 'Close',
  allQuotes: 'All quotes',
});
