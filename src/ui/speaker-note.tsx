import type { Claim } from '../model/dataset';
import { Words } from './words';

/** Why words that name nobody are this voice’s: our reason, and the words before them that name it. */
export function SpeakerNote({ speaker }: Pick<Claim, 'speaker'>) {
  return (
    speaker && (
      <p class="reading">
        {speaker.reason} <Words of={speaker.named} />
      </p>
    )
  );
}
