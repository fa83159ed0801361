// The drafts of src/suggest as changes of records that an editor can accept, each with what it leaves open.
import type { Span } from '../../model/quotation';
import { draftOfWords as claimOfWords, draftsOf } from '../../suggest/suggest';
import type { Article, Draft, DraftOfWords } from '../protocol';
import { claimDrafter } from './claim-drafts';
import type { DraftingStory } from './drafting';
import { placeDrafts } from './place-drafts';

/** What is drafted for the words that no record has yet, in the order of the articles. Refused ones are left out. */
export function deskDrafts(story: DraftingStory): Draft[] {
  const refused = new Set(story.records.flatMap(({ list, fields }) => (list === 'refused.yaml' ? [fields.draft] : [])));
  return story.articles
    .flatMap((article) =>
      article.id === null || article.text === '' ? [] : draftsOfArticle(article, article.id, story),
    )
    .filter(({ id }) => !refused.has(id));
}

function draftsOfArticle(article: Article, id: string, story: DraftingStory): Draft[] {
  const drafts = draftsOf({ id, text: article.text }, story);
  const open = article.spans.filter((span) => span.is === 'open');
  const holdsOpen = ({ start, end }: Span) => open.some((span) => start <= span.start && span.end <= end);
  const claims = drafts.claims.filter(({ passages }) => passages.some(holdsOpen));
  const startOf = ({ spans }: Draft) => spans[0]?.start ?? 0;
  return [
    ...placeDrafts(id, drafts.places, story),
    ...claims.map(claimDrafter(article, id, drafts.claims, story)),
  ].sort((a, b) => startOf(a) - startOf(b));
}

/** A record of a claim for exactly these words, with what the sentence around them says of who speaks, when and of what. */
export function draftOfWords(
  spans: readonly Span[],
  article: Article,
  story: DraftingStory,
): Pick<DraftOfWords, 'changes' | 'open'> {
  const id = article.id ?? article.file;
  const drafted = { id, text: article.text };
  const claim = claimOfWords(drafted, spans, story);
  const { changes, open } = claimDrafter(article, id, [claim, ...draftsOf(drafted, story).claims], story)(claim);
  return { changes, open };
}
