// The shape of `data/checks.yaml`.
import * as v from 'valibot';
import { geometryFile, id, isoDate, ref, references, sentence, words } from './parts';

const outcome = v.picklist(['holds', 'differs', 'cannot', 'computed']);
const checkBase = {
  id,
  question: v.pipe(
    words,
    v.endsWith('?', 'must end with a question mark'),
    v.description('What is checked, in plain words.'),
  ),
  expected: v.pipe(outcome, v.description('How it comes out. The build stops when it comes out otherwise.')),
  reason: v.optional(
    v.pipe(
      sentence,
      v.description(
        'Our reading. Needed where the outcome is differs or cannot, or where it takes words or a round figure to mean more.',
      ),
    ),
  ),
  references: v.optional(references),
};
const oneClaim = v.pipe(v.strictTuple([ref('claim')]), v.description('The claim that is checked.'));
const twoClaims = v.pipe(
  v.strictTuple([ref('claim'), ref('claim')]),
  v.description('The two claims whose values are taken.'),
);
const takenToMean = {
  from: v.pipe(v.number(), v.description('The least the words are taken to mean.')),
  to: v.pipe(v.number(), v.description('The most the words are taken to mean.')),
};

export const checksFile = v.array(
  v.variant('kind', [
    v.strictObject({
      kind: v.pipe(
        v.literal('distance'),
        v.description('From a point mark to the nearest point of a line, on the ellipsoid.'),
      ),
      ...checkBase,
      claims: oneClaim,
      mark: v.pipe(ref('point'), v.description('The place or site measured from.')),
      geometry: geometryFile,
      measuredWith: v.pipe(words, v.description('What the line is from, as readers see it.')),
      ...takenToMean,
    }),
    v.strictObject({
      kind: v.pipe(
        v.literal('day-number'),
        v.description('Which day the day of the claim is, `first` counted as day 1.'),
      ),
      ...checkBase,
      claims: oneClaim,
      first: isoDate,
    }),
    v.strictObject({
      kind: v.pipe(v.literal('ratio'), v.description('The value of the first claim divided by that of the second.')),
      ...checkBase,
      claims: twoClaims,
      unit: v.pipe(words, v.description('The unit of what comes out, such as "square meters each".')),
    }),
    v.strictObject({
      kind: v.pipe(v.literal('days-between'), v.description('Days from the date of one claim to that of another.')),
      ...checkBase,
      claims: oneClaim,
      words: v.pipe(words, v.description('The words that are checked; a passage of the claim must have them.')),
      between: v.pipe(
        v.strictTuple([ref('claim'), ref('claim')]),
        v.description('The claims that are dated, the earlier first.'),
      ),
      ...takenToMean,
    }),
    v.strictObject({
      kind: v.pipe(
        v.literal('same'),
        v.description('Whether the values of claims that answer one question can all be true.'),
      ),
      ...checkBase,
      claims: v.pipe(
        v.array(ref('claim')),
        v.minLength(2, 'must be at least two claims'),
        v.description('The claims whose values are compared; all answer one question.'),
      ),
    }),
    v.strictObject({
      kind: v.pipe(v.literal('none'), v.description('Cannot be checked with what is here; `reason` says why.')),
      ...checkBase,
      claims: v.union([oneClaim, twoClaims], 'must be one claim or two'),
    }),
  ]),
);
