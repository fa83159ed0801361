// Quotes of the articles, each with who says it and where it was published.
import type { Writer } from '../intl/writer';

export const quotes = ({ plural }: Writer) => ({
  inTheArticles: (articles: number) => plural(articles, { one: 'In the article', other: 'In the articles' }),
  count: (count: number) => plural(count, { one: '# quote', other: '# quotes' }),
  more: (count: number) => plural(count, { one: 'one more quote', other: '# more quotes' }),
  show: 'Show',
  allQuotes: 'all quotes',
  wordForWord: 'word for word',
  readTheArticle: 'Read the article',
  via: (outlet: string) => `{speaker}, via ${outlet}`,
});
