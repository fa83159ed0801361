// The shape of every file in `data/`, as an author writes it. The JSON Schemas that editors use (`schemas/`) are made from these
// definitions by `npm run schemas`, and a test holds the two together.
import * as v from 'valibot';
import { checksFile } from './schema-checks';
import { marksFile } from './schema-marks';
import { notStatedEntry } from './schema-not-stated';
import { basis, id, isoDate, limits, position, references, sentence, webAddress, words } from './schema-parts';

const quote = v.strictObject({
  exact: v.pipe(
    words,
    v.description('The words exactly as they stand in the article, its own quotation marks included.'),
  ),
  prefix: v.optional(v.pipe(words, v.description('The words just before, where `exact` stands more than once.'))),
  suffix: v.optional(v.pipe(words, v.description('The words just after, where `exact` stands more than once.'))),
});
const passage = v.union([words, quote], 'a passage is the exact words, or {exact, prefix, suffix}');

const statedText = v.nullable(
  v.strictObject({
    ...quote.entries,
    exact: v.pipe(words, v.description('The words of the article that state it.')),
    reads: v.optional(v.pipe(words, v.description('How it is shown, where markup or layout stands in the words.'))),
  }),
);

const sourcesFile = v.array(
  v.strictObject({
    id,
    file: v.pipe(words, v.description('The file in seeds/.')),
    sha256: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 digits from 0-9 and a-f'),
        v.description(
          'The SHA-256 of the file as it was received, so that nobody changes it unnoticed. Leave it out, and the check says what to write.',
        ),
      ),
    ),
    label: v.pipe(
      words,
      v.description('The short name readers see, such as the byline; its names stand in the text, or in the address.'),
    ),
    address: v.optional(
      v.pipe(
        v.strictObject({
          url: webAddress,
          publisher: v.pipe(words, v.description('The outlet whose address this is.')),
          accessed: v.pipe(isoDate, v.description('The day on which the text was taken from there.')),
        }),
        v.description(
          'Where the text was taken from, known from outside it. Readers are told that the outlet is known by the address.',
        ),
      ),
    ),
    title: statedText,
    publisher: statedText,
    byline: statedText,
    published: v.nullable(v.strictObject({ ...quote.entries, date: isoDate })),
    language: v.pipe(
      v.string(),
      v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language tag such as en'),
      v.description('The language the text is in.'),
    ),
    note: v.optional(sentence),
    furniture: v.pipe(
      v.array(v.strictObject({ line: v.pipe(v.number(), v.integer(), v.minValue(1)), exact: words, what: words })),
      v.description('Lines of the page that are not the article: line number (from 1), the whole line, what it is.'),
    ),
    days: v.pipe(
      v.array(v.strictObject({ words, date: isoDate, reason: sentence })),
      v.description('How words such as "Tuesday" become a date in this source.'),
    ),
  }),
);

const placesFile = v.strictObject({
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
        v.description('Every way the articles write it. Matched as whole words, capitals as they stand.'),
      ),
      gazetteerId: v.pipe(v.number(), v.integer()),
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

// A pronoun or an article stands in nearly every sentence: as a name it would give anybody's words to this voice.
const alias = v.pipe(
  words,
  v.regex(
    /^(?!(?:he|she|they|it|we|you|who|the|an?|this|that|his|her|their|its|still)$).*\p{L}/iu,
    'is no name; where the words say only “he” or “the source”, give `speaker` in the claim',
  ),
);

const voicesFile = v.array(
  v.strictObject({
    id,
    name: v.pipe(
      words,
      v.description(
        'As readers see it. It, or one of its aliases, must stand in the passages of its claims: whole, letter for letter but for the case of its first letter, and not within the longer name of another voice.',
      ),
    ),
    aliases: v.optional(
      v.pipe(v.array(alias), v.description('Every other way in which the articles write it, such as “Peskov”.')),
    ),
    named: v.pipe(v.boolean(), v.description('false: the article gives no name, such as "a US official".')),
    anonymous: v.optional(
      v.pipe(v.boolean(), v.description('true: the article itself says that it speaks anonymously.')),
    ),
    sameAs: v.optional(v.strictObject({ voice: id, reason: sentence })),
  }),
);

const questionsFile = v.array(
  v.strictObject({ id, text: v.pipe(words, v.endsWith('?', 'must end with a question mark')) }),
);

const claimStatuses = ['claimed', 'confirmed', 'denied', 'not-said', 'reported'] as const;

const claimsFile = v.array(
  v.strictObject({
    id,
    source: v.pipe(id, v.description('The one article this claim stands in.')),
    says: v.pipe(sentence, v.description('What is claimed, in our neutral words.')),
    voice: v.pipe(
      id,
      v.description(
        'Who says it: a voice of voices.yaml, or article-<id of the source> for what the article says in its own words.',
      ),
    ),
    via: v.optional(v.pipe(id, v.description('The outlet the article names as having carried it (a voice).'))),
    speaker: v.optional(
      v.pipe(
        v.strictObject({
          named: v.pipe(
            words,
            v.description(
              'The exact words of the article that name the voice, or the outlet, before the passages: in their paragraph or in the one before.',
            ),
          ),
          reason: v.pipe(
            sentence,
            v.description('Why the passages mean it: “he” is the one whom the sentence before names.'),
          ),
        }),
        v.description('Only where the passages themselves do not name the voice, or the outlet.'),
      ),
    ),
    status: v.pipe(
      v.picklist(claimStatuses),
      v.description(
        'claimed: the voice says so; confirmed: the article says the voice confirmed or verified it; denied: the voice says it is not so; not-said: the article says the voice did not say or confirm; reported: the article tells it in its own words.',
      ),
    ),
    question: v.optional(id),
    value: v.optional(
      v.strictObject({
        number: v.pipe(
          v.number(),
          v.finite(),
          v.description(
            'Must stand in one of the passages with its unit beside it, in digits or in words, and in `says`.',
          ),
        ),
        unit: v.pipe(
          words,
          v.description(
            'km, m, mi, ft or nmi for a length; else the words of the article for what is counted, such as missiles or square meters.',
          ),
        ),
        limit: v.optional(
          v.pipe(
            v.picklist(limits),
            v.description(
              'As the words set it: “nearly” is about. “up to” and “at least” hold for the number itself, as in “no more than six” and “six or more”; “less than” and “more than” do not.',
            ),
          ),
        ),
      }),
    ),
    day: v.optional(
      v.pipe(
        words,
        v.description('The words that date it, listed under `days` of the source; they must stand in a passage.'),
      ),
    ),
    event: v.optional(
      v.pipe(
        id,
        v.description(
          'The event of events.yaml that it tells of. Without it the claim belongs to the event of story.yaml; where a question is asked of two events, and where the claim is dated with the day of another, it must be said.',
        ),
      ),
    ),
    marks: v.pipe(
      v.array(id),
      v.description('The marks it supports. Places named in its passages need not be listed.'),
    ),
    passages: v.pipe(
      v.array(passage),
      v.minLength(1),
      v.description('The words that carry it, the words naming its voice and outlet included.'),
    ),
  }),
);

const bounds = v.pipe(
  v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([west, south, east, north]) => west < east && south < north, 'must be [west, south, east, north]'),
  v.check(
    ([west, south, east, north]) => Math.abs(west) <= 180 && east - west <= 360 && south >= -90 && north <= 90,
    'must lie on the globe: west from -180 to 180, east at most 360 further, latitudes from -90 to 90',
  ),
  // Where Web Mercator ends.
  v.check(([, south, , north]) => south < 85 && north > -85, 'must show more than a pole, round which no map is drawn'),
  v.description('[west, south, east, north] in degrees; east may pass 180.'),
);
const viewsFile = v.pipe(
  v.array(v.strictObject({ id, name: words, bounds, rings: v.optional(v.array(id)), mark: v.optional(id) })),
  v.description('The first is how the page opens; without any it opens on all that is on the map at first.'),
);

const storyFile = v.strictObject({
  title: words,
  description: v.pipe(sentence, v.description('For search engines and previews.')),
  kicker: v.strictObject({ where: words, when: words }),
  standfirst: words,
  language: v.picklist(['en']),
  units: v.pipe(v.picklist(['km', 'mi']), v.description('In what the page writes distances.')),
  rings: v.optional(
    v.pipe(v.array(id), v.description('The rings and bands on at first. Old links depend on it: never change it.')),
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
  event: v.pipe(
    v.optional(v.nullable(id), null),
    v.description(
      'The event of events.yaml that the story is about: claims that name no `event` belong to it, and counts, captions and compared distances are of it alone.',
    ),
  ),
  captionQuestion: v.pipe(
    v.optional(v.nullable(id), null),
    v.description('The question whose answer captions a site on the map while a voice is chosen.'),
  ),
  ledger: v.pipe(
    v.optional(
      v.nullable(
        v.strictObject({
          title: words,
          fired: id,
          stopped: id,
          damaged: v.nullable(id),
          silent: v.pipe(v.array(id), v.description('Voices that gave no count, shown so that their silence is seen.')),
        }),
      ),
      null,
    ),
    v.description('Counts set side by side, one row a voice: the questions that hold them.'),
  ),
  notStated: v.optional(v.array(notStatedEntry), []),
});

const eventsFile = v.array(
  v.strictObject({
    id: v.optional(
      v.pipe(
        id,
        v.description('What claims name it by, where their accounts are kept apart from those of other events.'),
      ),
    ),
    name: v.optional(
      v.pipe(
        words,
        v.description(
          'With an `id`: what stands over its accounts, such as "An attack of 9 October 2024". Where it does not hold the date, the date follows it.',
        ),
      ),
    ),
    date: isoDate,
    label: v.pipe(words, v.description('What happened, in a few neutral words.')),
    aside: v.pipe(v.boolean(), v.description('Away from the run of days, drawn after a break in the line.')),
    basis,
    reason: v.pipe(sentence, v.description('How the date follows from the words.')),
    claims: v.pipe(
      v.array(id),
      v.description(
        'The claims that tell of it, beside those that name it as their `event`; one with a `day` must give the same date.',
      ),
    ),
    sources: v.pipe(v.array(id), v.description('The articles that carry this date as their own.')),
    references: v.optional(references),
  }),
);

const tourFile = v.array(
  v.strictObject({
    id: v.pipe(
      id,
      v.description('Its name in links, never used again for another step; the order is that of the file.'),
    ),
    title: words,
    text: v.pipe(sentence, v.description('What the claims say together. Its numbers must stand in their words.')),
    view: v.pipe(id, v.description('The view of views.yaml that the map turns to, with its rings.')),
    claims: v.pipe(v.array(id), v.minLength(1, 'needs at least one claim'), v.description('Whose words are shown.')),
    marks: v.optional(v.pipe(v.array(id), v.description('Marks to light beside those of the claims.'))),
    ledger: v.optional(v.pipe(v.boolean(), v.description('true: the counts are set out side by side with it.'))),
  }),
);

const coverageFile = v.strictObject({
  leftOut: v.array(v.strictObject({ source: id, ...quote.entries, reason: sentence })),
  notPlaces: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: words, reason: words })),
      v.description('Names that are no place of the story, though the gazetteer has a place of that name, and why.'),
    ),
    [],
  ),
});

export const dataFiles = {
  'story.yaml': storyFile,
  'sources.yaml': sourcesFile,
  'places.yaml': placesFile,
  'voices.yaml': voicesFile,
  'questions.yaml': questionsFile,
  'claims.yaml': claimsFile,
  'marks.yaml': marksFile,
  'views.yaml': viewsFile,
  'events.yaml': eventsFile,
  'tour.yaml': tourFile,
  'coverage.yaml': coverageFile,
  'checks.yaml': checksFile,
} as const;

export type DataFileName = keyof typeof dataFiles;
export type Authored = { [name in DataFileName]: v.InferOutput<(typeof dataFiles)[name]> };

/** The files that a story may do without, and what it then has of each. */
export const withoutFile: Partial<Authored> = {
  'places.yaml': { gazetteer: { publisher: '', url: '', basisNote: '' }, places: [] },
  'questions.yaml': [],
  'marks.yaml': [],
  'views.yaml': [],
  'events.yaml': [],
  'tour.yaml': [],
  'coverage.yaml': { leftOut: [], notPlaces: [] },
  'checks.yaml': [],
};
