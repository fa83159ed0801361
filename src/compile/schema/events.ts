// The shape of `data/events.yaml`.
import * as v from 'valibot';
import { basis, id, isoDate, ref, references, sentence, words } from './parts';

export const eventsFile = v.array(
  v.strictObject({
    id: v.optional(
      v.pipe(
        id,
        v.description('What claims name it by, where their accounts are kept apart from those of other events.'),
      ),
    ),
    name: v.optional(
      v.pipe(
        words,
        v.description(
          'With an `id`: the heading over what is said of it, such as "An attack of 9 October 2024". Without a date in it, the date follows it.',
        ),
      ),
    ),
    date: isoDate,
    label: v.pipe(words, v.description('What happened, in a few neutral words.')),
    aside: v.pipe(v.boolean(), v.description('Away from the run of days: a small cell at the beginning of the line.')),
    onTimeline: v.optional(
      v.pipe(v.literal(false), v.description('false: not on the timeline; the link to its day opens it all the same.')),
    ),
    main: v.optional(v.pipe(v.literal(true), v.description('true: the day that the story is about, drawn large.'))),
    lead: v.optional(
      v.pipe(
        v.strictObject({
          claim: ref('claim'),
          words: v.pipe(words, v.description('The few words of the claim that stand on the timeline.')),
        }),
        v.description('What is quoted of it on the timeline, one of its claims.'),
      ),
    ),
    basis,
    reason: v.pipe(sentence, v.description('How the date follows from the words.')),
    claims: v.pipe(
      v.array(ref('claim')),
      v.description(
        'The claims about it, beside those that name it as their `event`; one with a `day` must give the same date.',
      ),
    ),
    sources: v.pipe(v.array(ref('source')), v.description('The articles published on this date.')),
    references: v.optional(references),
  }),
);
