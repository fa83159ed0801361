// What a drafted claim leaves open: what only an editor can decide. Sentences for editors, never for readers.
import { eitherCase, namesOfVoice } from '../compile/claims/voice-names';
import { dateInWords } from '../compile/english/dates';
import { matchNames } from '../compile/english/name-matching';
import type { Authored } from '../compile/schema/schema';
import type { ClaimDraft } from './claim-drafts';
import { isPronoun, type VoiceDraft } from './voices';

export interface OpenPoint {
  /** The field of the claim that it is about. */
  readonly field: 'voice' | 'via' | 'day' | 'question';
  readonly why: string;
}

/** In the order of the fields of a claim. */
export const openPointsOf = (draft: Omit<ClaimDraft, 'open'>, story: Authored): OpenPoint[] => [
  ...point('voice', openOfVoice(draft.voice, story)),
  ...point('via', draft.via && openOfVoice(draft.via, story)),
  ...point('day', openOfDay(draft, story)),
  ...point('question', openOfQuestion(draft)),
];

const point = (field: OpenPoint['field'], why: string | null): OpenPoint[] => (why === null ? [] : [{ field, why }]);

function openOfVoice({ id, name, written }: VoiceDraft, story: Authored): string | null {
  if (isPronoun(name)) return `Nobody is named before “${name}”: who is it?`;
  if (id === null) return `“${name}” is a new voice.`;
  const voice = story['voices.yaml'].find((one) => one.id === id);
  if (!voice || matchNames(written, namesOfVoice(voice).flatMap(eitherCase)).length > 0) return null;
  return `The article writes “${written}”: is that ${voice.name}? Then add it to the aliases of ${id}.`;
}

function openOfDay({ day }: Pick<ClaimDraft, 'day'>, story: Authored): string | null {
  if (day === null) return null;
  if (day.date === null) return `Which date does “${day.words}” mean?`;
  const events = story['events.yaml'];
  if (events.length === 0 || events.some(({ date }) => date === day.date)) return null;
  return `No event of the story is on ${dateInWords(day.date)} (“${day.words}”): add one, or leave the day out.`;
}

function openOfQuestion({ question, questions }: Pick<ClaimDraft, 'question' | 'questions'>): string | null {
  if (question !== null) return null;
  return questions.length > 0 ? `Does it answer one of these: ${questions.join(', ')}?` : 'Does it answer a question?';
}
