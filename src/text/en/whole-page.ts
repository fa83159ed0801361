// The page as it is built: its title, and everything on it as text for browsers without scripts.
import type { Writer } from '../intl/writer';

export const wholePage = (_: Writer) => ({
  title: (story: string) => `${story} – Dateline`,
  titleOf: (open: string, page: string) => `${open} – ${page}`,
  dayInTitle: (label: string, date: string) => `${label}, ${date}`,
  everything: 'Everything on the map and every statement, as text',
  onTheMap: 'On the map, as text',
  articles: 'The articles as they were received',
  otherStatements: (articles: number) => (articles === 1 ? 'What else the article says' : 'What else the articles say'),
  statement: '{who}: {says} {status}',
  statementOfEvent: '{who}: {says} {status}, {event}',
});
