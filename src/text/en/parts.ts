// What is loaded once it is opened: quotes, versions, and the articles.
import type { Writer } from '../intl/writer';

export const parts = (_: Writer) => ({
  loading: {
    quotes: 'Loading the quotes…',
    answers: 'Loading the versions…',
    article: 'Loading the article…',
  },
  /** For screen readers. */
  loaded: {
    quotes: 'The quotes are loaded.',
    answers: 'The versions are loaded.',
    article: 'The article is loaded.',
  },
  failed: {
    quotes: 'The quotes could not be loaded.',
    answers: 'The versions could not be loaded.',
    article: 'The article could not be loaded.',
  },
  captionsFailed: 'What this source says could not be loaded. To try again, select its name again.',
  retry: 'Try again',
  outdated: 'This story has been updated since you opened it.',
  reload: 'Reload the page',
});
