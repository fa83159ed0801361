// The shape of `data/voices.yaml`.
import * as v from 'valibot';
import { id, ref, sentence, words } from './parts';

/** The id of what an article says in its own words: a voice that needs no record. */
export const articleVoice = (source: string): string => `article-${source}`;

// Nearly every sentence has a pronoun or a determiner: as a name it would attribute anybody's words to this voice. "WHO" is a name.
const nameOfVoice = v.pipe(
  words,
  v.regex(
    /^(?!(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|[Yy]ou|[Ww]ho|[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)$).*\p{L}/u,
    'is no name; where the words say only “he” or “the source”, give `speaker` in the claim',
  ),
);

export const voicesFile = v.array(
  v.strictObject({
    id,
    name: v.pipe(
      nameOfVoice,
      v.description(
        'As readers see it. It, or one of its aliases, must be in the passages of its claims: as whole words, letter for letter but for the case of its first letter, and not within the longer name of another voice.',
      ),
    ),
    aliases: v.optional(
      v.pipe(v.array(nameOfVoice), v.description('Every other way in which the articles write it, such as “Peskov”.')),
    ),
    named: v.pipe(v.boolean(), v.description('false: the article gives no name, such as "a US official".')),
    anonymous: v.optional(
      v.pipe(v.boolean(), v.description('true: the article itself says that it speaks anonymously.')),
    ),
    outlet: v.optional(
      v.pipe(
        v.literal(true),
        v.description(
          'true: a newspaper, an agency, a channel or a network, so that claims told to it or reported by it have it under `via` without saying so.',
        ),
      ),
    ),
    sameAs: v.optional(v.strictObject({ voice: ref('voice'), reason: sentence })),
  }),
);
