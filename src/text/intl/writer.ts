// How a language writes numbers, plurals, lists, lengths and dates: the standards of `Intl` and CLDR, bound to one language.

/** One sentence for each plural form that a language has; `#` is replaced by the number. Every language has `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The units in which the page itself writes lengths. */
export type WrittenUnit = 'km' | 'm' | 'mi' | 'ft';
export type DateLength = 'long' | 'short';

export interface Writer {
  /** A BCP 47 language tag. */
  readonly language: string;
  /** A number as it is, with its thousands set apart: “1,500”, “0.0625”. */
  readonly number: (value: number) => string;
  /** A number to be edited: the same without thousands set apart, “1500”. */
  readonly numberToEdit: (value: number) => string;
  /** A number as it is, with its unit: “1,500 km”, “1 mile”. */
  readonly length: (value: number, unit: WrittenUnit) => string;
  /** The sentence for so many, with the number written in place of `#`. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** Several things in one row: “a, b and c”. */
  readonly list: (items: readonly string[]) => string;
  /** One of several things: “a, b or c”. */
  readonly either: (items: readonly string[]) => string;
  /** A day, YYYY-MM-DD, wherever the reader is: “20 November 2024”, short “20 Nov 2024”. */
  readonly date: (date: string, length: DateLength) => string;
  /** The same without its year: “20 November”, “20 Nov”. */
  readonly dayAndMonth: (date: string, length: DateLength) => string;
  /** The day of the week: “Wednesday”, “Wed”. */
  readonly weekday: (date: string, length: DateLength) => string;
}

/** Kilometres and metres have symbols; miles and feet are written out. */
const units = {
  km: { unit: 'kilometer', unitDisplay: 'short' },
  m: { unit: 'meter', unitDisplay: 'short' },
  mi: { unit: 'mile', unitDisplay: 'long' },
  ft: { unit: 'foot', unitDisplay: 'long' },
} as const;

export const isWrittenUnit = (unit: string): unit is WrittenUnit => Object.hasOwn(units, unit);

/**
 * Throws a RangeError where `language` is no well-formed language tag. Each format is made when it is first used: a browser takes long to make
 * one, and the page needs few of them to begin with.
 */
export function createWriter(language: string): Writer {
  const numbersWith = (options: Intl.NumberFormatOptions) =>
    once(() => new Intl.NumberFormat(language, { maximumSignificantDigits: 15, ...options }));
  const datesWith = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }));
    return (date: string) => format().format(new Date(`${date}T00:00:00Z`));
  };
  const inBothLengths = (options: (length: DateLength) => Intl.DateTimeFormatOptions) => {
    const formats = { long: datesWith(options('long')), short: datesWith(options('short')) };
    return (date: string, length: DateLength) => formats[length](date);
  };
  const rules = new Intl.PluralRules(language);
  const numbers = numbersWith({});
  const lengths = Object.fromEntries(
    Object.entries(units).map(([name, unit]) => [name, numbersWith({ style: 'unit', ...unit })]),
  );
  const numbersToEdit = numbersWith({ useGrouping: false });
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const choices = once(() => new Intl.ListFormat(language, { type: 'disjunction' }));
  const number = (value: number) => numbers().format(value);
  return {
    language,
    number,
    numberToEdit: (value) => numbersToEdit().format(value),
    length: (value, unit) => lengths[unit]?.().format(value) ?? number(value),
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', () => number(count)),
    list: (items) => lists().format(items),
    either: (items) => choices().format(items),
    date: inBothLengths((month) => ({ day: 'numeric', month, year: 'numeric' })),
    dayAndMonth: inBothLengths((month) => ({ day: 'numeric', month })),
    weekday: inBothLengths((weekday) => ({ weekday })),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
