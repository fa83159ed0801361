// The shape of `data/sources.yaml`.
import * as v from 'valibot';
import { id, isoDate, quote, sentence, webAddress, words } from './parts';

const statedText = v.nullable(
  v.strictObject({
    ...quote.entries,
    exact: v.pipe(words, v.description('The words of the article that state it.')),
    reads: v.optional(v.pipe(words, v.description('How it is shown, where the words have markup or layout.'))),
  }),
);

export const sourcesFile = v.array(
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
      v.description('The short name readers see, such as the byline; its names must be in the text or in the address.'),
    ),
    address: v.optional(
      v.pipe(
        v.strictObject({
          url: webAddress,
          publisher: v.pipe(words, v.description('The outlet whose address this is.')),
          accessed: v.pipe(isoDate, v.description('The day on which the text was taken from there.')),
        }),
        v.description(
          'Where the text was taken from, where the text does not say so. Readers see that the outlet is known by the address.',
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
