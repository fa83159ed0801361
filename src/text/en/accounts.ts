// Who says what: the table of counts by source, and the answers to each question.
import type { Writer } from '../intl/writer';

export const accounts = ({ number, plural, list }: Writer) => ({
  whoSaysSo: 'Who says so',
  /** Over a column, of what follows a number elsewhere: “found”. */
  heading: (counted: string) => counted.charAt(0).toLocaleUpperCase('en') + counted.slice(1),
  also: (counted: string) => `and {count} ${counted}`,
  dots: (counts: readonly { readonly number: number; readonly label: string }[]) =>
    list(counts.map((count) => `${number(count.number)} ${count.label}`)),
  /** In the table of counts: a voice, and the article that has its count. */
  inArticle: (article: string) => `{voice}, in ${article}`,
  notGiven: 'not given',
  title: 'Who says what',
  /** Over the questions, in the section “Who says what”. */
  byQuestion: 'Question by question',
  note: 'Select a name to show its version on the map.',
  versions: (count: number) => plural(count, { one: 'one version', other: '# versions' }),
  versionsOfEvent: (event: string, count: number) =>
    plural(count, { one: `${event}: one version`, other: `${event}: # versions` }),
  /** Before the names of articles, where the versions themselves are not on the page. */
  readIn: (articles: number) =>
    plural(articles, { one: 'The versions are in the article:', other: 'The versions are in the articles:' }),
  ourReading: (reason: string) => `Our reading: ${reason}`,
});
