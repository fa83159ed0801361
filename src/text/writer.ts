// How a language writes numbers, plurals and lists: the standards of `Intl` and CLDR, bound to one language.

/** One sentence for each plural form that a language has; `#` stands for the number. Every language has `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export interface Writer {
  /** A BCP 47 language tag. */
  readonly language: string;
  /** A number as it is, with its thousands set apart. */
  readonly number: (value: number) => string;
  /** The sentence for so many, with the number written in place of `#`. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** Several things in one row: “a, b and c”. */
  readonly list: (items: readonly string[]) => string;
}

/** Throws a RangeError where `language` is no well-formed language tag. */
export function createWriter(language: string): Writer {
  const numbers = new Intl.NumberFormat(language, { maximumSignificantDigits: 15 });
  const rules = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const number = (value: number) => numbers.format(value);
  return {
    language,
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', () => number(count)),
    list: (items) => lists.format(items),
  };
}
