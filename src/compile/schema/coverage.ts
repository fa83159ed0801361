// The shape of `data/coverage.yaml`.
import * as v from 'valibot';
import { quote, ref, sentence, words } from './parts';

export const coverageFile = v.strictObject({
  leftOut: v.optional(v.array(v.strictObject({ source: ref('source'), ...quote.entries, reason: sentence })), []),
  notPlaces: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: words, reason: words })),
      v.description('Names that are no place of the story, though the gazetteer has a place of that name, and why.'),
    ),
    [],
  ),
});
