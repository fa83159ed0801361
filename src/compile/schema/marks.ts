// The shape of `data/marks.yaml`: everything on the map but the places of the gazetteer.
import * as v from 'valibot';
import { accents } from '../../model/mark';
import { constraint } from './constraints';
import { basis, distance, geometryFile, id, limits, position, ref, references, sentence, words } from './parts';

const radius = v.strictObject({ ...distance.entries, limit: v.optional(v.picklist(limits)) });
const markBase = {
  id,
  name: words,
  shortName: v.optional(v.pipe(words, v.description('The label on the map, where the name is long.'))),
  aliases: v.optional(
    v.pipe(
      v.array(words),
      v.description(
        'Every other way in which the articles write it, such as “inter-island boat”: a claim that does not list its marks supports those that its passages name.',
      ),
    ),
  ),
  basis,
  basisNote: sentence,
  references: v.optional(references),
  lead: v.optional(
    v.pipe(
      v.strictObject({
        claim: ref('claim'),
        words: v.optional(
          v.pipe(words, v.description('The few words of the claim that are marked; without them we choose.')),
        ),
      }),
      v.description(
        'The quote that readers see first, a claim of this mark. Without it, the claim that gives its range or its place, or the first.',
      ),
    ),
  ),
};
const originName = v.optional(
  v.pipe(
    words,
    v.description(
      'What it is called as the place that ranges are measured from: “the depot”. Left out, its `shortName` or name.',
    ),
  ),
);
const callout = v.strictObject({
  text: v.pipe(
    words,
    v.description('A few words, without a full stop at their end. The map breaks its lines where this text does.'),
  ),
  bearing: v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(360),
    v.description('Where on the ring: degrees clockwise from north, seen from the centre.'),
  ),
  pointsTo: v.optional(
    v.pipe(v.picklist(['line', 'soft-edge']), v.description('Left out, the line of the ring.')),
    'line',
  ),
});
const ringBase = {
  ...markBase,
  centerMark: v.pipe(ref('point'), v.description('The mark that is its centre.')),
  assumption: v.pipe(sentence, v.description('From where, and what it does not mean.')),
  callouts: v.optional(
    v.pipe(
      v.array(callout),
      v.description('What it means, beside it where the map has space; on a phone the first of them is below the map.'),
    ),
  ),
  accent: v.optional(
    v.pipe(
      v.picklist(accents),
      v.description(
        'Colour means only "which system". Left out, it is the next of these that no other ring or band has.',
      ),
    ),
  ),
  labelBearing: v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(360),
    v.description('Where its label is: degrees clockwise from north, seen from the centre.'),
  ),
  rangeClaim: v.optional(
    v.pipe(ref('claim'), v.description('With basis stated: the claim whose value is the radius.')),
  ),
  rangeQuestion: v.optional(
    v.pipe(
      ref('question'),
      v.description(
        'Where an outside source gives the radius: the question of the claims that say how far it reaches. With basis stated it is the question of the range claim.',
      ),
    ),
  ),
};

export const marksFile = v.array(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('site'),
      ...markBase,
      originName,
      position,
      inside: v.optional(
        v.pipe(
          ref('constrained'),
          v.description('The area where it may be: the position, where its label is, must lie in it.'),
        ),
      ),
    }),
    v.strictObject({
      kind: v.literal('ring'),
      ...ringBase,
      radius,
      softEdge: v.optional(
        v.pipe(
          v.boolean(),
          v.description(
            'true: its centre may be anywhere in the area of that mark, and the edge of the ring shows it.',
          ),
        ),
      ),
    }),
    v.strictObject({ kind: v.literal('band'), ...ringBase, innerRadius: distance, radius }),
    v.strictObject({
      kind: v.literal('area'),
      ...markBase,
      shown: v.boolean(),
      geometry: v.optional(v.pipe(geometryFile, v.description('Its outline; or give `constraints`.'))),
      constraints: v.optional(
        v.pipe(
          v.array(constraint),
          v.minLength(1, 'needs at least one constraint'),
          v.description(
            'What claims say of where the thing is: the area is where all of them are true. At least two, but for a rival place.',
          ),
        ),
      ),
      rivalOf: v.optional(
        v.pipe(
          ref('constrained'),
          v.description(
            'The area where others place the same thing. The constraints of the two must exclude each other, and both areas say `accordingTo`.',
          ),
        ),
      ),
      accordingTo: v.optional(
        v.pipe(
          v.array(ref('voice')),
          v.minLength(1, 'needs at least one voice'),
          v.description('Of areas that are rivals: the voices of the claims of its constraints.'),
        ),
      ),
    }),
    v.strictObject({
      kind: v.literal('reach'),
      ...markBase,
      originName,
      range: v.pipe(ref('statedRing'), v.description('The ring that gives the distance.')),
      geometry: v.pipe(geometryFile, v.description('The area from whose border it is measured.')),
      assumption: v.pipe(sentence, v.description('From where, and what it does not mean.')),
    }),
    v.strictObject({ kind: v.literal('line'), ...markBase, shown: v.boolean(), geometry: geometryFile }),
  ]),
);
