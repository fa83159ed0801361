// Every sentence of the interface in one language, with the writer of its numbers and dates. The English catalogue is the model: a catalogue
// of another language has the same keys, and the compiler names what is missing.
//
// A sentence that only has to be filled in is taken from the catalogue itself: `text.share.title`. What must be computed first, from a distance or
// from the dataset, is written by a function of this folder that takes `text` as its last argument: `formatRange(mark, units, text)`,
// `creditOf(claim, dataset, text)`.
//
// Why not a library (looked at: paraglide-js 2.25, lingui 6.11, intl-messageformat 12.1 of formatjs): paraglide generates code at every change,
// lingui needs a macro and a compiled catalogue, formatjs parses messages in the reader's browser. Here the compiler checks every placeholder
// and names what a language lacks, plurals and numbers are those of `Intl`, and nothing is parsed in the page.
import { en } from './en/en';
import { createWriter, type Writer } from './intl/writer';

export type Catalogue = ReturnType<typeof en>;

export interface Text extends Catalogue {
  readonly writer: Writer;
}

const catalogues: Readonly<Record<string, (writer: Writer) => Catalogue>> = { en };

/** Those that a story can be published in. */
export const languages: readonly string[] = Object.keys(catalogues);

/** Throws where there is no catalogue of the language. */
export function textIn(language: string): Text {
  const catalogue = catalogues[language];
  if (!catalogue) throw new Error(`There is no catalogue of the language “${language}” in src/text/`);
  // The English catalogue has British spelling and quotation marks. Its dates, “19 November 2024”, are read in one way by all who read English,
  // so that they are the same for readers of every country and nothing on the page moves when it learns which it is.
  const writer = createWriter(language === 'en' ? 'en-GB' : language);
  return { ...catalogue(writer), writer };
}
