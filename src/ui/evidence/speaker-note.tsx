import type { Claim } from '../../model/claim';
import { Words } from '../parts/words';

type Speaker = NonNullable<Claim['speaker']>;

/** Why we read words that name nobody as this voice’s. */
export const SpeakerNote = ({ speaker: { reason } }: { speaker: Speaker }) => <p class="reading">{reason}</p>;

/** The same, with the earlier words of the article that name it. */
export const SpeakerNamed = ({ speaker: { reason, named } }: { speaker: Speaker }) => (
  <p class="reading">
    {reason} <Words of={named} />
  </p>
);
