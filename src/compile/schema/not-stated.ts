// What no article states, as an author writes it in `data/story.yaml`.
import * as v from 'valibot';
import { id, ref, sentence } from './parts';

const byClaims = v.strictObject({
  question: v.pipe(
    ref('question'),
    v.description(
      'A claim that answers this question refutes it. Add the question to questions.yaml even if no claim answers it yet.',
    ),
  ),
  mark: v.optional(v.pipe(ref('mark'), v.description('Only claims that list this mark.'))),
  value: v.optional(v.pipe(v.literal(true), v.description('Only claims with a value.'))),
  voices: v.optional(v.pipe(v.array(ref('voice')), v.description('Only claims of these voices.'))),
  except: v.optional(v.pipe(v.array(ref('claim')), v.description('Claims that leave it true all the same.')), []),
  exceptVoices: v.optional(v.pipe(v.array(ref('voice')), v.description('Voices whose claims leave it true.')), []),
});

const byField = v.strictObject({
  source: v.pipe(ref('source'), v.description('The article.')),
  states: v.pipe(
    v.picklist(['title', 'publisher', 'byline', 'published']),
    v.description('It is refuted once sources.yaml has this of the article.'),
  ),
});

export const notStatedEntry = v.strictObject({
  id: v.pipe(id, v.description('What other sentences name it by: {not stated <id> | no article gives it}.')),
  text: v.optional(
    v.pipe(
      sentence,
      v.description('Listed under “What no article states”. Without it the entry is only for sentences elsewhere.'),
    ),
  ),
  claim: v.optional(v.pipe(ref('claim'), v.description('A claim whose words are shown after it.'))),
  refutedBy: v.pipe(
    v.union(
      [byClaims, byField],
      'must be {question, mark, value, voices, except, exceptVoices}, of which only question is needed, or {source, states}',
    ),
    v.description('What would make it untrue. Then the build stops and lists every sentence to be rewritten.'),
  ),
});
