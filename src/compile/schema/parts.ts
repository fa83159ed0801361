// What several files of `data/` have in common.
import * as v from 'valibot';
import { kmPer, lengthUnits } from '../../model/length';
import { faultOfDate } from '../english/dates';

const idText = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+$/, ({ input }) => faultOfId(input)),
);
export const id = v.pipe(
  idText,
  v.description('Short, fixed and never reused: links depend on it. Only a-z, 0-9 and hyphens.'),
);
/** Why a text is no id, and what was probably meant. */
function faultOfId(text: string): string {
  const [, quoted] = /^[‘’“”„']+(.*?)[‘’“”']+$/.exec(text) ?? [];
  if (quoted) return `“${text}” has quotation marks that YAML does not know as such; write straight ones: '${quoted}'`;
  const parts = text.split(' ');
  const comma = parts.length > 1 && parts.every((part) => /^[a-z0-9-]+$/.test(part));
  return `“${text}” is no id, which has only a-z, 0-9 and hyphens${comma ? `; is a comma missing? ${parts.join(', ')}` : ''}`;
}

/** What a reference may name, in the words of a problem. */
export const referents = {
  source: 'a source of data/sources.yaml',
  voice: 'a voice of data/voices.yaml',
  // Never an article of the story: `via` names who published the words before it.
  outlet: 'a voice of data/voices.yaml',
  event: 'the id of an event of data/events.yaml',
  question: 'a question of data/questions.yaml',
  claim: 'a claim of data/claims.yaml',
  notStated: 'an entry of notStated in data/story.yaml',
  view: 'a view of data/views.yaml',
  mark: 'a mark or a place',
  place: 'a place of data/places.yaml',
  point: 'a site or a place',
  range: 'a ring or a band',
  statedRing: 'a ring whose radius a claim states',
  outlined: 'an area with a geometry',
  constrained: 'an area with constraints',
} as const;
export type Referent = keyof typeof referents;

/** The id of another record. records/references.ts finds every field that is one by its metadata, and reports an id that no record has. */
export const ref = (referent: Referent) =>
  v.pipe(
    idText,
    v.metadata({ referent }),
    v.description(`The id of ${referents[referent].replace(/^the id of /, '')}.`),
  );

export const words = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
export const sentence = v.pipe(
  words,
  v.regex(/[.?!”)]$/, 'must be a sentence and end with a full stop'),
  v.regex(/\p{L}\S*\s+\S*\p{L}/u, 'must be a sentence that says something, of two words at least'),
  v.description('One sentence, shown to readers.'),
);
export const isoDate = v.pipe(
  v.string(),
  v.isoDate(({ input }) => `“${input}” is not a date that we can read: write year, month and day as YYYY-MM-DD`),
  v.check(
    (date) => !v.ISO_DATE_REGEX.test(date) || faultOfDate(date) === null,
    ({ input }) => `${faultOfDate(input)}: write the day that is meant`,
  ),
  v.description('YYYY-MM-DD, in quotes.'),
);
export const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/, 'must be a web address'),
  v.check((url) => !/^https?:/.test(url) || URL.canParse(url), 'must be a web address that a browser can open'),
);
export const references = v.array(
  v.strictObject({
    title: v.nullable(words),
    publisher: words,
    date: v.nullable(words),
    url: webAddress,
    exact: v.nullable(words),
  }),
);
export const geometryFile = v.pipe(
  words,
  v.regex(/^geometry\/[a-z0-9-]+\.geojson$/, 'must be a file geometry/<name>.geojson beside the data'),
);
export const distance = v.strictObject({
  value: v.pipe(v.number(), v.gtValue(0, 'must be more than 0')),
  unit: v.picklist(lengthUnits, `must be one of ${lengthUnits.join(', ')}`),
});
export const inKm = ({ value, unit }: v.InferOutput<typeof distance>): number => value * (kmPer(unit) ?? Number.NaN);
export const basis = v.pipe(
  v.picklist(['stated', 'derived', 'placed', 'reference']),
  v.description(
    'stated: the words say it; derived: computed from stated words; placed: our choice; reference: from a cited outside source.',
  ),
);

const noLongitude = ({ input }: { readonly input: number }) =>
  `${input} is no longitude, which is from -180 to 180; positions are [longitude, latitude]`;
const noLatitude = ({ input }: { readonly input: number }) =>
  `${input} is no latitude, which is from -90 to 90; positions are [longitude, latitude]: are the two the other way round?`;
export const position = v.pipe(
  v.strictTuple([
    v.pipe(v.number(), v.minValue(-180, noLongitude), v.maxValue(180, noLongitude)),
    v.pipe(v.number(), v.minValue(-90, noLatitude), v.maxValue(90, noLatitude)),
  ]),
  v.description('[longitude, latitude] in degrees, WGS84.'),
);

export const limits = ['up-to', 'less-than', 'more-than', 'at-least', 'about', 'exactly'] as const;

export const quote = v.strictObject({
  exact: v.pipe(words, v.description('The exact words of the article, with its own quotation marks.')),
  prefix: v.optional(
    v.pipe(words, v.description('The words just before, where the article has `exact` more than once.')),
  ),
  suffix: v.optional(
    v.pipe(words, v.description('The words just after, where the article has `exact` more than once.')),
  ),
});
