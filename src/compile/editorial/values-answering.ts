// How many different values the claims give in answer to a question.

import { lengthNamed } from '../english/units';
import type { Authored } from '../schema/schema';

/** Only claims of the story's main event count, and not those that deny a value or do not confirm it. */
export function valuesAnswering(question: string, authored: Authored): number {
  const mainEvent = authored['story.yaml'].event;
  const values = authored['claims.yaml'].flatMap(({ question: answered, event, status, value }) =>
    answered === question && value && (event ?? mainEvent) === mainEvent && status !== 'denied' && status !== 'not-said'
      ? [value]
      : [],
  );
  return new Set(values.map(({ number, unit, limit = '' }) => `${limit} ${number} ${lengthNamed(unit) ?? ''}`)).size;
}
