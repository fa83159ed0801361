import type { Claim } from '../../model/claim';
import { Words } from '../parts/words';

type Speaker = NonNullable<Claim['speaker']>;

/** Why we attribute to this voice words that name nobody. */
export const SpeakerNote = ({ speaker: { reason } }: { speaker: Speaker }) => <p class="reading">{reason}</p>;

/** With the earlier words of the article that name the voice. */
export const SpeakerNamed = ({ speaker: { reason, named } }: { speaker: Speaker }) => (
  <p class="reading">
    {reason} <Words of={named} />
  </p>
);
