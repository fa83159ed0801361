// The shape of `data/tour.yaml`.
import * as v from 'valibot';
import { id, ref, sentence, words } from './parts';

export const tourFile = v.array(
  v.strictObject({
    id: v.pipe(
      id,
      v.description('Its name in links, never used again for another step; the order is that of the file.'),
    ),
    title: words,
    text: v.pipe(sentence, v.description('What the claims say together. Its numbers must be in their quotes.')),
    view: v.pipe(ref('view'), v.description('The view of views.yaml that the map turns to, with its rings.')),
    claims: v.pipe(
      v.array(ref('claim')),
      v.minLength(1, 'needs at least one claim'),
      v.description('Whose words are shown.'),
    ),
    marks: v.optional(v.pipe(v.array(ref('mark')), v.description('Marks to light beside those of the claims.'))),
    ledger: v.optional(v.pipe(v.boolean(), v.description('true: the counts are set out side by side with it.'))),
  }),
);
