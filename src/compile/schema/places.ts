// The shape of `data/places.yaml`.
import * as v from 'valibot';
import { id, position, sentence, webAddress, words } from './parts';

export const placesFile = v.strictObject({
  gazetteer: v.strictObject({
    publisher: words,
    url: v.pipe(webAddress, v.includes('{id}', 'must contain {id}')),
    basisNote: v.pipe(sentence, v.description('The note of every place mark. {id} is replaced.')),
  }),
  places: v.array(
    v.strictObject({
      id,
      name: words,
      aliases: v.pipe(
        v.array(words),
        v.minLength(1),
        v.description('Every way the articles write it. Matched as whole words, with the same capitals.'),
      ),
      gazetteerId: v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.description(
            'The number of its entry: of GeoNames the one in the address of its page. Every place needs it but a country or a region at the point where the basemap has its name.',
          ),
        ),
      ),
      country: v.optional(
        v.pipe(words, v.description('The country it lies in, ISO 3166 alpha-3 such as DEU. Every place needs it.')),
      ),
      position,
      farAway: v.optional(
        v.pipe(sentence, v.description('Asked of what lies far from every other point: why it is part of the story.')),
      ),
      reachKm: v.optional(
        v.pipe(
          v.number(),
          v.minValue(1),
          v.maxValue(5000),
          v.description('How far about it the map shows when it is chosen: wide for a country.'),
        ),
      ),
      shown: v.pipe(v.boolean(), v.description('On the map at first; otherwise only in the list, shown when chosen.')),
      note: v.optional(sentence),
    }),
  ),
});
