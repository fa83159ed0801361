// The drafts of src/suggest as changes of records that an editor can accept, each with what it leaves open.
import type { Span } from '../../model/quotation';
import type { ClaimDraft } from '../../suggest/claim-drafts';
import { recordsOf } from '../../suggest/records';
import { draftOfWords as claimOfWords, type Drafts, draftsOf } from '../../suggest/suggest';
import { isPronoun } from '../../suggest/voices';
import type { Article, Draft, DraftOfWords, Fields, OpenChoice, RecordChange } from '../protocol';
import { type DraftingStory, draftId, yamlOf } from './drafting';
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
    ...placeDrafts(article, id, drafts.places, story),
    ...claims.map((claim) => claimDraft(claim, article, id, drafts, story)),
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
  const { changes, open } = claimDraft(claim, article, id, draftsOf(drafted, story), story);
  return { changes, open };
}

function claimDraft(claim: ClaimDraft, article: Article, source: string, drafts: Drafts, story: DraftingStory): Draft {
  const { authored } = story;
  // Without a voice there would be no record: the editor names it, in a record that has everything else.
  const isNobody = isPronoun(claim.voice.name);
  const voice = isNobody ? { ...claim.voice, id: `article-${source}`, name: `article-${source}` } : claim.voice;
  const file = { file: article.file, sha256: '' };
  const records = recordsOf(
    { id: source, text: article.text },
    file,
    { ...drafts, claims: [{ ...claim, voice }] },
    story,
  );
  const { voice: given, ...rest } = plain(records['claims.yaml'][0]?.record);
  const fields: Fields = isNobody ? rest : { ...rest, ...(given === undefined ? {} : { voice: given }) };
  const needed: RecordChange[] = [
    ...records['voices.yaml'].map(({ record }) => addition('voices.yaml', plain(record))),
    ...dayChange(claim, source, story),
  ];
  // A claim without a question or a day compiles: an editor may add them. It needs its voice.
  const open = claim.open
    .filter(({ field }) => (field === 'voice' || field === 'via') && (isNobody || claim[field]?.id != null))
    .map(({ field, why }): OpenChoice => {
      const voices = authored['voices.yaml'].map(({ id, name }) => ({ value: id, label: name }));
      const isDrafted = (voice: (typeof voices)[number]) => voice.value === claim[field as 'voice' | 'via']?.id;
      const candidates = [...voices.filter(isDrafted), ...voices.filter((voice) => !isDrafted(voice))];
      return { change: needed.length, path: [field], question: why, candidates };
    });
  const exact = claim.passages.map(({ start, end }) => article.text.slice(start, end));
  const id = draftId([source, ...exact, claim.value?.number ?? null, claim.value?.unit ?? null]);
  const changes = [...needed, addition('claims.yaml', fields)];
  return {
    id,
    source,
    spans: claim.passages,
    changes,
    refusal: [addition('refused.yaml', { draft: id, source, exact: exact.join(' … ') })],
    yaml: yamlOf(changes, story),
    open,
  };
}

/** A day that the source does not list yet, with the date that it means. */
function dayChange({ day }: ClaimDraft, source: string, { authored, records }: DraftingStory): RecordChange[] {
  if (!day?.date || !day.reason) return [];
  const days = authored['sources.yaml'].find(({ id }) => id === source)?.days;
  const record = records.find(({ list, id }) => list === 'sources.yaml' && id === source);
  if (!days || !record || days.some(({ words }) => words === day.words)) return [];
  const { key, version } = record;
  const value = { words: day.words, date: day.date, reason: day.reason };
  return [{ kind: 'change', record: { key, version }, set: [{ path: ['days', days.length], value }] }];
}

const addition = (list: 'voices.yaml' | 'claims.yaml' | 'refused.yaml', fields: Fields): RecordChange => ({
  kind: 'add',
  list,
  fields,
});

/** Without the fields that are undefined, as JSON leaves them out. */
const plain = (record: unknown): Fields => JSON.parse(JSON.stringify(record ?? {})) as Fields;
