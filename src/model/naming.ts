import type { Voice } from './claim';

/** What stands after a voice's name: nothing, "not named", or "anonymous" where the article itself says so. */
export function naming({ named, anonymous }: Pick<Voice, 'named' | 'anonymous'>): string {
  return anonymous ? ', anonymous' : named ? '' : ', not named';
}
