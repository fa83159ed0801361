// Records of drafted claims.
import type { Authored } from '../compile/schema/schema';
import type { ClaimDraft } from './claim-drafts';
import { idFrom } from './ids';
import { quoteOf } from './quotes';
import type { DraftedRecord } from './records';
import type { NewVoice } from './records-of-voices';
import type { Article } from './suggest';
import { isPronoun, type VoiceDraft } from './voices';

/** One a draft, in the order of the article. A draft whose voice is unknown has no record: it would be attributed to nobody. */
export function claimRecords(
  { id: source, text }: Article,
  drafts: readonly ClaimDraft[],
  voices: ReadonlyMap<string, NewVoice>,
  authored: Authored,
): DraftedRecord[] {
  const taken = new Set(authored['claims.yaml'].map(({ id }) => id));
  const idOf = ({ id, name }: VoiceDraft) => id ?? voices.get(name)?.record.id;
  return drafts.map((draft): DraftedRecord => {
    const { says, voice, via, speaker, status, question, value, day, marks, passages } = draft;
    const open = draft.open.map(({ why }) => why);
    if (isPronoun(voice.name)) return { record: null, open: [...open, `Its words: “${says}”`] };
    const isDayOpen = draft.open.some(({ field }) => field === 'day');
    const id = idFrom(`${says}`, taken);
    taken.add(id);
    const record = {
      id,
      source,
      says,
      voice: idOf(voice),
      ...(via ? { via: idOf(via) } : {}),
      ...(speaker ? { speaker: { named: text.slice(speaker.start, speaker.end), reason: reasonOf(voice) } } : {}),
      status,
      ...(question === null ? {} : { question }),
      ...(value ? { value: { ...value, limit: value.limit ?? undefined } } : {}),
      ...(day === null || isDayOpen ? {} : { day: day.words }),
      marks: [...marks],
      passages: passages.map((span) => shortQuote(quoteOf(text, span))),
    };
    return { record, open };
  });
}

/** A sentence for readers. */
const reasonOf = ({ name }: VoiceDraft) => `The words before name ${name}.`;

const shortQuote = (quote: ReturnType<typeof quoteOf>) =>
  quote.prefix === undefined && quote.suffix === undefined ? quote.exact : quote;
