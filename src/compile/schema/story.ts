// The shape of `data/story.yaml`.
import * as v from 'valibot';
import { streetSchemas } from '../../model/streets';
import { languages } from '../../text/text';
import { notStatedEntry } from './not-stated';
import { ref, sentence, words } from './parts';

export const storyFile = v.strictObject({
  title: words,
  description: v.pipe(sentence, v.description('For search engines and previews.')),
  kicker: v.strictObject({ where: words, when: words }),
  standfirst: words,
  language: v.picklist(languages),
  units: v.pipe(v.picklist(['km', 'mi']), v.description('In what the page writes distances.')),
  rangesTitle: v.pipe(
    v.optional(v.nullable(words), null),
    v.description('What the ranges are called over their switches: “Ranges of the radios”. Left out, “Ranges”.'),
  ),
  rings: v.optional(
    v.pipe(
      v.array(ref('range')),
      v.description('The rings and bands on at first. Old links depend on it: never change it.'),
    ),
    [],
  ),
  ground: v.optional(
    v.strictObject({
      first: v.pipe(v.array(words), v.description('Countries drawn lightest: ISO 3166 alpha-3.')),
      second: v.array(words),
      emphasisedBorder: v.nullable(v.strictTuple([words, words])),
    }),
    { first: [], second: [], emphasisedBorder: null },
  ),
  basemap: v.pipe(
    v.optional(
      v.nullable(
        v.strictObject({
          file: v.pipe(
            words,
            v.regex(
              /^[\w][\w.-]*\.pmtiles$/,
              'must be the name of a file that ends in .pmtiles, in the folder of the story, beside seeds/ and data/',
            ),
            v.description(
              'A PMTiles archive with the streets of the story’s part of the world, beside seeds/ and data/.',
            ),
          ),
          schema: v.optional(
            v.pipe(
              v.picklist(streetSchemas),
              v.description(
                'protomaps (version 4) or shortbread (VersaTiles). Left out, it is recognised by the names of its layers.',
              ),
            ),
          ),
          attribution: v.optional(
            v.pipe(words, v.description('Whom to credit, where the archive does not say so itself.')),
          ),
        }),
      ),
      null,
    ),
    v.description('Streets, for a story at the scale of a town. Left out, the map has the ground of a whole country.'),
  ),
  event: v.pipe(
    v.optional(v.nullable(ref('event')), null),
    v.description(
      'The event of events.yaml that the story is about: claims that name no `event` belong to it, and counts, captions and compared distances are of it alone.',
    ),
  ),
  captionQuestion: v.pipe(
    v.optional(v.nullable(ref('question')), null),
    v.description('The question whose answer captions a site on the map while a voice is chosen.'),
  ),
  ledger: v.pipe(
    v.optional(
      v.nullable(
        v.strictObject({
          title: words,
          columns: v.pipe(
            v.array(
              v.strictObject({
                question: ref('question'),
                label: v.pipe(words, v.description('What is counted, as it is written after a number: “found”.')),
                dot: v.pipe(
                  v.picklist(['hollow', 'half', 'full']),
                  v.description(
                    'How one of it is drawn, for each column in another form; of a whole, how one is that no other column counts.',
                  ),
                ),
                sharesCell: v.pipe(
                  v.optional(v.boolean(), false),
                  v.description('true: few give it, and it is written in the cell of the column before it.'),
                ),
              }),
            ),
            v.minLength(1),
            v.description('With `rest` the first counts the whole and each of the others a part of it.'),
          ),
          rest: v.pipe(
            v.optional(v.nullable(words), null),
            v.description(
              'What one of the first column is called that no other counts: “not reported found”. Left out, each column counts something of its own, as dead, wounded and missing.',
            ),
          ),
          silent: v.pipe(
            v.array(ref('voice')),
            v.description('Voices that gave no count, shown so that their silence is seen.'),
          ),
        }),
      ),
      null,
    ),
    v.description('Counts set side by side, one row for each voice: the questions that they answer.'),
  ),
  notStated: v.optional(v.array(notStatedEntry), []),
});
