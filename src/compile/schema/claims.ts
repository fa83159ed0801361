// The shapes of `data/questions.yaml` and `data/claims.yaml`. Fields of a claim that follow from its words may be left out: short-claims/ finds
// them.
import * as v from 'valibot';
import { id, limits, quote, ref, sentence, words } from './parts';

export const questionsFile = v.array(
  v.strictObject({ id, text: v.pipe(words, v.endsWith('?', 'must end with a question mark')) }),
);

const passage = v.union(
  [
    v.pipe(
      words,
      v.transform((exact): v.InferOutput<typeof quote> => ({ exact })),
    ),
    quote,
  ],
  'a passage is the exact words, or {exact, prefix, suffix}',
);

const onePassage = v.pipe(
  words,
  v.transform((exact): v.InferOutput<typeof quote>[] => [{ exact }]),
);
const passages = v.pipe(v.array(passage), v.minLength(1));

export const claimStatuses = ['claimed', 'confirmed', 'denied', 'not-said', 'reported'] as const;

export const claimsFile = v.array(
  v.strictObject({
    id,
    source: v.optional(
      v.pipe(
        ref('source'),
        v.description('The one article that this claim is from. Left out, the only one that has all of its passages.'),
      ),
    ),
    says: v.pipe(sentence, v.description('What is claimed, in our neutral words.')),
    voice: v.optional(
      v.pipe(
        ref('voice'),
        v.description(
          'Who says it: a voice of voices.yaml, or article-<id of the source> for what the article says in its own words. Left out, the one voice to whom the passages attribute it (“X said”, “according to X”); or the article, where its sentences tell of nobody who speaks.',
        ),
      ),
    ),
    via: v.optional(
      v.nullable(
        v.pipe(
          ref('outlet'),
          v.description(
            'The outlet that the article names as having published it first (a voice). Left out, a voice with `outlet: true` that the passages name so (“told X”, “as reported by X”); null where it is not meant.',
          ),
        ),
      ),
    ),
    speaker: v.optional(
      v.pipe(
        v.strictObject({
          named: v.pipe(
            words,
            v.description(
              'The exact words of the article that name the voice, or the outlet, before the passages: in their paragraph or in the one before.',
            ),
          ),
          reason: v.pipe(
            sentence,
            v.description('Why the passages mean it: “he” is the one whom the sentence before names.'),
          ),
        }),
        v.description('Only where the passages themselves do not name the voice, or the outlet.'),
      ),
    ),
    status: v.optional(
      v.pipe(
        v.picklist(claimStatuses),
        v.description(
          'claimed: the voice says so; confirmed: the article says the voice confirmed or verified it; denied: the voice says it is not so; not-said: the article says the voice did not say or confirm; reported: the article tells it in its own words. Left out, that of the verb of the voice (“said”, “confirmed”, “denied”, “did not confirm”).',
        ),
      ),
    ),
    question: v.optional(ref('question')),
    value: v.optional(
      v.strictObject({
        number: v.pipe(
          v.number(),
          v.finite(),
          v.description(
            'One of the passages must have it with its unit after it, in digits or in words, and so must `says`.',
          ),
        ),
        unit: v.pipe(
          words,
          v.description(
            'km, m, mi, ft or nmi for a length; else the words of the article for what is counted, such as boats or square meters.',
          ),
        ),
        limit: v.optional(
          v.pipe(
            v.picklist(limits),
            v.description(
              'As the words set it: “nearly” is about. up-to and at-least hold for the number itself, as in “no more than six” and “six or more”; less-than and more-than do not.',
            ),
          ),
        ),
      }),
    ),
    day: v.optional(
      v.nullable(
        v.pipe(
          words,
          v.description(
            'The words that date it, listed under `days` of the source; a passage must have them. Left out, the only such words in the passages; null where these do not date it.',
          ),
        ),
      ),
    ),
    event: v.optional(
      v.pipe(
        ref('event'),
        v.description(
          'The event of events.yaml that it is about. Without it the claim belongs to the event of story.yaml; where a question is asked of two events, and where the claim is dated with the day of another, it must be said.',
        ),
      ),
    ),
    marks: v.optional(
      v.pipe(
        v.array(ref('mark')),
        v.description(
          'The marks it supports. Left out, those whose names or aliases are in the passages. Places named there need not be listed.',
        ),
      ),
    ),
    passages: v.pipe(
      v.lazy((written): typeof onePassage | typeof passages => (typeof written === 'string' ? onePassage : passages)),
      v.description(
        'The words that carry it, the words naming its voice and outlet included: one passage as text, or a list of passages.',
      ),
    ),
  }),
);
