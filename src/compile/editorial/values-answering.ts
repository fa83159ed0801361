// How many different values are given to a question.

import { lengthNamed } from '../english/units';
import type { Authored } from '../schema/schema';

/** Of the claims of the story's own event; who denies a value, or does not say it, gives none. */
export function valuesAnswering(question: string, authored: Authored): number {
  const own = authored['story.yaml'].event;
  const values = authored['claims.yaml'].flatMap(({ question: answered, event, status, value }) =>
    answered === question && value && (event ?? own) === own && status !== 'denied' && status !== 'not-said'
      ? [value]
      : [],
  );
  return new Set(values.map(({ number, unit, limit = '' }) => `${limit} ${number} ${lengthNamed(unit) ?? ''}`)).size;
}
