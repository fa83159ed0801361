// Drafted claims as changes of records: the claim in its short form, and before it what it needs.

import type { Authored, WrittenClaim } from '../../compile/schema/schema';
import { derivedFields, finishedClaim, storyWords } from '../../compile/short-claims/finished-claims';
import type { ClaimDraft } from '../../suggest/claim-drafts';
import { claimRecords } from '../../suggest/records-of-claims';
import { type NewVoice, newVoices } from '../../suggest/records-of-voices';
import { shortClaim } from '../../suggest/short-form';
import { isPronoun } from '../../suggest/voices';
import type { Article, Draft, Fields, OpenChoice, RecordChange } from '../protocol';
import { type DraftingStory, draftId, yamlOf } from './drafting';

/** `drafts`: all of the article, whose words say in which ways it writes a voice. */
export function claimDrafter(article: Article, source: string, drafts: readonly ClaimDraft[], story: DraftingStory) {
  const voices = newVoices({ id: source, text: article.text }, drafts, story);
  return (claim: ClaimDraft): Draft => draftOf(claim, article, source, voices, story);
}

function draftOf(
  claim: ClaimDraft,
  article: Article,
  source: string,
  voices: ReadonlyMap<string, NewVoice>,
  story: DraftingStory,
): Draft {
  const { authored } = story;
  // Without a voice there would be no record: the editor names it, in a record that has everything else.
  const isNobody = isPronoun(claim.voice.name);
  const ownVoice = `article-${source}`;
  const voice = isNobody ? { ...claim.voice, id: ownVoice, name: ownVoice } : claim.voice;
  const [drafted] = claimRecords({ id: source, text: article.text }, [{ ...claim, voice }], voices, authored);
  const record = plain(drafted?.record);
  const added = [voice, ...(claim.via ? [claim.via] : [])].flatMap(({ id, name }) =>
    id === null ? [plain(voices.get(name)?.record)] : [],
  );
  const days = dayChange(claim, source, story);
  const needed: RecordChange[] = [
    ...added.map((fields): RecordChange => ({ kind: 'add', list: 'voices.yaml', fields })),
    ...days.map(({ change }) => change),
  ];
  // A claim without a question or a day compiles: an editor may add them. It needs its voice.
  const open = claim.open
    .filter(({ field }) => (field === 'voice' || field === 'via') && (isNobody || claim[field]?.id != null))
    .map(({ field, why }) => voiceChoice(field as 'voice' | 'via', why, claim, needed.length, story));
  // Also with those that other suggestions bring: a claim that is accepted first must not be asked for more when they are.
  const short = shortOf(
    record,
    open.length > 0,
    [...voices.values()].map(({ record }) => plain(record)),
    days,
    story,
  );
  const { voice: _, ...unsaid } = short;
  const changes: RecordChange[] = [...needed, { kind: 'add', list: 'claims.yaml', fields: isNobody ? unsaid : short }];
  const exact = claim.passages.map(({ start, end }) => article.text.slice(start, end));
  const id = draftId([source, ...exact, claim.value?.number ?? null, claim.value?.unit ?? null]);
  return {
    id,
    source,
    spans: claim.passages,
    changes,
    refusal: [{ kind: 'add', list: 'refused.yaml', fields: { draft: id, source, exact: exact.join(' … ') } }],
    yaml: yamlOf(changes, story),
    open,
  };
}

/** Where the article calls a voice of the story by another name, that name becomes one of its aliases with the answer. */
function voiceChoice(
  field: 'voice' | 'via',
  question: string,
  claim: ClaimDraft,
  change: number,
  { authored, records }: DraftingStory,
): OpenChoice {
  const meant = claim[field];
  const voices = authored['voices.yaml'];
  const record = records.find(({ list, id }) => list === 'voices.yaml' && id === meant?.id);
  const aliases = voices.find(({ id }) => id === meant?.id)?.aliases ?? [];
  const also: RecordChange | null =
    meant && record
      ? {
          kind: 'change',
          record: { key: record.key, version: record.version },
          set: [{ path: ['aliases'], value: [...aliases, meant.written] }],
        }
      : null;
  const candidates = voices.map(({ id, name }) => ({
    value: id,
    label: name,
    ...(id === meant?.id && also ? { also } : {}),
  }));
  const isDrafted = ({ value }: (typeof candidates)[number]) => value === meant?.id;
  return {
    change,
    path: [field],
    question,
    candidates: [...candidates.filter(isDrafted), ...candidates.filter((one) => !isDrafted(one))],
  };
}

/** Without the fields that follow from the words. Who is meant by a choice that is still open is written, and how that one says it. */
function shortOf(
  record: Fields,
  isVoiceOpen: boolean,
  voices: readonly Fields[],
  days: readonly DayChange[],
  { authored, articles }: DraftingStory,
): Fields {
  const sources = authored['sources.yaml'].map((one) => {
    const added = one.id === record.source ? days.map(({ day }) => day) : [];
    return { ...one, days: [...one.days, ...added] };
  });
  const words = wordsWith(voices, { authored: { ...authored, 'sources.yaml': sources }, articles });
  const short = shortClaim(record, asRead(record), words) as Fields;
  if (!isVoiceOpen) return plain(short);
  const { voice, via, status } = record;
  return plain({ ...short, voice, via, status });
}

/** What the words of a claim say of the fields that it does not have. `voices`: new ones that are written together with it. */
export function derivedOf(record: Fields, voices: readonly Fields[], story: DraftingStory): Fields {
  const { claim, derived } = finishedClaim(asRead(record), wordsWith(voices, story));
  const found = derivedFields.filter((field) => record[field] === undefined && 'value' in derived[field]);
  return plain(Object.fromEntries(found.map((field) => [field, claim[field]])));
}

/** The words of the story with new voices in it. */
const wordsWith = (voices: readonly Fields[], { authored, articles }: Pick<DraftingStory, 'authored' | 'articles'>) =>
  storyWords(
    { ...authored, 'voices.yaml': [...authored['voices.yaml'], ...(voices as unknown as Authored['voices.yaml'])] },
    ({ id }) => articles.find((article) => article.id === id)?.text ?? null,
  );

/** A passage may be written as its words alone. */
function asRead(record: Fields): WrittenClaim {
  const passages = [record.passages ?? []]
    .flat()
    .filter((one) => one !== null)
    .map((one) => (typeof one === 'string' ? { exact: one } : one));
  return { ...record, passages } as unknown as WrittenClaim;
}

interface DayChange {
  readonly day: Authored['sources.yaml'][number]['days'][number];
  readonly change: RecordChange;
}

/** A day that the source does not list yet, with the date that it means. */
function dayChange({ day }: ClaimDraft, source: string, { authored, records }: DraftingStory): DayChange[] {
  if (!day?.date || !day.reason) return [];
  const days = authored['sources.yaml'].find(({ id }) => id === source)?.days;
  const record = records.find(({ list, id }) => list === 'sources.yaml' && id === source);
  if (!days || !record || days.some(({ words }) => words === day.words)) return [];
  const { key, version } = record;
  const value = { words: day.words, date: day.date, reason: day.reason };
  return [
    { day: value, change: { kind: 'change', record: { key, version }, set: [{ path: ['days', days.length], value }] } },
  ];
}

/** Without the fields that are undefined, as JSON leaves them out, and in the order of the record. */
const plain = (record: unknown): Fields => JSON.parse(JSON.stringify(record ?? {})) as Fields;
