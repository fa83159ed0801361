// English counts for sentences that are not in the catalogue yet.

/** “the article” where a story has only one. */
export const theArticles = ({ sources }: { readonly sources: readonly unknown[] }): string =>
  sources.length === 1 ? 'the article' : 'the articles';
