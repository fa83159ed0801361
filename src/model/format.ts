// English counts for sentences that are not in the catalogue yet.

/** How many of something: "1 article", "3 articles", "no articles". `one` takes an s for more. */
export function formatCount(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count === 0 ? 'no' : count} ${one}s`;
}

/** “the article” where a story has only one. */
export const theArticles = ({ sources }: { readonly sources: readonly unknown[] }): string =>
  sources.length === 1 ? 'the article' : 'the articles';
