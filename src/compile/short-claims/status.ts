// The status of a claim: that of the verb that its voice has.
import type { Status } from '../../model/claim';
import { articleVoice } from '../schema/voices';
import { type ClaimWords, type Derived, listed, quoted, type StoryWords } from './derived';
import { saidBy } from './said-by';

const allStatuses: readonly Status[] = ['claimed', 'confirmed', 'denied', 'not-said', 'reported'];

export function statusOf(voice: string, claim: ClaimWords, story: StoryWords): Derived<Status> {
  if (voice === articleVoice(claim.article.id))
    return { value: 'reported', why: 'the article says it in its own words' };
  const said = saidBy(claim, story).filter(({ isQuoted }) => isQuoted);
  const own = said.filter(
    ({ voices, isPronoun }) => voices.includes(voice) || (claim.record.speaker && voices.length === 0 && isPronoun),
  );
  // “has promised to end the war but has not provided details”
  const elsewhere = said.filter(
    (one) => one.voices.length === 0 && !own.includes(one) && one.status !== 'claimed' && one.status !== null,
  );
  const found = [...own, ...elsewhere];
  const statuses = [...new Set(found.map(({ status }) => status))];
  const [status] = statuses;
  const [first] = own;
  const words = [...new Set(found.map(({ words: one }) => quoted(one)))];
  if (first && status && statuses.length === 1)
    return { value: status, why: `the verb of the voice is ${quoted(first.verb)}` };
  const because = found.length === 0 ? 'its words have no verb of this voice' : `its words have ${words.join(' and ')}`;
  const choices =
    statuses.includes(null) || statuses.length < 2
      ? allStatuses
      : allStatuses.filter((one) => statuses.some((other) => other === one));
  return { ask: `status: is left out, and ${because}: write ${listed(choices.map((one) => `\`status: ${one}\``))}` };
}
