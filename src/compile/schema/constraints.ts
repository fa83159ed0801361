// Constraints in `data/marks.yaml`: what claims say of where a thing is.
import * as v from 'valibot';
import { basis, distance, geometryFile, id, ref, sentence, words } from './parts';

const constraintBase = {
  id,
  claim: v.pipe(ref('claim'), v.description('The claim whose words say it.')),
  words: v.optional(
    v.pipe(
      words,
      v.description('The few words of the claim that say where; without them all of its last passage is shown.'),
    ),
  ),
  basis,
  reading: v.pipe(sentence, v.description('How the words are read, and what that takes for granted.')),
};
export const constraint = v.variant('kind', [
  v.strictObject({
    kind: v.pipe(v.literal('near'), v.description('Within a distance of a place.')),
    ...constraintBase,
    place: v.pipe(ref('place'), v.description('A place of data/places.yaml that the words of the claim name.')),
    distance,
    word: v.optional(
      v.pipe(
        words,
        v.description('Which of the words is read as the distance, such as “near”: the map quotes it alone.'),
      ),
    ),
  }),
  v.strictObject({
    kind: v.pipe(v.literal('within'), v.description('Inside an area.')),
    ...constraintBase,
    area: v.pipe(
      ref('outlined'),
      v.description('A mark of kind area with a geometry; the claim lists it under its marks.'),
    ),
  }),
  v.strictObject({
    kind: v.pipe(v.literal('from-border'), v.description('Between two distances from a line, on either side of it.')),
    ...constraintBase,
    line: v.pipe(geometryFile, v.description('A GeoJSON file with the line.')),
    measuredWith: v.pipe(
      words,
      v.description('What the line is from, as readers see it beside every figure measured with it.'),
    ),
    place: v.optional(
      v.pipe(ref('place'), v.description('The place whose border it is: the map names it beside the distance.')),
    ),
    from: v.pipe(
      v.strictObject({ ...distance.entries, value: v.pipe(v.number(), v.minValue(0, 'must be 0 or more')) }),
      v.description(
        'The least distance, from the value of the claim and its rounding; 0 where the words give only the greatest, as in “no more than 60 km”.',
      ),
    ),
    to: v.pipe(
      distance,
      v.description(
        'The greatest distance; where the words give only the least, as in “more than 100 km”, what `reading` takes for it.',
      ),
    ),
  }),
]);
